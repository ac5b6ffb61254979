/** What summaries are made of, and the contracts of rankers and selectors. */
import type { AnalyzedText, Span } from '../types.js'

/** A hard limit. Exactly one of the three. */
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
}

/** What a ranker gets: one analyzed text and its title, if known apart from the text. */
export interface RankInput {
  readonly analyzed: AnalyzedText
  readonly title?: string
  readonly query?: string
}

/** Reasons for each sentence of `analyzed.sentences`, same length and order; their sum is the sentence's score. */
export interface Ranker {
  readonly name: string
  readonly rank: (input: RankInput) => readonly (readonly Reason[])[]
}
