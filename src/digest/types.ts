/** What a digest takes, and what it holds: one record a story. */
import type { DedupeOptions, Relation } from '../dedupe/index.js'
import type { StoryTerm } from '../stories/index.js'
import type { Budget, Reason, SummarizeOptions, Summary } from '../summarize/index.js'
import type { createTagger, Keyword, TopicTag } from '../topics/index.js'
import type { Analyze, Article, FindNames, Name } from '../types.js'

export type { FindNames, Name, NameKind } from '../types.js'

export interface DigestOptions {
  /**
   * Mend the texts first (mojibake, entities, invisible characters). Default true: then every span refers to the
   * mended text, which is the one in the result. `false` takes them as they are.
   */
  readonly repair?: boolean
  /** Reads texts; called once for each. Default: the English analyzer. */
  readonly analyze?: Analyze
  /** Topics to tag with, written or learnt. Default: `builtinTopics`. */
  readonly topics?: Parameters<typeof createTagger>[0]
  /** A tagger of one's own, instead of `topics`. */
  readonly tagger?: (article: Article) => readonly TopicTag[]
  /** The length of each story's summary. Default `{ sentences: 3 }`. */
  readonly budget?: Budget
  /** Further options of the summaries: ranker, selector, query, language. */
  readonly summary?: Omit<SummarizeOptions, 'budget' | 'analyze'>
  /** Finds names; without it stories list none. `extractNames` of `nutgraf/wink` is one. */
  readonly findNames?: FindNames
  /** How alike articles of one story are: see `groupStories`. Default `'auto'`. */
  readonly threshold?: number | 'auto'
  /** Days after which the likeness of two dated articles has halved. Default 7. */
  readonly halfLifeDays?: number
  /** What counts as a copy: see `dedupe`. */
  readonly dedupe?: DedupeOptions
  /** Keywords and names listed for each story, at most. Default 8, 0 to 100. */
  readonly limit?: number
}

export interface DigestArticle {
  /** The article, mended unless `repair` is off: what all spans refer to. */
  readonly article: Article
  /** Its title: the given one, else that of its text, else its first sentence cut short. */
  readonly title: string
  /** `report` for an article of its own, else its relation to `copyOf`. */
  readonly relation: 'report' | Relation
  /** The id of the kept article that this one is a copy of. */
  readonly copyOf?: string
  /** A report's mean cosine with the story's other reports, a copy's similarity to `copyOf`; in [0, 1]. */
  readonly similarity: number
  /** The article's own topics; none for a copy, which has those of `copyOf`. */
  readonly topics: readonly TopicTag[]
}

/** Something found in articles of a story. Spans, and evidence, are those of the article named by `article`. */
export interface FoundIn {
  /** The id of the report that shows it best. */
  readonly article: string
  /** The ids of the reports that have it, in the story's order. */
  readonly articles: readonly string[]
}

export interface StoryTopic extends TopicTag, FoundIn {}

/** `score` is the mean over the reports, where the best keyword of a report scores 1. */
export interface StoryKeyword extends Keyword, FoundIn {}

/** `count` is that of all reports. */
export interface StoryName extends Name, FoundIn {}

export interface DigestStory {
  /** The id of the story's first report in input order. */
  readonly id: string
  /** The title of the report closest to all others. */
  readonly title: string
  /** Reports first to last published, each followed by its copies. */
  readonly articles: readonly DigestArticle[]
  /** Topics of at least a third of the reports; most reports first, then by score. */
  readonly topics: readonly StoryTopic[]
  readonly keywords: readonly StoryKeyword[]
  /** Those in most reports first. Empty without `findNames`. */
  readonly names: readonly StoryName[]
  readonly summary: Summary
  /** What the reports share, strongest first. */
  readonly terms: readonly StoryTerm[]
  /** The different sources of all members, in their order; articles without one are not counted. */
  readonly sources: readonly string[]
  /** The `publishedAt` of the first and the last member that has one. */
  readonly firstPublished?: string
  readonly lastPublished?: string
  /** What the order of stories rests on: size, sources, freshness. */
  readonly prominence: {
    readonly score: number
    readonly reasons: readonly Reason[]
  }
}

export interface Digest {
  /** Most prominent first. */
  readonly stories: readonly DigestStory[]
  readonly articleCount: number
  readonly copyCount: number
}
