/** What tagging and keywords give back. */
import type { Span } from '../types.js'

/** One term's part in a tag's score, with the places where it stands. */
export interface Contribution {
  readonly term: string
  readonly amount: number
  /** Into the article's text; a hit in a separate title has its spans in `titleSpans`. */
  readonly spans: readonly Span[]
  readonly titleSpans?: readonly Span[]
}

export interface TopicTag {
  readonly topic: string
  readonly label: string
  /** In [0, 1], or the plain sum of contributions: see the tagger. Always the sum of `evidence` amounts. */
  readonly score: number
  readonly threshold: number
  /** Largest first. */
  readonly evidence: readonly Contribution[]
}

export interface Keyword {
  /** The commonest surface form. */
  readonly text: string
  /** Its normalised key: no two keywords of one result share a key. */
  readonly term: string
  readonly score: number
  readonly spans: readonly Span[]
}
