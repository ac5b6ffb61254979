/** From weighed articles to groups: neighbours, merges, and the height at which the tree is cut. */
import type { SparseVector } from '../vectors/index.js'
import { agglomerate } from './agglomerate.js'
import { type Cut, cutAt, cutWhereClear, LOWEST_HEIGHT } from './choose-level.js'
import type { Dates } from './dating.js'
import { createPostings, findNeighbours } from './neighbours.js'
import type { StorySettings } from './options.js'

/** Near-linear in the number of articles. Ties are broken by their order. */
export function groupVectors(
  vectors: readonly SparseVector[],
  termCount: number,
  dates: readonly Dates[],
  { threshold, halfLifeDays }: Pick<StorySettings, 'threshold' | 'halfLifeDays'>,
): Cut {
  const floor = threshold === 'auto' ? LOWEST_HEIGHT : threshold
  const postings = createPostings(vectors, termCount)
  const neighbours = findNeighbours(vectors, postings, floor)
  const merges = agglomerate(vectors, neighbours, dates, halfLifeDays, floor)
  return threshold === 'auto'
    ? cutWhereClear(vectors, postings, dates, halfLifeDays, merges)
    : { groupOf: cutAt(vectors.length, merges, threshold), height: threshold }
}
