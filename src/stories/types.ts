/** What grouping articles on one event takes and gives back. */
import type { Analyze } from '../types.js'
import type { DocumentFrequencies } from '../vectors/index.js'

export interface StoryOptions {
  /**
   * The mean similarity that two groups need to become one story. `'auto'` (the default) chooses it from the articles
   * themselves: the height at which each article is clearly closer to its own story than to the next one. A number
   * from 0 to 1 is used as it is: larger gives more and smaller stories; .1 groups articles on one subject, .2 on
   * one event, .4 retellings of one report.
   */
  readonly threshold?: number | 'auto'
  /**
   * The days after which the similarity of two dated articles has halved. Default 7; larger lets stories run longer;
   * `Infinity` ignores dates. Above 0. Articles without `publishedAt` are damped when both name days ("February 12")
   * and the nearest of them are more than 30 days apart.
   */
  readonly halfLifeDays?: number
  /** How many shared terms each story lists. Default 8, 0 to 1,000. */
  readonly terms?: number
  /** Reads each text, once. Default: the English analyzer. */
  readonly analyze?: Analyze
  /** How common terms are in general. Default: the shipped background of English news. */
  readonly background?: DocumentFrequencies
}

export interface StoryMember {
  readonly id: string
  /** Mean cosine with the other articles of the story, in [0, 1]; 1 for a story of one. */
  readonly similarity: number
}

/** A term's part in what holds a story together. */
export interface StoryTerm {
  /** The normalised key: a stem, or two stems that stand side by side. */
  readonly term: string
  /** The surface form that prevails. */
  readonly text: string
  /** Its share of the similarity, in (0, 1]; the shares of all terms of a story add up to 1. */
  readonly amount: number
}

export interface Story {
  /** The id of the story's first article in input order. */
  readonly id: string
  /** In input order. */
  readonly articles: readonly StoryMember[]
  /** The terms that hold the story together, strongest first; empty for a story of one. */
  readonly terms: readonly StoryTerm[]
}

/** Where an article went in an index that grows. */
export interface StoryPlacement {
  readonly id: string
  /** The id of the story's first article: the article's own when it opens a story. */
  readonly story: string
  /** Mean cosine with the articles of the story, damped by `halfLifeDays`, in [0, 1]; 0 when it opens a story. */
  readonly similarity: number
  /** What it shares with the story; empty when it opens a story. */
  readonly terms: readonly StoryTerm[]
  /** Whether the index regrouped before it placed the article: earlier articles may have moved, `stories()` tells. */
  readonly regrouped: boolean
}
