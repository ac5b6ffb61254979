/** One story of the page. */
import type { DigestStory } from '../../../digest/index.js'
import { counted, factsOf, signatureOf } from '../words.js'
import { renderArticle } from './article.js'
import { escapeHtml } from './escape.js'
import type { PageIndex } from './page-index.js'

/** Shared terms shown for a story. */
const TERMS_SHOWN = 6

export function renderStory(story: DigestStory, index: PageIndex): string {
  const anchor = index.storyAnchor(story)
  const reports = story.articles.filter(({ relation }) => relation === 'report').length
  const topics = new Set(story.articles.flatMap(({ topics }) => topics.map(({ topic }) => topic)))
  const numbers = (values: Iterable<string>, of: ReadonlyMap<string, number>): string =>
    [...values].map((value) => of.get(value)).join(' ')
  return `<article class="story" id="${anchor}" aria-labelledby="${anchor}-title" tabindex="-1" data-topics="${numbers(topics, index.topicNumber)}" data-sources="${numbers(story.sources, index.sourceNumber)}">
${story.topics.length > 0 ? `<p class="kicker">${story.topics.map(({ label }) => escapeHtml(label)).join(' · ')}</p>` : ''}
<h2 id="${anchor}-title" dir="auto">${escapeHtml(story.title)}</h2>
<p class="facts">${factsOf(story)
    .map((fact) => `<span dir="auto">${escapeHtml(fact)}</span>`)
    .join('')}</p>
${renderSummary(story, index)}
${renderLists(story)}
<h3>${reports === 1 ? 'The report' : counted(reports, 'report')}</h3>
${story.articles.map((entry) => renderArticle(entry, story, index)).join('\n')}
</article>`
}

/** Each sentence leads to the place where it stands. */
function renderSummary(story: DigestStory, index: PageIndex): string {
  const { summary, articles } = story
  if (summary.sentences.length === 0) {
    return `<p class="note">${escapeHtml(summary.note ?? 'No summary.')}</p>`
  }
  const byId = new Map(articles.map((entry) => [entry.article.id, entry]))
  const sentences = summary.sentences.map((sentence) => {
    const source = signatureOf(byId.get(sentence.article)!)
    return `<p dir="auto"><q>${escapeHtml(sentence.text)}</q> <a class="source" href="#${index.quoteAnchor(sentence)}" aria-label="Where ${escapeHtml(source)} says so">${escapeHtml(nameOfFile(source))}</a></p>`
  })
  return `<div class="summary">${sentences.join('\n')}</div>`
}

/** `001` for `news/001.txt`: the link leads to the article, which shows the whole path. */
function nameOfFile(signature: string): string {
  return /^.*\/([^/]+?)(?:\.[a-z]{2,5}){0,2}$/s.exec(signature)?.[1] ?? signature
}

function renderLists({ keywords, names, terms }: DigestStory): string {
  const lists = [
    renderList(
      'Keywords',
      keywords.map(({ text }) => escapeHtml(text)),
    ),
    renderList(
      'Names',
      names.map(({ text, count }) => `${escapeHtml(text)}&nbsp;<small>${count}</small>`),
    ),
    renderList(
      'Shared',
      terms.slice(0, TERMS_SHOWN).map(({ text, amount }) => {
        return `${escapeHtml(text)}&nbsp;<small>${Math.round(100 * amount)}&nbsp;%</small>`
      }),
    ),
  ]
  return lists.some((list) => list !== '') ? `<dl>${lists.join('\n')}</dl>` : ''
}

function renderList(label: string, items: readonly string[]): string {
  if (items.length === 0) return ''
  const entries = items.map((item) => `<dd dir="auto">${item}</dd>`)
  return `<div><dt>${label}</dt>${entries.join('')}</div>`
}
