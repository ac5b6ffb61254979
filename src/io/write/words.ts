/** Words that all renderings of a digest use for people. */
import type { DigestArticle, DigestStory } from '../../digest/index.js'
import { parseDate } from '../../util/dates.js'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** `17 Mar 2026`, in the article's own time zone; what is no ISO date stays as it is. */
export function dayInWords(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso.trim())
  if (!match || parseDate(iso) === undefined) return iso
  return `${Number(match[3])} ${MONTHS[Number(match[2]) - 1]} ${match[1]}`
}

/** `17 Mar 2026`, `17–19 Mar 2026`, `28 Feb – 3 Mar 2026`. */
export function periodInWords(firstIso: string, lastIso: string): string {
  const first = dayInWords(firstIso)
  const last = dayInWords(lastIso)
  if (first === last) return last
  const [day, month, year] = first.split(' ')
  const [, lastMonth, lastYear] = last.split(' ')
  if (year === undefined || year !== lastYear) return `${first} – ${last}`
  return month === lastMonth ? `${day}–${last}` : `${day} ${month} – ${last}`
}

/** `1 report`, `4 reports`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`
}

/** `109 words`; of scripts that are written without spaces, `83 characters`. */
export function lengthInWords(text: string): string {
  const dense = text.match(UNSPACED)?.length ?? 0
  if (dense > text.length / 3) return counted(text.replace(/\s+/g, '').length, 'character')
  return counted(text.split(/\s+/).filter((word) => word !== '').length, 'word')
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/gu

/** How an article relates to the report that it is a copy of, said of the article. */
export function relationInWords({ relation }: Pick<DigestArticle, 'relation'>): string {
  switch (relation) {
    case 'report':
      return 'own report'
    case 'exact':
      return 'exact copy'
    case 'near':
      return 'near copy'
    case 'contains':
      return 'copy with more around it'
    case 'contained':
      return 'part of it'
    default:
      return relation
  }
}

/** Reports, copies, sources and dates of a story, in a line. */
export function factsOf(story: DigestStory): readonly string[] {
  const reports = story.articles.filter(({ relation }) => relation === 'report').length
  const copies = story.articles.length - reports
  const { firstPublished: first, lastPublished: last } = story
  return [
    counted(reports, 'report'),
    ...(copies > 0 ? [counted(copies, 'copy', 'copies')] : []),
    ...(story.sources.length > 1 ? [counted(story.sources.length, 'source')] : story.sources),
    ...(first === undefined || last === undefined ? [] : [periodInWords(first, last)]),
  ]
}

/** What a reader knows an article by: its source, else its id. */
export function signatureOf({ article }: Pick<DigestArticle, 'article'>): string {
  return article.source ?? article.id
}
