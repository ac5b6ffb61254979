/** Clusters of copies for people: the kept article, and below it its copies with relation and share. */
import type { DeduperResult, DuplicateCluster } from '../dedupe/index.js'
import { type Layout, toColumn } from './layout.js'
import { escapeMarkdown } from './records.js'
import { RELATION_SAYS } from './relations.js'

/** What is kept of an article while copies are sought. */
export interface ShownArticle {
  readonly id: string
  readonly headline: string
  readonly others: Readonly<Record<string, unknown>>
}

const INDENT = ' '.repeat(27)

function countLine({ clusters }: DeduperResult): string {
  const articles = clusters.reduce((sum, { members }) => sum + members.length, 0)
  const copies = articles - clusters.length
  const plural = (count: number, one: string, many: string): string =>
    `${count} ${count === 1 ? one : many}`
  return `${plural(articles, 'article', 'articles')}, ${plural(copies, 'copy', 'copies')}, ${clusters.length} kept`
}

function withCopies({ clusters }: DeduperResult): readonly DuplicateCluster[] {
  return clusters.filter(({ members }) => members.length > 1)
}

export function renderClusters(
  result: DeduperResult,
  articles: readonly ShownArticle[],
  layout: Layout,
): string {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const lines = [layout.bold(countLine(result))]
  for (const { representative, members } of withCopies(result)) {
    lines.push(
      '',
      layout.bold(layout.wrap(byId.get(representative)!.headline)),
      layout.wrap(representative, INDENT, toColumn('  kept', INDENT.length)),
    )
    for (const { id, relation, similarity } of members) {
      if (id === representative) continue
      const share = `${Math.round(similarity * 100)} %`.padStart(6)
      const head = toColumn(`  ${share}  ${RELATION_SAYS[relation]}`, INDENT.length)
      lines.push(layout.wrap(id, INDENT, head))
    }
  }
  return `${lines.join('\n')}\n`
}

export function renderClustersMarkdown(
  result: DeduperResult,
  articles: readonly ShownArticle[],
): string {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const lines = [`${countLine(result)}.`]
  for (const { representative, members } of withCopies(result)) {
    lines.push('', `## ${escapeMarkdown(byId.get(representative)!.headline)}`, '')
    lines.push(`- ${escapeMarkdown(representative)} (kept)`)
    for (const { id, relation, similarity } of members) {
      if (id === representative) continue
      lines.push(
        `- ${escapeMarkdown(id)}: ${RELATION_SAYS[relation]}, ${Math.round(similarity * 100)} %`,
      )
    }
  }
  return `${lines.join('\n')}\n`
}
