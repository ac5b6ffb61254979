/** Where each article ended up, in columns: what results and output are made from. */

import { RELATIONS, type Solution } from '../solve.js'
import type { Relation } from '../types.js'
import { reverse } from '../verification/relation.js'
import { readPair } from './list-pairs.js'

/** Clusters are numbered in the order of their first members. */
export interface Clustering {
  /** The cluster of each article. */
  readonly cluster: Int32Array
  /** The article that represents each cluster. */
  readonly representatives: Int32Array
  /** How an article relates to its representative. */
  relationOf(article: number): Relation
  similarityOf(article: number): number
}

const EXACT = RELATIONS.indexOf('exact')

/** O(articles + pairs), seventeen bytes an article. */
export function placeInClusters({ leader, representative, pairs }: Solution): Clustering {
  const articles = leader.length
  // The pair that ties each leader to its representative, as number + 1.
  const tie = new Int32Array(articles)
  const as = pairs.a.view()
  const bs = pairs.b.view()
  for (let i = 0; i < as.length; i++) {
    const a = as[i]!
    const b = bs[i]!
    if (representative[a] === b) tie[a] = i + 1
    else if (representative[b] === a) tie[b] = i + 1
  }
  const cluster = new Int32Array(articles)
  const relation = new Uint8Array(articles).fill(EXACT)
  const similarity = new Float64Array(articles).fill(1)
  const representatives = new Int32Array(articles)
  // The number of the cluster that an article represents, plus one.
  const numbers = new Int32Array(articles)
  let clusters = 0
  for (let article = 0; article < articles; article++) {
    const own = leader[article]!
    const centre = representative[own]!
    let number = numbers[centre]!
    if (number === 0) {
      representatives[clusters] = centre
      number = ++clusters
      numbers[centre] = number
    }
    cluster[article] = number - 1
    const tied = tie[own]!
    if (tied === 0) continue
    const pair = readPair(pairs, tied - 1)
    similarity[article] = pair.similarity
    relation[article] = RELATIONS.indexOf(pair.a === own ? pair.relation : reverse(pair.relation))
  }
  return {
    cluster,
    representatives: representatives.slice(0, clusters),
    relationOf: (article) => RELATIONS[relation[article]!]!,
    similarityOf: (article) => similarity[article]!,
  }
}

/** A function from a cluster to its members, in input order. O(articles), eight bytes an article. */
export function listMembers({ cluster, representatives }: Clustering): (of: number) => Int32Array {
  const ends = new Int32Array(representatives.length + 1)
  for (const of of cluster) ends[of + 1]!++
  for (let of = 0; of < representatives.length; of++) ends[of + 1]! += ends[of]!
  const starts = ends.slice()
  const members = new Int32Array(cluster.length)
  for (let article = 0; article < cluster.length; article++) {
    members[starts[cluster[article]!]!++] = article
  }
  return (of) => members.subarray(ends[of]!, ends[of + 1]!)
}
