/** What finding copies takes and gives back. */
import type { Article, ArticleInput, Span } from '../types.js'
import type { Accents } from './folding/fold.js'

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

/** What was done, and where a limit was met. */
export interface DedupeReport {
  readonly articles: number
  /** Different texts after folding. */
  readonly distinct: number
  /** Pairs that a lane proposed, each verified exactly. */
  readonly candidates: number
  /**
   * Keys that reached `postingCap`: articles beyond it are still compared with the first ones under the key, but
   * not with one another through it.
   */
  readonly cappedKeys: number
  /** Shingles that were masked as boilerplate. */
  readonly boilerplateShingles: number
  /** Pairs left out of `pairs` because one text stands more than `postingCap` times; 0 with `pairs: false`. */
  readonly unlistedPairs: number
}

export interface DedupeResult {
  /** The representative of each cluster, in input order. */
  readonly kept: readonly Article[]
  /** A partition of the input, in the order of each cluster's first member. */
  readonly clusters: readonly DuplicateCluster[]
  /** Every verified pair, duplicates and `template`/`overlap` findings, in input order; none with `pairs: false`. */
  readonly pairs: readonly DuplicatePair[]
  /** The options in force, defaults filled in. */
  readonly options: ResolvedDedupeOptions
  readonly report: DedupeReport
}

export type PresetName = 'strict' | 'standard' | 'loose'

/** What a rule for the representative may look at. */
export interface ArticleFacts {
  readonly id: string
  /** Number of folded words. */
  readonly words: number
  readonly title?: string
  readonly url?: string
  readonly source?: string
  readonly publishedAt?: string
}

/**
 * Which of the copies is kept: the one with the most words, the first published (dated before undated), the one
 * whose source comes first in a list (listed before unlisted), or the one that the caller's comparator sorts
 * first. Ties go to more words, then to the earlier date, then to the smaller id.
 */
export type RepresentativeRule =
  | 'longest'
  | 'earliest'
  | { readonly sources: readonly string[] }
  | ((a: ArticleFacts, b: ArticleFacts) => number)

export interface DedupeOptions {
  /** Where the thresholds start from; each can be set on its own as well. Default `standard`. */
  readonly preset?: PresetName
  /** Words in a verified shingle, 2 to 16. Larger is stricter: one changed word breaks that many shingles. */
  readonly shingleSize?: number
  /** Least Jaccard similarity of `near`, in (0, 1]. */
  readonly jaccard?: number
  /** Least containment of `contains` and `contained`, in (0, 1]. */
  readonly containment?: number
  /** Shingles that a containment must rest on, so that one common phrase makes no copy of a short text. */
  readonly minSharedShingles?: number
  /** Mask text that many otherwise different articles share. Default true. */
  readonly boilerplate?: boolean
  /** Tell same-form-other-facts pairs from copies. Default true. */
  readonly template?: boolean
  /** Compare only articles published at most this many days apart; undated ones with all. Default no limit. */
  readonly windowDays?: number
  readonly representative?: RepresentativeRule
  /** `'fold'` (default): café and cafe are one word. `'keep'`: they are two. */
  readonly accents?: Accents
  /** Articles that are compared through one key, 64 to 4096. Default 128; 64 in an index. */
  readonly postingCap?: number
  /** Whether the result lists the verified pairs. False leaves `pairs` empty, for a million articles. Default true. */
  readonly pairs?: boolean
}

export type ResolvedDedupeOptions = Required<Omit<DedupeOptions, 'windowDays'>> & {
  readonly windowDays: number | null
}

/** An index keeps articles apart: no rule for a representative, no list of pairs. */
export type DedupeIndexOptions = Omit<DedupeOptions, 'representative' | 'pairs'>

export type ResolvedIndexOptions = Omit<ResolvedDedupeOptions, 'representative' | 'pairs'>

/** An article of the index that the queried one was compared with. */
export interface IndexMatch {
  readonly id: string
  /** How the queried article relates to this one: `contained` when it is inside it. */
  readonly relation: Relation
  readonly jaccard: number
  readonly containment: number
  readonly similarity: number
}

export interface DedupeIndex {
  /** Number of articles. */
  readonly size: number
  /** Keys that reached `postingCap`: articles beyond it are found by their other keys only. */
  readonly cappedKeys: number
  /**
   * Calls of `add` and `query` for which more than `postingCap` articles shared a key with the given one: it was
   * compared with those that share the most.
   */
  readonly cappedLookups: number
  readonly options: ResolvedIndexOptions
  has(id: string): boolean
  /**
   * Adds an article, which needs an id, and returns what it matches among those before it, strongest first:
   * duplicates, then `template` and `overlap`. O(words) and O(words) for each candidate.
   *
   * @throws NutgrafError `duplicate-id`, `invalid-article`.
   */
  add(article: Article): readonly IndexMatch[]
  /** What an article would match, without adding it. */
  query(article: ArticleInput): readonly IndexMatch[]
  /** Forgets an article; false when it was not there. O(1); its memory is freed by `refresh` or `save`. */
  remove(id: string): boolean
  /** Frees what was removed and learns boilerplate anew from all articles. O(all words). */
  refresh(): void
  /** The whole index as one buffer with version, parameters and checksum. O(all words). */
  save(): Uint8Array
}
