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
const KEPT = 20
/** Candidates that are compared exactly for each one kept. */
const CANDIDATES = 2 * KEPT
/** An article looks for its neighbours by its heaviest terms. */
const PROBE_TERMS = 48
/** A term that more articles hold than this (or than 1 in 200) proposes no candidates; it still counts in the cosine. */
const LONGEST_POSTING = 400

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

/** An article that has met so many others by its heavier terms does not ask the lighter ones. */
const ENOUGH_MET = 500

/** Positions of the heaviest entries, heaviest first; equal weights in the order of their ids. */
function heaviest({ ids, values }: SparseVector, count: number): readonly number[] {
  return Array.from(ids, (_, position) => position)
    .sort((a, b) => values[b]! - values[a]! || a - b)
    .slice(0, count)
}

/** The `count` articles of the largest partial similarity; equal ones with the smaller number first. O(n log n). */
function mostMet(
  found: readonly number[],
  partial: Float64Array,
  count: number,
): readonly number[] {
  if (found.length <= count) return found
  // Sorting plain numbers is many times faster than sorting with a comparison.
  const sorted = new Float64Array(found.length)
  for (let i = 0; i < found.length; i++) sorted[i] = partial[found[i]!]!
  const least = sorted.sort()[found.length - count]!
  const above = found.filter((other) => partial[other]! > least)
  const level = found.filter((other) => partial[other]! === least).sort((a, b) => a - b)
  return [...above, ...level.slice(0, count - above.length)]
}

/**
 * Up to 20 neighbours of each article whose cosine is at least `floor`. Candidates come from the heaviest terms of an
 * article, at most some 2,000; their cosine is exact.
 */
export function findNeighbours(
  vectors: readonly SparseVector[],
  { starts, articles, weights }: Postings,
  floor: number,
): readonly Neighbours[] {
  const longest = Math.max(LONGEST_POSTING, Math.ceil(vectors.length / 200))
  const partial = new Float64Array(vectors.length)
  return vectors.map((vector, article) => {
    const found: number[] = []
    for (const position of heaviest(vector, PROBE_TERMS)) {
      if (found.length >= ENOUGH_MET) break
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
    const nearest = mostMet(found, partial, CANDIDATES + 1)
      .filter((other) => other !== article)
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
