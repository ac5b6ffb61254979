/** A digest for a terminal. */
import type { Digest, DigestArticle, DigestStory } from '../../digest/index.js'
import { counted, dayInWords, factsOf, relationInWords, signatureOf } from './words.js'
import { wrap } from './wrap.js'

export interface DigestTextOptions {
  /** Columns to fill, at least 20. Default 80. */
  readonly width?: number
  /** Bold titles and dim details, by ANSI codes. Default false. */
  readonly color?: boolean
}

type Style = (text: string) => string

interface Pen {
  readonly width: number
  readonly bold: Style
  readonly dim: Style
}

const NARROWEST = 20
/** Under a story's title everything stands two columns in. */
const INDENT = '  '

/**
 * The digest as lines of at most `width` columns: each story with its facts, summary, topics, keywords, names and
 * articles. Control characters of the articles are left out, so that no text can steer the terminal.
 *
 * @example
 * process.stdout.write(renderDigestText(digest(articles), { color: process.stdout.isTTY }))
 */
export function renderDigestText(digest: Digest, options: DigestTextOptions = {}): string {
  const { stories, articleCount, copyCount } = digest
  const { width = 80, color = false } = options
  const styled = (open: number, close: number): Style =>
    color ? (text) => `\u001b[${open}m${text}\u001b[${close}m` : (text) => text
  const pen: Pen = { width: Math.max(NARROWEST, width), bold: styled(1, 22), dim: styled(2, 22) }
  const counts = [
    counted(articleCount, 'article'),
    counted(stories.length, 'story', 'stories'),
    ...(copyCount > 0 ? [counted(copyCount, 'copy', 'copies')] : []),
  ]
  const head = wrap(counts.join(' · '), pen.width).map(pen.dim).join('\n')
  return [head, ...stories.map((story) => renderStory(story, pen))]
    .map((part) => `${part}\n`)
    .join('\n')
}

function renderStory(story: DigestStory, pen: Pen): string {
  const { topics, keywords, names, articles } = story
  // One article needs no list: its title stands above, and its source among the facts.
  const [only] = articles.length === 1 ? articles : []
  const facts = [
    ...factsOf(story),
    ...(only === undefined || only.article.source !== undefined ? [] : [only.article.id]),
  ]
  const details = [
    ...labelled(
      'Topics',
      topics.map(({ label }) => label),
      pen,
    ),
    ...labelled(
      'Keywords',
      keywords.map(({ text }) => text),
      pen,
    ),
    ...labelled(
      'Names',
      names.map(({ text }) => text),
      pen,
    ),
    ...(only === undefined ? articles.flatMap((entry) => renderArticle(entry, pen)) : []),
  ]
  return [
    ...wrap(story.title, pen.width).map(pen.bold),
    ...wrap(facts.join(' · '), pen.width, INDENT).map(pen.dim),
    '',
    ...renderSummary(story, pen),
    ...(details.length > 0 ? ['', ...details] : []),
  ].join('\n')
}

/** The summary as one paragraph; the source stands behind each run of sentences from one article. */
function renderSummary({ summary, articles }: DigestStory, pen: Pen): readonly string[] {
  if (summary.sentences.length === 0) {
    return wrap(summary.note ?? 'No summary.', pen.width, INDENT).map(pen.dim)
  }
  const byId = new Map(articles.map((article) => [article.article.id, article]))
  const hasSeveral = new Set(summary.sentences.map(({ article }) => article)).size > 1
  const text = summary.sentences.map((sentence, position) => {
    const next = summary.sentences[position + 1]
    const isLast = next?.article !== sentence.article
    return hasSeveral && isLast
      ? `${sentence.text} [${signatureOf(byId.get(sentence.article)!)}]`
      : sentence.text
  })
  // Chinese and Japanese put no space behind a full stop.
  return wrap(
    text.join(' ').replace(/(?<=[。！？」』”]) (?=\p{Script=Han})/gu, ''),
    pen.width,
    INDENT,
  )
}

function labelled(label: string, items: readonly string[], pen: Pen): readonly string[] {
  if (items.length === 0) return []
  const [first, ...rest] = wrap(items.join(', '), pen.width, INDENT + ' '.repeat(10))
  const head = `${INDENT}${label.padEnd(10)}`
  return [pen.dim(head) + first!.slice(head.length), ...rest]
}

function renderArticle(entry: DigestArticle, pen: Pen): readonly string[] {
  const { article, title, relation, similarity } = entry
  const facts = [
    article.source ?? article.id,
    ...(article.publishedAt === undefined ? [] : [dayInWords(article.publishedAt)]),
    ...(relation === 'report'
      ? []
      : [`${relationInWords(entry)}, ${Math.round(100 * similarity)} %`]),
  ]
  const bullet = relation === 'report' ? `${INDENT}- ` : `${INDENT}  = `
  const text = `${title} (${facts.join(', ')})`
  const [first, ...rest] = wrap(text, pen.width, ' '.repeat(bullet.length))
  return [bullet + first!.slice(bullet.length), ...rest]
}
