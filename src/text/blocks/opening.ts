/**
 * By-lines and datelines that stand at the start of a line of prose, as in texts whose line breaks were lost:
 * "By . Ann Lee . PUBLISHED: . 14:11 EST, 25 October 2013 . The bishop …", "LONDON, England (CNN) -- A …".
 */
import { WHEN } from './patterns.js'

/** A by-line with two dates and a second author fits. */
const LONGEST_OPENING = 400
const MOST_NAME_WORDS = 10

const SEPARATOR = /[\s.|]+/uy
const BY = /(?:exclusive )?by(?:\s*\.)?\s+/iuy
const AND = /and\s+(?=\p{Lu})/uy
const NAME_WORD =
  /(?:[\p{Lu}][\p{L}\p{M}'’.-]*|de|van|von|der|den|bin|al|el|la|le|di|da|du|of|for|and|in|the|&)(,?)(?=\s|$)/uy
const LABEL =
  /(?:(?:first |last )?(?:published|updated|posted|modified))(?:\s+(?:at|on))?\s*:?(?=[\s.])/iuy
const FOLLOW = /follow\s+@@?\s*\w+/iuy
const DATE = new RegExp(WHEN, 'iuy')
/** "March 10, 2015 . ", which nothing but a date line ends in. */
const DATED_STOP = /\d{4}\s+\.\s+$/
/** A name that was glued to the next line by its stop, no initial: "By. Ann Lee. The bishop …". */
const STOPPED_NAME = /\p{L}{2}\.$/u

/** Where the dash or bracket of a dateline ends: "PARIS (Reuters) - ", "London (CNN)", "WASHINGTON — ". */
const PLACE = "\\p{Lu}[\\p{Lu}.'’ -]+(?:,\\s+[\\p{L}.'’ ]{2,30}){0,2}"
/** Before an agency in brackets and a dash the name need not be in capitals. */
const ANY_PLACE = "\\p{Lu}[\\p{L}.'’ -]{1,40}(?:,\\s+[\\p{L}.'’ ]{2,30}){0,2}"
const DAY = '(?:,\\s+\\p{Lu}\\p{Ll}{2,8}\\.?\\s+\\d{1,2})?'
const DASH = '(?:--?|[–—:])'
const SOURCE = "\\p{L}[\\p{L}.&/’' -]{1,24}"
/** Agencies whose letters no other name in the news has, so that no dash need follow: "New Delhi, Aug 2 (PTI) The …". */
const AGENCY = 'AAP|AFP|ANI|ANSA|AP|CNN|DPA|EFE|IANS|PTI|Reuters|TASS|UNI|UPI|Xinhua'
const DATELINE = new RegExp(
  `^(?:${[
    `(?:${ANY_PLACE},?\\s*)?\\(\\p{Lu}[\\p{L}.&/’' -]{1,24}\\)\\s*${DASH}\\s*`,
    `(?:${ANY_PLACE}(?:\\s\\(\\p{Lu}{2}\\))?${DAY}\\s*)?\\((?:${AGENCY})\\)\\s*`,
    // Glued to the sentence, a bracket is no part of it.
    `(?:${ANY_PLACE}\\s+)?\\(${SOURCE}\\)`,
    '\\(\\p{Lu}{2,10}\\)\\s*',
    `${PLACE}${DAY}\\s+(?:--|[–—])\\s+`,
  ].join('|')})(?=["'“‘«]?[\\p{Lu}\\d$£€])`,
  'u',
)

/** No dateline is without one of these. */
const DATELINE_MARK = /[(–—]|--/

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** The end of a name that something other than prose ends: " . ", a label, the end of the line, its own stop if `stopped`. */
function nameEnd(text: string, at: number, stopped: boolean): number {
  let to = at
  for (let words = 0; words < MOST_NAME_WORDS; words++) {
    const end = matchAt(NAME_WORD, text, to)
    if (end === to) return at
    const rest = text.slice(end, end + 40)
    const atEnd = rest.trim() === '' || /^\s+[.|](?:\s|$)/.test(rest)
    const ends = stopped && STOPPED_NAME.test(text.slice(to, end))
    to = matchAt(/\s*/uy, text, end)
    if (atEnd || ends || matchAt(LABEL, text, to) > to) return to
  }
  return at
}

/** What "by", "exclusive by", dates and the labels of dates start with. */
const BYLINE_LETTERS =
  /^(?:[beflmpu\d]|(?:jan|jun|jul|apr|aug|sep|oct|nov|dec|tue|wed|thu|sat|sun)[a-z]*[.,\s])/i

/** The length of the by-line at the start of `line`, white space after it included; 0 when there is none. */
function bylineLength(line: string): number {
  if (!BYLINE_LETTERS.test(line)) return 0
  const head = line.slice(0, LONGEST_OPENING)
  let at = 0
  let dated = false
  let named = false
  let stopped = false
  const opening = matchAt(DATE, head, 0)
  if (DATED_STOP.test(head.slice(0, opening))) dated = true
  if (dated || matchAt(LABEL, head, opening) > opening) at = opening
  for (;;) {
    const before = at
    const by = matchAt(BY, head, at)
    if (by > at && !named) {
      stopped = head.slice(at, by).trimEnd().endsWith('y.')
      const end = nameEnd(head, by, stopped)
      if (end > by) {
        at = end
        named = true
      }
    }
    const and = named ? matchAt(AND, head, at) : at
    if (and > at) {
      const end = nameEnd(head, and, stopped)
      if (end > and) at = end
    }
    const label = matchAt(LABEL, head, at)
    if (label > at) {
      const value = matchAt(SEPARATOR, head, label)
      const end = matchAt(DATE, head, value)
      if (end > value && /\d/.test(head.slice(value, end))) {
        at = end
        dated = true
      }
    } else if (named || dated) {
      const end = matchAt(DATE, head, at)
      if (end > at && /\d{4}|\d:\d/.test(head.slice(at, end))) at = end
      at = Math.max(at, matchAt(FOLLOW, head, at))
    }
    if (at === before) break
    at = matchAt(SEPARATOR, head, at)
  }
  return named || dated ? at : 0
}

/** The length of what stands before the prose of `line`, by-line and dateline; 0 when it starts with prose. */
export function openingLength(line: string): number {
  const byline = bylineLength(line)
  const rest = line.slice(byline, byline + LONGEST_OPENING)
  const length = byline + (DATELINE_MARK.test(rest) ? (DATELINE.exec(rest)?.[0].length ?? 0) : 0)
  return length < line.length ? length : 0
}
