/** Summaries for people: as text for a terminal, and as Markdown with the source of each sentence. */
import type { Summary, SummarySentence } from '../summarize/index.js'
import type { Article } from '../types.js'
import type { Layout } from './layout.js'
import { escapeMarkdown } from './records.js'

/**
 * A head, then the summary; with `explain` a sentence a paragraph with its score and reasons, with `sources` the id of
 * its article.
 */
export function renderSummaryText(
  head: string,
  summary: Summary,
  layout: Layout,
  explain: boolean,
  sources = false,
): string {
  const lines = [head]
  if (summary.sentences.length === 0)
    lines.push(layout.wrap(`(${summary.note ?? 'nothing to quote'})`, '  '))
  else if (explain || sources) {
    for (const sentence of summary.sentences) {
      lines.push(layout.wrap(sentence.text, '  '))
      if (sources) lines.push(layout.dim(layout.wrap(sentence.article, '    ')))
      if (explain) lines.push(layout.dim(layout.wrap(reasonsOf(sentence), '    ')))
    }
  } else lines.push(layout.wrap(summary.text, '  '))
  if (summary.copies !== undefined) {
    lines.push(layout.dim(layout.wrap(`near-copies left out: ${summary.copies.join(', ')}`, '  ')))
  }
  return lines.join('\n')
}

/** `0.92 = position 0.58 + centrality 0.31 + title 0.03, characters 61 to 240` */
function reasonsOf({ score, reasons, start, end }: SummarySentence): string {
  const parts = reasons.map(({ name, amount }, i) => {
    const sign = amount < 0 ? '- ' : i === 0 ? '' : '+ '
    return `${sign}${name} ${Math.abs(amount).toFixed(2)}`
  })
  return `${score.toFixed(2)} = ${parts.join(' ')}, characters ${start} to ${end}`
}

/** A heading, the sentences as a list, and behind each the article that it is quoted from. */
export function renderSummaryMarkdown(
  title: string,
  articles: readonly Article[],
  summary: Summary,
  explain: boolean,
): string {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const lines = [`## ${escapeMarkdown(title)}`, '']
  if (summary.sentences.length === 0)
    lines.push(`*${escapeMarkdown(summary.note ?? 'nothing to quote')}*`)
  for (const sentence of summary.sentences) {
    const source = byId.get(sentence.article)
    lines.push(
      `- ${escapeMarkdown(sentence.text)} (${source === undefined ? '' : linkTo(source)}, characters ${sentence.start}–${sentence.end})`,
    )
    if (explain) lines.push(`  - ${escapeMarkdown(reasonsOf(sentence))}`)
  }
  return lines.join('\n')
}

/** The article's source or id, linked where it has an address. */
export function linkTo(article: Article): string {
  const name = escapeMarkdown(article.source ?? article.id)
  const safe = article.url !== undefined && /^https?:\/\/[^\s<>()]+$/i.test(article.url)
  return safe ? `[${name}](${article.url})` : name
}
