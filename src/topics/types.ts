/** What topics are written as, and what tagging and keywords give back. */
import type { ArticleInput, Span } from '../types.js'

/**
 * Words or phrases, each with an optional weight: a list (`['Kyiv', { term: 'Odesa', weight: 0.5 }]`) or a
 * record (`{ Kyiv: 1, Odesa: 0.5 }`).
 *
 * Lower-case words match in any case and inflection ("power plant" also matches "Power Plants"). A capital is a
 * condition: "Turkey" matches only where the text has a capital T, "US" only where it is all capitals.
 */
export type TermList =
  | readonly (string | { readonly term: string; readonly weight?: number })[]
  | Readonly<Record<string, number>>

/** A topic as users write it, in code or in a JSON or YAML file. At least one term or example is needed. */
export interface TopicDefinition {
  /** How people read it. Default: the topic's key. */
  readonly label?: string
  /** Terms that name the topic outright: two sentences with one make a tag, or one in title or lead. Weight 1 each. */
  readonly strong?: TermList
  /** The same as `strong`, for topics that need no grades. */
  readonly terms?: TermList
  /** Terms that support it: four different ones make a tag together. Weight 1/2 each; repetition adds nothing. */
  readonly weak?: TermList
  /**
   * Words that show a weak term is meant: in one sentence with one of them it counts among the strong ones, with half
   * as much again its weight.
   * "Port" may be any town; with "cargo", "berths" or "strike" it is a port at work.
   */
  readonly context?: readonly string[]
  /**
   * Terms that speak against it ("phonetic alphabet" against NATO). Weight 1 each, subtracted; twice that in the lead and
   * three times in a title, as strong terms count.
   */
  readonly negative?: TermList
  /** Phrases in which no term of this topic counts: "bridge the gap" hides "bridge". */
  readonly ignore?: readonly string[]
  /** Articles on the topic: the terms that most of them share, and the background lacks, join the weak ones. */
  readonly examples?: readonly ArticleInput[]
  /**
   * Share of sentences that should name a term. In a text where fewer do, the tag takes more: a quarter of the threshold
   * for each halving. For topics whose words are in much news on other things. From 0 to 1; default 0, which asks nothing.
   */
  readonly focus?: number
  /** Sum of weights at which the tag is given. Larger is stricter. Above 0; default 2. */
  readonly threshold?: number
  /** IPTC Media Topic codes, for example `medtop:20000430`. */
  readonly mediaTopics?: readonly string[]
}

/** Topics by key. A bare list of terms is a definition with only `strong` terms. */
export type Topics = Readonly<Record<string, TopicDefinition | readonly string[]>>

/** One term's part in a tag's score, with the places where it stands. */
export interface Contribution {
  /** As the topic writes it; a learnt topic has stems. */
  readonly term: string
  /** As the article writes it: its commonest form there, the first one of equals. */
  readonly text: string
  /** Negative when the term speaks against the topic. */
  readonly amount: number
  /** Into the article's text; a hit in a separate title has its spans in `titleSpans`. */
  readonly spans: readonly Span[]
  readonly titleSpans?: readonly Span[]
}

export interface TopicTag {
  readonly topic: string
  readonly label: string
  /** In [0, 1]. Always the sum of `evidence` amounts. */
  readonly score: number
  /** The score from which the tag is given, in the same unit. */
  readonly threshold: number
  /** Largest amount first, terms that speak against the topic last. */
  readonly evidence: readonly Contribution[]
  /** IPTC Media Topic codes, where the topic has them. */
  readonly mediaTopics?: readonly string[]
}

/** A tag with its verdict: what `explain` gives for every topic, also for those an article lacks. */
export interface TopicReport extends TopicTag {
  readonly present: boolean
  /** What the score lacks to the threshold; 0 when the tag is given. */
  readonly missing: number
}

/** Tags articles; keeps its compiled topics between calls. */
export interface Tagger {
  /** Tags of one article, highest score first; equal scores in the order of the topics. Linear in the text. */
  (article: ArticleInput): readonly TopicTag[]
  /** A report for every topic, in the order of the topics. */
  readonly explain: (article: ArticleInput) => readonly TopicReport[]
}

export interface Keyword {
  /** The commonest surface form. */
  readonly text: string
  /** Its normalised key: no two keywords of one result share a key. */
  readonly term: string
  readonly score: number
  /** Every occurrence in the article's text; those in a separate title are in `titleSpans`. */
  readonly spans: readonly Span[]
  readonly titleSpans?: readonly Span[]
}
