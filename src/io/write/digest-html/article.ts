/** One article of a story: a line to open, its tags with their evidence, its full text. */
import type { DigestArticle, DigestStory } from '../../../digest/index.js'
import type { TopicTag } from '../../../topics/index.js'
import { dayInWords, lengthInWords, relationInWords, signatureOf } from '../words.js'
import { escapeHtml, safeUrl } from './escape.js'
import { markText } from './marked-text.js'
import type { PageIndex } from './page-index.js'

/** A report with its full text, or a copy as one line that names what it is a copy of. */
export function renderArticle(entry: DigestArticle, story: DigestStory, index: PageIndex): string {
  return entry.relation === 'report'
    ? renderReport(entry, story, index)
    : renderCopy(entry, story, index)
}

function renderReport(entry: DigestArticle, story: DigestStory, index: PageIndex): string {
  const { article, title, topics } = entry
  const quotes = story.summary.sentences.filter((sentence) => sentence.article === article.id)
  const anchor = index.anchorOf(article.id)
  const tags = topics.map((tag, position) => renderTag(tag, `${anchor}-${position}`, index))
  const url = safeUrl(article.url)
  return `<details class="report" id="${anchor}">
<summary><span class="name" dir="auto">${escapeHtml(title)}</span> ${renderFacts(entry, quotes.length)}</summary>
<div class="body">
${tags.length > 0 ? `<div class="tags" role="group" aria-label="Topics of this article and their evidence">${tags.join('\n')}</div>` : ''}
<div class="text" dir="auto">${apart(article.text, markText(article.text, quotes, topics, index))}</div>
${url === undefined ? '' : `<p class="origin"><a href="${escapeHtml(url)}" rel="noreferrer noopener">Read it at the source</a></p>`}
</div>
</details>`
}

/** Lines longer than this on average are paragraphs, not a text that was wrapped. */
const PARAGRAPH_CHARACTERS = 100

/** Room between paragraphs that stand a line each; `html` is the text with its marks. */
function apart(text: string, html: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const isParagraphs =
    !/\n\s*\n/.test(text) && text.length > PARAGRAPH_CHARACTERS * Math.max(2, lines.length)
  return isParagraphs ? html.replaceAll('\n', '\n\n') : html
}

function renderCopy(entry: DigestArticle, story: DigestStory, index: PageIndex): string {
  const { article, title, copyOf, similarity } = entry
  const original = story.articles.find((other) => other.article.id === copyOf)
  const url = safeUrl(article.url)
  const name = `<span class="name" dir="auto">${escapeHtml(title)}</span>`
  const of =
    original === undefined
      ? ''
      : ` of <a href="#${index.anchorOf(original.article.id)}">${escapeHtml(signatureOf(original))}</a>`
  return `<div class="copy" id="${index.anchorOf(article.id)}">
${url === undefined ? name : `<a href="${escapeHtml(url)}" rel="noreferrer noopener">${name}</a>`}
<span class="facts">${renderOrigin(entry)}<span class="relation">${relationInWords(entry)}${of}, ${Math.round(100 * similarity)}&nbsp;%</span></span>
</div>`
}

function renderFacts(entry: DigestArticle, quoted: number): string {
  const quotes = quoted === 0 ? '' : `<span class="quoted">quoted</span>`
  return `<span class="facts">${renderOrigin(entry)}<span>${lengthInWords(entry.article.text)}</span>${quotes}</span>`
}

function renderOrigin({ article }: DigestArticle): string {
  const { id, source, publishedAt } = article
  const date =
    publishedAt === undefined
      ? ''
      : `<time datetime="${escapeHtml(publishedAt)}">${escapeHtml(dayInWords(publishedAt))}</time>`
  return `<span dir="auto">${escapeHtml(source ?? id)}</span>${date}`
}

/** A tag is a button: hovering or focusing it shows what it rests on, here and in the text. */
function renderTag(tag: TopicTag, anchor: string, index: PageIndex): string {
  const rows = tag.evidence.map(({ text, amount, spans, titleSpans = [] }) => {
    const mentions = spans.length + titleSpans.length
    const place = titleSpans.length > 0 ? ', in the title' : ''
    return `<span class="row"><span class="term" dir="auto">${escapeHtml(text)}</span> <span class="mentions">${mentions}×${place}</span> <span class="amount">${amount < 0 ? '−' : '+'}${Math.abs(amount).toFixed(2)}</span></span>`
  })
  return `<span class="tagged"><button type="button" class="tag t${index.topicNumber.get(tag.topic)}" aria-describedby="e-${anchor}">${escapeHtml(tag.label)} <span class="amount">${tag.score.toFixed(2)}</span></button><span class="evidence" role="tooltip" id="e-${anchor}"><span class="why">${escapeHtml(tag.label)}: ${tag.score.toFixed(2)}, threshold ${tag.threshold.toFixed(2)}</span>${rows.join('')}</span></span>`
}
