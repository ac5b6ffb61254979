/** What finding copies gives back. */
import type { Article, Span } from '../types.js'

/**
 * How article `a` relates to article `b`: `exact` (same words), `near` (most of the words), `contains` (b is
 * inside a), `contained` (a is inside b), `template` (same form, other facts: not a duplicate), `overlap`
 * (shared passages only: not a duplicate), `none`.
 */
export type Relation = 'exact' | 'near' | 'contains' | 'contained' | 'template' | 'overlap' | 'none'

export interface DuplicatePair {
  readonly a: string
  readonly b: string
  readonly relation: Relation
  /** |A ∩ B| / |A ∪ B| of the verified shingles, in [0, 1]. Exact, not estimated. */
  readonly jaccard: number
  /** |A ∩ B| / min(|A|, |B|), in [0, 1]. */
  readonly containment: number
  /** The larger of what the relation rests on: jaccard, or containment for contains and contained. */
  readonly similarity: number
}

/** A passage that stands in both texts, as spans into each. */
export interface SharedPassage {
  readonly a: Span
  readonly b: Span
  readonly words: number
}

export interface PairReport extends DuplicatePair {
  /** In the order of `a`. */
  readonly passages: readonly SharedPassage[]
}

export interface ClusterMember {
  readonly id: string
  /** This member's relation to the representative; the representative itself is `exact` with similarity 1. */
  readonly relation: Relation
  readonly similarity: number
}

export interface DuplicateCluster {
  /** The id of the representative. */
  readonly representative: string
  /** In input order, the representative among them. One member: the article has no copy. */
  readonly members: readonly ClusterMember[]
}

export interface DedupeResult {
  /** The representative of each cluster, in input order. */
  readonly kept: readonly Article[]
  /** A partition of the input, in the order of each cluster's first member. */
  readonly clusters: readonly DuplicateCluster[]
  /** Every verified pair, duplicates and `template`/`overlap` findings, in input order. */
  readonly pairs: readonly DuplicatePair[]
  /** The options in force, defaults filled in. */
  readonly options: object
}
