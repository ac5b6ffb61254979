/** A digest as Markdown: for a mail, a wiki or a pull request. */
import type { Digest, DigestArticle, DigestStory } from '../../digest/index.js'
import { counted, dayInWords, factsOf, relationInWords, signatureOf } from './words.js'

/**
 * The digest as CommonMark: a heading, the summary with its sources, and the articles of each story. Text of articles
 * is escaped, so that none of it turns into markup.
 *
 * @example
 * await writeFile('digest.md', renderDigestMarkdown(digest(articles)))
 */
export function renderDigestMarkdown(digest: Digest): string {
  const { stories, articleCount, copyCount } = digest
  const counts = [
    counted(articleCount, 'article'),
    counted(stories.length, 'story', 'stories'),
    ...(copyCount > 0 ? [counted(copyCount, 'copy', 'copies')] : []),
  ]
  return `${['# Digest', counts.join(' · '), ...stories.map(renderStory)].join('\n\n')}\n`
}

function renderStory(story: DigestStory): string {
  const { topics, keywords, names } = story
  const facts = [
    ...(topics.length > 0 ? [`**Topics:** ${list(topics.map(({ label }) => label))}`] : []),
    ...(keywords.length > 0 ? [`**Keywords:** ${list(keywords.map(({ text }) => text))}`] : []),
    ...(names.length > 0 ? [`**Names:** ${list(names.map(({ text }) => text))}`] : []),
  ]
  return [
    `## ${escapeMarkdown(story.title)}`,
    escapeMarkdown(factsOf(story).join(' · ')),
    renderSummary(story),
    ...(facts.length > 0 ? [facts.join('  \n')] : []),
    story.articles.map(renderArticle).join('\n'),
  ].join('\n\n')
}

/** Quoted sentences; each run from one article ends with its source. */
function renderSummary({ summary, articles }: DigestStory): string {
  if (summary.sentences.length === 0) return `_${escapeMarkdown(summary.note ?? 'No summary.')}_`
  const byId = new Map(articles.map((article) => [article.article.id, article]))
  return summary.sentences
    .map(({ text, article }) => {
      return `> ${escapeMarkdown(text)} — ${link(byId.get(article)!, signatureOf)}`
    })
    .join('\n>\n')
}

function renderArticle(entry: DigestArticle): string {
  const { article, relation, similarity } = entry
  const facts = [
    escapeMarkdown(article.source ?? article.id),
    ...(article.publishedAt === undefined ? [] : [escapeMarkdown(dayInWords(article.publishedAt))]),
    ...(relation === 'report'
      ? []
      : [`${relationInWords(entry)}, ${Math.round(100 * similarity)} %`]),
  ]
  const indent = relation === 'report' ? '' : '  '
  return `${indent}- ${link(entry, ({ title }) => title)} (${facts.join(', ')})`
}

function list(items: readonly string[]): string {
  return escapeMarkdown(items.join(', '))
}

function link(entry: DigestArticle, labelOf: (entry: DigestArticle) => string): string {
  const label = escapeMarkdown(labelOf(entry))
  const { url } = entry.article
  if (url === undefined || !/^https?:\/\//i.test(url)) return label
  return `[${label}](<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>)`
}

/** Text on one line in which no character means anything to Markdown, nor to the HTML that it may hold. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!$]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1')
}
