/** From document numbers to the plain result that callers see. */

import type { DeduperResult } from './deduper.js'
import { containmentOf, jaccardOf, reverse, similarityOf } from './relation.js'
import { type PairColumns, RELATIONS, type Solution } from './solve.js'
import type {
  ArticleFacts,
  ClusterMember,
  DuplicateCluster,
  DuplicatePair,
  Relation,
  ResolvedDedupeOptions,
} from './types.js'

export function materialise(
  solution: Solution,
  facts: readonly ArticleFacts[],
  options: ResolvedDedupeOptions,
): DeduperResult {
  const pairs = options.pairs
    ? listPairs(solution, facts, options.postingCap)
    : { listed: [], unlisted: 0 }
  const clusters = listClusters(solution, facts)
  const isKept = new Set(clusters.map((cluster) => cluster.representative))
  return {
    kept: facts.filter(({ id }) => isKept.has(id)).map(({ id }) => id),
    clusters,
    pairs: pairs.listed,
    options,
    report: {
      articles: facts.length,
      distinct: solution.distinct,
      candidates: solution.candidates,
      cappedKeys: solution.cappedKeys,
      boilerplateShingles: solution.boilerplateShingles,
      unlistedPairs: pairs.unlisted,
    },
  }
}

interface Numbered extends Omit<DuplicatePair, 'a' | 'b'> {
  readonly a: number
  readonly b: number
}

function readPair(pairs: PairColumns, i: number): Numbered {
  const overlap = {
    sizeA: pairs.sizeA.get(i),
    sizeB: pairs.sizeB.get(i),
    shared: pairs.shared.get(i),
  }
  const relation = RELATIONS[pairs.relation.get(i)]!
  const jaccard = jaccardOf(overlap)
  const containment = containmentOf(overlap)
  return {
    a: pairs.a.get(i),
    b: pairs.b.get(i),
    relation,
    jaccard,
    containment,
    similarity: similarityOf(relation, jaccard, containment),
  }
}

/** Pairs of leaders hold for all articles with the same words; of a text that stands very often, `most` are listed. */
function listPairs(
  { leader, pairs }: Solution,
  facts: readonly ArticleFacts[],
  most: number,
): { listed: readonly DuplicatePair[]; unlisted: number } {
  const copies = new Map<number, number[]>()
  for (let d = 0; d < leader.length; d++) {
    const of = leader[d]!
    const group = copies.get(of)
    if (group) group.push(d)
    else copies.set(of, [d])
  }
  const numbered: Numbered[] = []
  let unlisted = 0
  for (const group of copies.values()) {
    const shown = group.slice(0, most)
    unlisted += (group.length * (group.length - 1) - shown.length * (shown.length - 1)) / 2
    for (let i = 0; i < shown.length; i++) {
      for (let j = i + 1; j < shown.length; j++) {
        numbered.push({
          a: shown[i]!,
          b: shown[j]!,
          relation: 'exact',
          jaccard: 1,
          containment: 1,
          similarity: 1,
        })
      }
    }
  }
  for (let i = 0; i < pairs.a.size; i++) {
    const pair = readPair(pairs, i)
    const [groupA, groupB] = [copies.get(pair.a)!, copies.get(pair.b)!]
    unlisted +=
      groupA.length * groupB.length - Math.min(groupA.length, most) * Math.min(groupB.length, most)
    for (const a of groupA.slice(0, most)) {
      for (const b of groupB.slice(0, most)) {
        numbered.push(
          a < b ? { ...pair, a, b } : { ...pair, a: b, b: a, relation: reverse(pair.relation) },
        )
      }
    }
  }
  numbered.sort((x, y) => x.a - y.a || x.b - y.b)
  return {
    listed: numbered.map((pair) => ({ ...pair, a: facts[pair.a]!.id, b: facts[pair.b]!.id })),
    unlisted,
  }
}

function listClusters(
  solution: Solution,
  facts: readonly ArticleFacts[],
): readonly DuplicateCluster[] {
  const { leader, representative, pairs } = solution
  // The pair that ties each leader to its representative, as number + 1.
  const tie = new Int32Array(leader.length)
  for (let i = 0; i < pairs.a.size; i++) {
    const [a, b] = [pairs.a.get(i), pairs.b.get(i)]
    if (representative[a] === b) tie[a] = i + 1
    else if (representative[b] === a) tie[b] = i + 1
  }
  const clusters = new Map<number, ClusterMember[]>()
  for (let d = 0; d < leader.length; d++) {
    const own = leader[d]!
    const centre = representative[own]!
    const member: ClusterMember = { id: facts[d]!.id, ...tieOf(pairs, tie[own]!, own) }
    const members = clusters.get(centre)
    if (members) members.push(member)
    else clusters.set(centre, [member])
  }
  return Array.from(clusters, ([centre, members]) => ({
    representative: facts[centre]!.id,
    members,
  }))
}

/** How a leader relates to its representative. */
function tieOf(
  pairs: PairColumns,
  tie: number,
  own: number,
): { relation: Relation; similarity: number } {
  if (tie === 0) return { relation: 'exact', similarity: 1 }
  const { a, relation, similarity } = readPair(pairs, tie - 1)
  return { relation: a === own ? relation : reverse(relation), similarity }
}
