/** When the articles of each story were published: a lane a story, a dot an article, a tick a midnight. */
import type { Digest, DigestStory } from '../../../digest/index.js'
import { parseDate } from '../../../util/dates.js'
import { dayInWords, signatureOf } from '../words.js'
import { escapeHtml } from './escape.js'
import type { PageIndex } from './page-index.js'

/** Lanes; the stories after them are in the page, not in the timeline, which says so. */
const LANES = 12

/** Nothing when no article has a date. */
export function renderTimeline({ stories }: Digest, index: PageIndex): string {
  const dated = stories.filter(({ firstPublished }) => firstPublished !== undefined)
  const shown = dated.slice(0, LANES)
  const dates = shown
    .flatMap(({ articles }) => articles.map(({ article }) => article.publishedAt))
    .map((iso) => ({ iso, time: parseDate(iso) }))
    .filter((date): date is { iso: string; time: number } => date.time !== undefined)
    .sort((a, b) => a.time - b.time)
  const first = dates[0]
  const last = dates.at(-1)
  if (first === undefined || last === undefined) return ''
  const length = last.time - first.time
  // A margin on both sides, so that no dot is cut in half.
  const place = (time: number): string =>
    `${(length === 0 ? 50 : 2 + (96 * (time - first.time)) / length).toFixed(2)}%`
  const ticks = midnights(first.time, last.time)
    .map((time) => `<line class="tick" x1="${place(time)}" x2="${place(time)}" y1="7" y2="17"/>`)
    .join('')
  const isOneDay = dayInWords(first.iso) === dayInWords(last.iso)
  return `<details class="timeline" open>
<summary><h2>Timeline</h2></summary>
<ol>
${shown.map((story) => renderLane(story, index, place, ticks)).join('\n')}
</ol>
<p class="axis"><span>${escapeHtml(dayInWords(first.iso))}</span>${isOneDay ? '' : `<span>${escapeHtml(dayInWords(last.iso))}</span>`}</p>
${dated.length > LANES ? `<p class="note">The ${LANES} most prominent of ${dated.length} dated stories.</p>` : ''}
</details>`
}

const DAY = 86_400_000
/** More days than this would be a comb. */
const DAYS_MARKED = 31

/** Where a day begins, in UTC, between two times; none when there are too many. */
function midnights(first: number, last: number): readonly number[] {
  const from = Math.floor(first / DAY) + 1
  const count = Math.floor(last / DAY) - from + 1
  return count > DAYS_MARKED ? [] : Array.from({ length: count }, (_, i) => (from + i) * DAY)
}

function renderLane(
  story: DigestStory,
  index: PageIndex,
  place: (time: number) => string,
  ticks: string,
): string {
  const dots = story.articles.flatMap((entry) => {
    const { id, publishedAt } = entry.article
    const time = parseDate(publishedAt)
    if (time === undefined) return []
    const label = `${signatureOf(entry)}, ${dayInWords(publishedAt!)}: ${entry.title}`
    const shape = entry.relation === 'report' ? 'dot' : 'dot copied'
    return `<a href="#${index.anchorOf(id)}" aria-label="${escapeHtml(label)}"><title>${escapeHtml(label)}</title><circle class="${shape}" cx="${place(time)}" cy="12" r="${entry.relation === 'report' ? 6 : 4}"/></a>`
  })
  return `<li><a class="lane" dir="auto" href="#${index.storyAnchor(story)}">${escapeHtml(story.title)}</a>
<svg width="100%" height="24" role="group" aria-label="Articles by date"><line class="rail" x1="0" x2="100%" y1="12" y2="12"/>${ticks}${dots.join('')}</svg></li>`
}
