/** Clusters of copies for people: the kept article, and below it its copies with relation and share. */

import { type Clustering, listMembers } from '../dedupe/clusters/clustering.js'
import type { ArticleTable } from '../dedupe/corpus/article-table.js'
import { type Layout, toColumn } from './layout.js'
import { escapeMarkdown } from './records.js'
import { RELATION_SAYS } from './relations.js'
import type { ShownArticles } from './shown-articles.js'

/** Everything that clusters are printed from. */
export interface ShownClusters {
  readonly clustering: Clustering
  readonly articles: Pick<ArticleTable, 'idOf'>
  readonly shown: ShownArticles
}

const INDENT = ' '.repeat(27)

function countLine({ cluster, representatives }: Clustering): string {
  const copies = cluster.length - representatives.length
  const plural = (count: number, one: string, many: string): string =>
    `${count} ${count === 1 ? one : many}`
  return `${plural(cluster.length, 'article', 'articles')}, ${plural(copies, 'copy', 'copies')}, ${representatives.length} kept`
}

/** The representative and the copies of each cluster that has any. */
function* withCopies(clustering: Clustering): Generator<readonly [number, Int32Array]> {
  const membersOf = listMembers(clustering)
  for (const [cluster, representative] of clustering.representatives.entries()) {
    const members = membersOf(cluster)
    if (members.length > 1) yield [representative, members.filter((n) => n !== representative)]
  }
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

export function* renderClusters(
  { clustering, articles, shown }: ShownClusters,
  layout: Layout,
): Generator<string> {
  yield `${layout.bold(countLine(clustering))}\n`
  for (const [representative, copies] of withCopies(clustering)) {
    const kept = articles.idOf(representative)
    yield `\n${layout.bold(layout.wrap(shown.headlineOf(representative)))}\n`
    yield `${layout.wrap(kept, INDENT, toColumn('  kept', INDENT.length))}\n`
    for (const copy of copies) {
      const share = percent(clustering.similarityOf(copy)).padStart(6)
      const relation = RELATION_SAYS[clustering.relationOf(copy)]
      const head = toColumn(`  ${share}  ${relation}`, INDENT.length)
      yield `${layout.wrap(articles.idOf(copy), INDENT, head)}\n`
    }
  }
}

export function* renderClustersMarkdown({
  clustering,
  articles,
  shown,
}: ShownClusters): Generator<string> {
  yield `${countLine(clustering)}.\n`
  for (const [representative, copies] of withCopies(clustering)) {
    yield `\n## ${escapeMarkdown(shown.headlineOf(representative))}\n\n`
    yield `- ${escapeMarkdown(articles.idOf(representative))} (kept)\n`
    for (const copy of copies) {
      const relation = RELATION_SAYS[clustering.relationOf(copy)]
      const share = percent(clustering.similarityOf(copy))
      yield `- ${escapeMarkdown(articles.idOf(copy))}: ${relation}, ${share}\n`
    }
  }
}
