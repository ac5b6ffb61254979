/** From article numbers to the plain result that callers see. */
import type { ArticleTable } from '../corpus/article-table.js'
import type { DeduperResult } from '../deduper.js'
import type { Solution } from '../solve.js'
import type {
  ClusterMember,
  DedupeReport,
  DuplicateCluster,
  ResolvedDedupeOptions,
} from '../types.js'
import { type Clustering, placeInClusters } from './clustering.js'
import { listPairs } from './list-pairs.js'

export function materialise(
  solution: Solution,
  articles: ArticleTable,
  options: ResolvedDedupeOptions,
): DeduperResult {
  const pairs = options.pairs
    ? listPairs(solution, articles, options.postingCap)
    : { listed: [], unlisted: 0 }
  const clustering = placeInClusters(solution)
  return {
    kept: Array.from(clustering.representatives.toSorted(), articles.idOf),
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
