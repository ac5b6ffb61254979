/**
 * The data that every part of nutgraf takes and gives. Plain, readonly and JSON-safe.
 */

/** Half-open `[start, end)` in UTF-16 code units of the text it belongs to: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One input record: a piece of news text with what is known about it. */
export interface Article {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly url?: string
  readonly source?: string
  /** ISO 8601, for example `2026-03-17` or `2026-03-17T09:30:00Z`. */
  readonly publishedAt?: string
}

/** What callers may pass for an article. A missing id becomes the position in the list: `"0"`, `"1"`, … */
export type ArticleInput = string | (Omit<Article, 'id'> & { readonly id?: string })

/** What a stretch of lines is, read before any sentence is split. */
export type BlockKind =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'table'
  | 'question'
  | 'byline'
  | 'boilerplate'

/** A stretch of one or more lines with one job in the article. */
export interface Block extends Span {
  readonly kind: BlockKind
}

/** One occurrence of a word, number or symbol. */
export interface Token extends Span {
  /** The normalised key that counting uses: a stem, or an acronym kept in capitals. */
  readonly term: string
  readonly kind: 'word' | 'number' | 'symbol'
  readonly stop: boolean
  /** Universal part of speech, from analyzers that know it. */
  readonly pos?: string
  readonly lemma?: string
}

/** A sentence within one block. */
export interface Sentence extends Span {
  /** Position in `AnalyzedText.sentences`. */
  readonly index: number
  /** Position of its block in `AnalyzedText.blocks`. */
  readonly block: number
  readonly tokens: readonly Token[]
}

/** A text read once: its blocks, their sentences, the tokens of each, all in text order. */
export interface AnalyzedText {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
}

/** Reads a text. Pure, synchronous, total: any string is fine, and nothing is lost. */
export type Analyze = (text: string) => AnalyzedText

/** What a name stands for; `name` when the text and the lists do not say. */
export type NameKind = 'person' | 'organisation' | 'place' | 'name'

/** A name found in a text, its variants folded into one. */
export interface Name {
  /** The fullest form, without title or possessive. */
  readonly text: string
  readonly kind: NameKind
  /** Mentions: the number of `spans`. */
  readonly count: number
  /** The forms that occur, commonest first. */
  readonly variants: readonly string[]
  /** Where it is named, in text order. */
  readonly spans: readonly Span[]
}

/** Finds the names of a text; `nutgraf/wink` has one. */
export type FindNames = (analyzed: AnalyzedText) => readonly Name[]
