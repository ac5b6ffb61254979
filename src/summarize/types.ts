/** What summaries are made of, and the contracts of rankers and selectors. */
import type { AnalyzedText, Span } from '../types.js'
import type { SentencePairs } from './sentence-pairs.js'
import type { SentenceTerms } from './sentence-terms.js'

export type { SentencePairs, SentenceTerms }

/**
 * A hard limit, exactly one of the three. A word is a run of characters between white space, as `wc -w` counts
 * (in scripts written without spaces: one character); characters are UTF-16 code units of the joined summary.
 */
export type Budget =
  | { readonly sentences: number }
  | { readonly words: number }
  | { readonly characters: number }

/** A named part of a sentence's score. */
export interface Reason {
  readonly name: string
  readonly amount: number
}

export interface SummarySentence extends Span {
  readonly text: string
  /** Position among the sentences of its article. */
  readonly index: number
  /** The sum of `reasons`. */
  readonly score: number
  readonly reasons: readonly Reason[]
  /** The id of its article. */
  readonly article: string
}

export interface Summary {
  /** The sentences joined by a space. */
  readonly text: string
  /** In document order (stories: by date, article, position). */
  readonly sentences: readonly SummarySentence[]
  /** True when no quotable sentence fitted the budget, or none was relevant to the query. */
  readonly truncated: boolean
  /** Why it is empty or cut short, in words; absent when nothing is amiss. */
  readonly note?: string
  /** Stories: ids of the articles that were left out as near-copies of others; absent when there are none. */
  readonly copies?: readonly string[]
}

/** What a ranker gets: one analyzed text and its title, if known apart from the text. */
export interface RankInput {
  readonly analyzed: AnalyzedText
  readonly title?: string
  readonly query?: string
  /** The query read by the text's own analyzer; without it, `query` is read by the default one. */
  readonly analyzedQuery?: AnalyzedText
  /** Likewise for `title`. */
  readonly analyzedTitle?: AnalyzedText
  /** Gives the terms of its sentences, read once for all rankers and the selector; without it, each ranker reads them. */
  readonly readTerms?: () => SentenceTerms
  /** Likewise for the pairs of neighbouring terms of `rows`. */
  readonly readPairs?: () => SentencePairs
  /** How much standing early counts: 1 as in news, 0 not at all. Default 1. */
  readonly lead?: number
  /** ISO 639-1 code of the text, for rules that know words. Default `en`. */
  readonly language?: string
  /** Indexes of the sentences that may be chosen, ascending. Default: all that may be quoted. */
  readonly rows?: readonly number[]
}

/** Reasons for each sentence of `analyzed.sentences`, same length and order; their sum is the sentence's score. */
export interface Ranker {
  readonly name: string
  readonly rank: (input: RankInput) => readonly (readonly Reason[])[]
}

/** A ranker and how much it counts beside the others. */
export interface WeightedRanker {
  readonly ranker: Ranker
  /** In [0, 100]. Each ranker's scores are scaled to at most 1 before they are weighed. */
  readonly weight: number
}

/** A sentence that a selector may choose. */
export interface Candidate {
  readonly score: number
  /** What it takes of the limit. */
  readonly cost: number
  /** Its number of tokens. */
  readonly length: number
  /** Position of its article in the story; 0 for a single article. */
  readonly article: number
  /**
   * Candidates that must be chosen with it: the sentence that its pronoun refers to, the rest of its quotation.
   * Positions in the list, ascending; empty for most.
   */
  readonly needs: readonly number[]
  /** Ids of the distinct content terms, ascending. */
  readonly terms: ArrayLike<number>
  /** tf-idf weights of `terms`, scaled to length 1. */
  readonly weights: ArrayLike<number>
  /** Ids of the distinct pairs of neighbouring content terms, ascending. */
  readonly pairs: ArrayLike<number>
}

export interface SelectInput {
  /** In document order. */
  readonly candidates: readonly Candidate[]
  /** The costs of the chosen must not add up to more. */
  readonly limit: number
  /** How much it is worth that a summary holds a pair, by pair id; what several articles say is worth more. */
  readonly pairValues: ArrayLike<number>
  /**
   * By pair id, what marks the pair, as bits: 1 the first sentence has it, 2 the second or third and not the first, 4 the
   * title, 8 a caption or heading, 16 several sentences. For the pairs of a story, 16 alone.
   */
  readonly pairKinds: ArrayLike<number>
}

/** Chooses positions in `candidates`, distinct, within the limit; in any order. */
export interface Selector {
  readonly name: string
  readonly select: (input: SelectInput) => readonly number[]
}
