/** What main-text extraction leaves in and no reader would count as the article: crumbs, pagers, repeated labels. */
import type { PageMetadata } from './metadata.js'

/** The title stands near the start or not at all; what comes before it there is navigation. */
const TITLE_WITHIN_LINES = 12
const BREADCRUMB_CHARACTERS = 60
/** By-lines and dates stand in the first lines, and are short. */
const BYLINE_WITHIN_LINES = 4
const BYLINE_CHARACTERS = 120
/** A short line that comes so often is a label of the page ("Hide caption"). */
const LABEL_CHARACTERS = 80
const LABEL_TIMES = 3

const DATE_LINE_CHARACTERS = 100
const TAIL_CHARACTERS = 200

const SENTENCE_END = /[.!?…。！？]["”’)]?$/

/**
 * The text without what stands before its title, the title itself (it is a field of its own), lines that only name the
 * author or the time, lines without a letter (pagers; rows of tables stay), short labels that come three times or more,
 * the plea to report typos that a common widget adds, and what closes the page. O(n).
 */
export function dropChrome(text: string, { title, byline }: PageMetadata): string {
  const lines = text.split('\n')
  const start = title === undefined ? 0 : endOfTitle(lines, fold(title))
  const times = new Map<string, number>()
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1)
  const kept = lines.slice(start).filter((line, i) => {
    if (line === '' || line.includes(' | ')) return true
    if (!/\p{L}/u.test(line) || /\bCtrl\s*\+\s*Enter\b/i.test(line)) return false
    if (i < 2 * BYLINE_WITHIN_LINES && (isByline(line, byline) || isDateLine(line))) return false
    return (
      line.length > LABEL_CHARACTERS || times.get(line)! < LABEL_TIMES || SENTENCE_END.test(line)
    )
  })
  while (kept.length > 0 && isTail(kept.at(-1)!)) kept.pop()
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The line after the one that repeats the title, alone or at the end of a breadcrumb; 0 when there is none. */
function endOfTitle(lines: readonly string[], title: string): number {
  if (title.length < 10) return 0
  const at = lines.slice(0, TITLE_WITHIN_LINES).findIndex((line) => {
    const folded = fold(line)
    return folded.endsWith(title) && folded.length <= title.length + BREADCRUMB_CHARACTERS
  })
  return at + 1
}

function isByline(line: string, byline: string | undefined): boolean {
  if (byline === undefined || byline.length < 5 || line.length > BYLINE_CHARACTERS) return false
  // "Jane Doe was there." is a sentence about her.
  return fold(line).includes(fold(byline)) && !SENTENCE_END.test(line)
}

/** "Today, 17:40", "Submitted on Mon, 2019-01-21 13:49": a time of day with a year, or little but the time. */
function isDateLine(line: string): boolean {
  if (line.length > DATE_LINE_CHARACTERS || SENTENCE_END.test(line)) return false
  if (!/(?<!\d)\d{1,2}:\d{2}(?!\d)/.test(line)) return false
  return /(?<!\d)(?:19|20)\d{2}(?!\d)/.test(line) || /^.{0,25}\d{1,2}:\d{2}\D{0,10}$/u.test(line)
}

/** What closes a page and not its article: addresses, copyright, a wire's end mark, the stump that announced a box. */
function isTail(line: string): boolean {
  if (line === '' || /[:：]$/.test(line)) return true
  if (line.length > TAIL_CHARACTERS) return false
  return (
    /^\S+@\S+$|^(?:\(END\)|#{3,}|-30-)$|[©™]|\ball rights reserved\b/i.test(line) || isAddress(line)
  )
}

/** "Facebook https://fb.me/example". */
function isAddress(line: string): boolean {
  return /\bhttps?:\/\/\S+$/.test(line) && !/[.!?…。！？]\s/.test(line)
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim()
}
