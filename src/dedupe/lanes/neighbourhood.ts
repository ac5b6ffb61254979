/** An order in which documents that share rare keys stand near each other, so that those compared fit a small memory. */
import type { KeyGroups } from './key-groups.js'

/** More documents share a key of a notice, and notices are no reason to stand together. */
const MOST_MEMBERS = 16

/**
 * All places, each near the first one with which it shares a key of few documents, or of which that is true in turn.
 * O(groups of all documents) at most; mostly the first group of a document will do.
 */
export function orderByNeighbours(places: number, lanes: readonly KeyGroups[]): Int32Array {
  // The first place of the neighbourhood of each.
  const heads = new Int32Array(places)
  const ends = new Int32Array(places + 1)
  for (let place = 0; place < places; place++) {
    const neighbour = findNeighbour(place, lanes)
    heads[place] = neighbour === place ? place : heads[neighbour]!
    ends[heads[place]! + 1]!++
  }
  for (let head = 0; head < places; head++) ends[head + 1]! += ends[head]!
  const order = new Int32Array(places)
  for (let place = 0; place < places; place++) order[ends[heads[place]!]!++] = place
  return order
}

/** The first place of a small group of this one; itself where there is none before it. */
function findNeighbour(place: number, lanes: readonly KeyGroups[]): number {
  for (const { starts, members, firsts, groups } of lanes) {
    for (let i = firsts[place]!; i < firsts[place + 1]!; i++) {
      const group = groups[i]!
      const start = starts[group]!
      if (starts[group + 1]! - start > MOST_MEMBERS) continue
      if (members[start]! < place) return members[start]!
    }
  }
  return place
}
