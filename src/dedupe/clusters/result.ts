/** From article numbers to the plain result that callers see. */
import type { ArticleTable } from '../corpus/article-table.js'
import type { Solution } from '../solve.js'
import type {
  ClusterMember,
  DedupeReport,
  DedupeResult,
  DuplicateCluster,
  ResolvedDedupeOptions,
} from '../types.js'
import { type Clustering, placeInClusters } from './clustering.js'
import { listPairs } from './list-pairs.js'

/** @param keep What stands for an article that is kept. */
export function materialise<T>(
  solution: Solution,
  articles: ArticleTable,
  options: ResolvedDedupeOptions,
  keep: (number: number) => T,
): Omit<DedupeResult, 'kept'> & { readonly kept: readonly T[] } {
  const pairs = options.pairs
    ? listPairs(solution, articles, options.postingCap)
    : { listed: [], unlisted: 0 }
  const clustering = placeInClusters(solution)
  const kept: T[] = []
  for (const number of clustering.representatives.slice().sort()) kept.push(keep(number))
  return {
    kept,
    clusters: listClusters(clustering, articles),
    pairs: pairs.listed,
    options,
    report: reportOf(solution, pairs.unlisted),
  }
}

function reportOf(solution: Solution, unlistedPairs: number): DedupeReport {
  return {
    articles: solution.leader.length,
    distinct: solution.distinct,
    candidates: solution.candidates,
    cappedKeys: solution.cappedKeys,
    boilerplateShingles: solution.boilerplateShingles,
    unlistedPairs,
  }
}

function listClusters(
  { cluster, representatives, relationOf, similarityOf }: Clustering,
  articles: ArticleTable,
): readonly DuplicateCluster[] {
  const clusters: { readonly representative: string; readonly members: ClusterMember[] }[] = []
  for (let article = 0; article < cluster.length; article++) {
    const member: ClusterMember = {
      id: articles.idOf(article),
      relation: relationOf(article),
      similarity: similarityOf(article),
    }
    const number = cluster[article]!
    // Clusters are numbered in the order of their first members.
    if (number < clusters.length) clusters[number]!.members.push(member)
    else {
      const representative = articles.idOf(representatives[number]!)
      clusters.push({ representative, members: [member] })
    }
  }
  return clusters
}
