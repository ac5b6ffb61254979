/**
 * Average-link agglomeration on the graph of neighbours: the two groups of the highest mean similarity become one,
 * again and again.
 *
 * The mean is exact: groups carry the sum of their vectors, and the mean cosine of two groups is the inner product of
 * their sums over the product of their sizes. The graph only says which groups are worth asking about.
 */
import { createHeap } from '../util/heap.js'
import { addTo, dot, dotSum, dotSums, type SparseVector, type VectorSum } from '../vectors/index.js'
import { type Dates, dampByDates, joinDates } from './dating.js'
import type { Neighbours } from './neighbours.js'

/** The groups of articles `a` and `b` (any member of each) became one at this mean similarity. */
export interface Merge {
  readonly a: number
  readonly b: number
  readonly similarity: number
}

/** Links that a group keeps when it grows, the strongest: those of a large one would be to half of the heap. */
const KEPT_LINKS = 96

interface Group {
  readonly id: number
  /** Its first article. */
  readonly first: number
  readonly size: number
  /** One vector for a group of one, else their sum. */
  readonly vector: SparseVector | undefined
  sum: VectorSum | undefined
  readonly dates: Dates
  /** Group id -> sum of the cosines between the members. */
  readonly links: Map<number, number>
  nearest: number
  similarity: number
}

function innerProduct(a: Group, b: Group): number {
  if (a.vector) return b.vector ? dot(a.vector, b.vector) : dotSum(a.vector, b.sum!)
  return b.vector ? dotSum(b.vector, a.sum!) : dotSums(a.sum!, b.sum!)
}

/** The sum of two groups. Takes over the larger one's sum: neither group may be used afterwards. */
function joinSums(a: Group, b: Group): VectorSum {
  const [large, small] = (a.sum?.size ?? 0) >= (b.sum?.size ?? 0) ? [a, b] : [b, a]
  const sum: VectorSum = large.sum ?? new Map()
  if (large.vector) addTo(sum, large.vector)
  if (small.vector) addTo(sum, small.vector)
  else for (const [id, value] of small.sum!) sum.set(id, (sum.get(id) ?? 0) + value)
  return sum
}

/**
 * Merges in the order in which they were made, down to a mean similarity of `floor`. Equal similarities are broken by
 * the groups' first articles. O(m log n + sum of the vectors that meet) for m links.
 */
export function agglomerate(
  vectors: readonly SparseVector[],
  neighbours: readonly Neighbours[],
  dates: readonly Dates[],
  halfLifeDays: number,
  floor: number,
): readonly Merge[] {
  const groups = new Map<number, Group>()
  vectors.forEach((vector, id) => {
    groups.set(id, {
      id,
      first: id,
      size: 1,
      vector,
      sum: undefined,
      dates: dates[id]!,
      links: new Map(),
      nearest: -1,
      similarity: 0,
    })
  })
  neighbours.forEach(({ others, similarities }, id) => {
    others.forEach((other, i) => {
      groups.get(id)!.links.set(other, similarities[i]!)
      groups.get(other)!.links.set(id, similarities[i]!)
    })
  })

  const queue = createHeap<{ similarity: number; group: Group }>(
    (x, y) => y.similarity - x.similarity || x.group.first - y.group.first,
  )

  const meanSimilarity = (a: Group, b: Group, product: number): number =>
    (product / (a.size * b.size)) * dampByDates(a.dates, b.dates, halfLifeDays)

  const isNearer = (similarity: number, other: Group, group: Group): boolean => {
    if (similarity !== group.similarity) return similarity > group.similarity
    const nearest = groups.get(group.nearest)
    return nearest === undefined || other.first < nearest.first
  }

  const findNearest = (group: Group): void => {
    group.nearest = -1
    group.similarity = 0
    for (const [id, product] of group.links) {
      const other = groups.get(id)!
      const similarity = meanSimilarity(group, other, product)
      if (!isNearer(similarity, other, group)) continue
      group.nearest = id
      group.similarity = similarity
    }
    if (group.nearest >= 0 && group.similarity >= floor) {
      queue.push({ similarity: group.similarity, group })
    }
  }

  const merge = (a: Group, b: Group): Group => {
    groups.delete(a.id)
    groups.delete(b.id)
    a.links.delete(b.id)
    b.links.delete(a.id)
    const id = nextId++
    const joined: Group = {
      id,
      first: Math.min(a.first, b.first),
      size: a.size + b.size,
      vector: undefined,
      sum: undefined,
      dates: joinDates(a.dates, b.dates),
      links: new Map(),
      nearest: -1,
      similarity: 0,
    }
    const reached = [...new Set([...a.links.keys(), ...b.links.keys()])].map((otherId) => {
      const other = groups.get(otherId)!
      other.links.delete(a.id)
      other.links.delete(b.id)
      const product =
        (a.links.get(otherId) ?? innerProduct(a, other)) +
        (b.links.get(otherId) ?? innerProduct(b, other))
      return { other, product, similarity: meanSimilarity(joined, other, product) }
    })
    // What is less alike than the floor now will hardly be more so when the groups have grown.
    const kept = reached.filter(({ similarity }) => similarity >= floor)
    if (kept.length > KEPT_LINKS) {
      kept.sort((x, y) => y.similarity - x.similarity || x.other.first - y.other.first)
      kept.length = KEPT_LINKS
    }
    for (const { other, product } of kept) {
      joined.links.set(other.id, product)
      other.links.set(id, product)
    }
    joined.sum = joinSums(a, b)
    groups.set(id, joined)
    return joined
  }

  let nextId = vectors.length
  const merges: Merge[] = []
  for (const group of [...groups.values()]) findNearest(group)
  for (let top = queue.pop(); top !== undefined; top = queue.pop()) {
    const { similarity, group } = top
    // An entry is stale when its group is gone or has found a nearer one since.
    if (groups.get(group.id) !== group || group.similarity !== similarity) continue
    const partner = groups.get(group.nearest)
    if (partner === undefined) {
      // It has become part of another group, which is hardly nearer: to look again is early enough now.
      findNearest(group)
      continue
    }
    merges.push({ a: group.first, b: partner.first, similarity })
    const joined = merge(group, partner)
    findNearest(joined)
    for (const [id, product] of joined.links) {
      const other = groups.get(id)!
      const similarity = meanSimilarity(joined, other, product)
      if (!isNearer(similarity, joined, other)) continue
      other.nearest = joined.id
      other.similarity = similarity
      queue.push({ similarity, group: other })
    }
  }
  return merges
}
