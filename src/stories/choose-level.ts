/**
 * At which height to cut the tree of merges, when nobody says.
 *
 * Articles of one event differ in how much they share: two headlines half of their words, two political reports a
 * third, two features on one subject a tenth. No fixed height fits them all, but the right one shows: there each
 * article is much closer to its own story than to any other. That is Rousseeuw's silhouette (1987), here with
 * similarities, (own - other) / max(own, other), averaged over the articles, times height^0.22 so that of two heights
 * that part the articles equally well the stricter one wins. An article alone counts as if its story had a mean
 * similarity of .3: alone is good where nothing is near, and bad where something is.
 *
 * Each loose group of articles (those that hang together at the lowest height) chooses for itself, drawn towards the
 * choice of the whole heap by as much as 50 articles would: a heap may hold politics and football.
 */

import { power } from '../util/elementary.js'
import { createUnionFind } from '../util/union-find.js'
import type { SparseVector } from '../vectors/index.js'
import type { Merge } from './agglomerate.js'
import { type Dates, dampByDates } from './dating.js'
import type { Postings } from './neighbours.js'

/** The heights that are tried, about a tenth apart. */
const HEIGHTS = [
  0.03, 0.035, 0.04, 0.045, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.115, 0.13, 0.145, 0.16, 0.18, 0.2,
  0.22, 0.245, 0.27, 0.3, 0.33, 0.37, 0.41, 0.45,
]
export const LOWEST_HEIGHT = 0.03
const STRICTNESS = 0.22
/** The mean similarity that an article alone is credited with. */
const ALONE = 0.3
/** What articles that have nothing to do with each other share. */
const UNRELATED = 0.03
/** The weight of the heap's choice in a group's, in articles. */
const HEAP_WEIGHT = 50
/** Articles whose silhouette is taken, spread evenly; all when there are fewer. */
const SAMPLE = 600

/** For each article the first article of its group, when merges down to `height` are made. */
export function cutAt(size: number, merges: readonly Merge[], height: number): Int32Array {
  const sets = createUnionFind(size)
  for (const { a, b, similarity } of merges) if (similarity >= height) sets.union(a, b)
  return Int32Array.from({ length: size }, (_, article) => sets.find(article))
}

export interface Cut {
  /** For each article the first article of its group. */
  readonly groupOf: Int32Array
  /** The height that suits the whole heap best. */
  readonly height: number
}

/** Groups at the heights that suit them best. O(heights · (n + sample · similar articles)). */
export function cutWhereClear(
  vectors: readonly SparseVector[],
  postings: Postings,
  dates: readonly Dates[],
  halfLifeDays: number,
  merges: readonly Merge[],
): Cut {
  const size = vectors.length
  const cuts = HEIGHTS.map((height) => cutAt(size, merges, height))
  const loosest = cuts[0]!
  const sizes = cuts.map((cut) => {
    const counts = new Int32Array(size)
    for (const group of cut) counts[group]!++
    return counts
  })

  const heap = new Float64Array(HEIGHTS.length)
  const own = new Map<number, { count: number; scores: Float64Array }>()
  const step = Math.ceil(size / SAMPLE)
  const row = createRow(vectors, postings, dates, halfLifeDays)
  const totals = new Float64Array(size)
  let sampled = 0
  for (let article = 0; article < size; article += step) {
    const group = loosest[article]!
    const entry = own.get(group) ?? { count: 0, scores: new Float64Array(HEIGHTS.length) }
    own.set(group, entry)
    entry.count++
    sampled++
    const similar = row(article)
    HEIGHTS.forEach((height, level) => {
      const score =
        silhouette(article, similar, cuts[level]!, sizes[level]!, totals) *
        power(height, STRICTNESS)
      heap[level]! += score
      entry.scores[level]! += score
    })
  }

  const levelOf = new Map<number, number>()
  const heapMean = heap.map((sum) => sum / sampled)
  const best = (scores: Float64Array): number => scores.indexOf(Math.max(...scores))
  for (const [group, { count, scores }] of own) {
    const drawn = scores.map((sum, level) => {
      return (sum + HEAP_WEIGHT * heapMean[level]!) / (count + HEAP_WEIGHT)
    })
    levelOf.set(group, best(drawn))
  }
  const heapLevel = best(heapMean)
  const groupOf = loosest.map((group, article) => cuts[levelOf.get(group) ?? heapLevel]![article]!)
  return { groupOf, height: HEIGHTS[heapLevel]! }
}

/** The articles that share a term with one article, and their similarity to it. Valid until the next call. */
interface SimilarArticles {
  readonly articles: readonly number[]
  readonly similarity: Float64Array
}

function createRow(
  vectors: readonly SparseVector[],
  { starts, articles, weights }: Postings,
  dates: readonly Dates[],
  halfLifeDays: number,
): (article: number) => SimilarArticles {
  const similarity = new Float64Array(vectors.length)
  let touched: number[] = []
  return (article) => {
    for (const other of touched) similarity[other] = 0
    touched = []
    const { ids, values } = vectors[article]!
    for (let i = 0; i < ids.length; i++) {
      for (let at = starts[ids[i]!]!; at < starts[ids[i]! + 1]!; at++) {
        const other = articles[at]!
        if (similarity[other] === 0) touched.push(other)
        similarity[other]! += values[i]! * weights[at]!
      }
    }
    for (const other of touched) {
      similarity[other]! *= dampByDates(dates[article]!, dates[other]!, halfLifeDays)
    }
    touched = touched.filter((other) => other !== article)
    similarity[article] = 0
    return { articles: touched, similarity }
  }
}

/** In [-1, 1]: how much closer an article is to its own group than to the next. `totals` is all zeros, and stays so. */
function silhouette(
  article: number,
  { articles, similarity }: SimilarArticles,
  cut: Int32Array,
  sizes: Int32Array,
  totals: Float64Array,
): number {
  for (const other of articles) totals[cut[other]!]! += similarity[other]!
  const group = cut[article]!
  const companions = sizes[group]! - 1
  const own = companions === 0 ? ALONE : totals[group]! / companions
  totals[group] = 0
  let next = UNRELATED
  for (const other of articles) {
    const at = cut[other]!
    const total = totals[at]!
    if (total === 0) continue
    next = Math.max(next, total / sizes[at]!)
    totals[at] = 0
  }
  return (own - next) / Math.max(own, next)
}
