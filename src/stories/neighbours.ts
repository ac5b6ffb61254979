/**
 * The articles nearest to each article, through an inverted index: near-linear, where comparing all pairs is not.
 */
import { dot, type SparseVector } from '../vectors/index.js'

/** One direction of a pair: `similarities[i]` is the cosine with article `others[i]`. Most similar first. */
export interface Neighbours {
  readonly others: Int32Array
  readonly similarities: Float64Array
}

/** Neighbours kept for each article: enough for the articles of one event to hang together. */
const KEPT = 32
/** Candidates that are compared exactly for each one kept. */
const CANDIDATES = 3 * KEPT
/** An article looks for its neighbours by its heaviest terms. */
const PROBE_TERMS = 48
/** A term that more articles hold than this (or than 2 in 100) proposes no candidates; it still counts in the cosine. */
const LONGEST_POSTING = 1000

/** For each term id, the articles that hold it, ascending, and its weight in each. */
export interface Postings {
  readonly starts: Int32Array
  readonly articles: Int32Array
  readonly weights: Float64Array
}

/** O(terms). */
export function createPostings(vectors: readonly SparseVector[], termCount: number): Postings {
  const starts = new Int32Array(termCount + 1)
  for (const { ids } of vectors) for (const id of ids) starts[id + 1]!++
  for (let id = 0; id < termCount; id++) starts[id + 1]! += starts[id]!
  const articles = new Int32Array(starts[termCount]!)
  const weights = new Float64Array(starts[termCount]!)
  const next = starts.slice()
  vectors.forEach(({ ids, values }, article) => {
    for (let i = 0; i < ids.length; i++) {
      const at = next[ids[i]!]!++
      articles[at] = article
      weights[at] = values[i]!
    }
  })
  return { starts, articles, weights }
}

/** Positions of the heaviest entries, heaviest first; equal weights in the order of their ids. */
function heaviest({ ids, values }: SparseVector, count: number): readonly number[] {
  return Array.from(ids, (_, position) => position)
    .sort((a, b) => values[b]! - values[a]! || a - b)
    .slice(0, count)
}

/**
 * Up to 32 neighbours of each article whose cosine is at least `floor`. Candidates come from the heaviest terms of an
 * article; their cosine is exact. O(n · 48 · 1,000) at most, a few postings an article in practice.
 */
export function findNeighbours(
  vectors: readonly SparseVector[],
  { starts, articles, weights }: Postings,
  floor: number,
): readonly Neighbours[] {
  const longest = Math.max(LONGEST_POSTING, Math.ceil(vectors.length / 50))
  const partial = new Float64Array(vectors.length)
  return vectors.map((vector, article) => {
    const found: number[] = []
    for (const position of heaviest(vector, PROBE_TERMS)) {
      const id = vector.ids[position]!
      const from = starts[id]!
      const to = starts[id + 1]!
      if (to - from > longest) continue
      for (let at = from; at < to; at++) {
        const other = articles[at]!
        if (partial[other] === 0) found.push(other)
        partial[other]! += vector.values[position]! * weights[at]!
      }
    }
    found.sort((a, b) => partial[b]! - partial[a]! || a - b)
    const nearest = found
      .filter((other) => other !== article)
      .slice(0, CANDIDATES)
      .map((other) => ({ other, similarity: dot(vector, vectors[other]!) }))
      .filter(({ similarity }) => similarity >= floor)
      .sort((a, b) => b.similarity - a.similarity || a.other - b.other)
      .slice(0, KEPT)
    for (const other of found) partial[other] = 0
    return {
      others: Int32Array.from(nearest, ({ other }) => other),
      similarities: Float64Array.from(nearest, ({ similarity }) => similarity),
    }
  })
}
