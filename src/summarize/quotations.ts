/** Where quotations begin and end within sentences, so that none is cut loose from its other half or its speaker. */
import { placesOf } from '../text/notes.js'
import { isSpace } from '../text/space.js'
import type { AnalyzedText } from '../types.js'

/** How a sentence stands to the quotations around it. */
export interface QuotationState {
  /** It closes a quotation that it did not open. */
  readonly opensInside: boolean
  /** It opens a quotation that it does not close. */
  readonly endsInside: boolean
  /** It is nothing but quotation: who speaks is said elsewhere. */
  readonly whole: boolean
}

const NONE: QuotationState = { opensInside: false, endsInside: false, whole: false }

const SPACE = 0x20
const APOSTROPHE = 0x27
const LEFT_SINGLE = 0x2018
const RIGHT_SINGLE = 0x2019
/** “ „ «: they open wherever they stand. */
const OPENING = codesOf('“„«')
const CLOSING = codesOf('”»')
/** Beside white space, what an opening mark may follow. */
const OPENS_AFTER = codesOf('([\u2013\u2014-')
const CLOSES_AFTER = codesOf('.,!?…;')
const LETTER = /[\p{L}\p{N}]/u

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)))
}

function isSingleMark(code: number): boolean {
  return code === APOSTROPHE || code === LEFT_SINGLE || code === RIGHT_SINGLE
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isLetter(code: number): boolean {
  if (code > 0x7f) return LETTER.test(String.fromCharCode(code))
  const small = code | 0x20
  return (small >= 0x61 && small <= 0x7a) || isDigit(code)
}

function isBlank(text: string, start: number, end: number): boolean {
  let at = start
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at === end
}

/**
 * A reader of the quotation marks of sentences `[start, end)`, to be asked in text order. Straight marks count by what
 * stands beside them: a space before and none after opens; a single mark between letters, or after a letter with
 * nothing open, is an apostrophe. O(marks) for all sentences of the text.
 */
export function createQuotationReader(
  analyzed: AnalyzedText,
): (start: number, end: number) => QuotationState {
  const { text } = analyzed
  const marks = placesOf(analyzed).quotes
  let first = 0
  return (start, end) => {
    while (first < marks.length && marks[first]! < start) first++
    const from = first
    while (first < marks.length && marks[first]! < end) first++
    return first > from ? readMarks(text, start, end, marks.slice(from, first)) : NONE
  }
}

function readMarks(
  text: string,
  start: number,
  end: number,
  marks: readonly number[],
): QuotationState {
  /** Whether there is anything but apostrophes. */
  let quotes = false
  let open = false
  let opensInside = false
  let openedAtStart = false
  let closedAt = start - 1
  let quotations = 0
  for (const at of marks) {
    const mark = text.charCodeAt(at)
    const before = at > start ? text.charCodeAt(at - 1) : SPACE
    const after = at + 1 < end ? text.charCodeAt(at + 1) : SPACE
    const single = isSingleMark(mark)
    if (single) {
      const inner = isLetter(before)
      const outer = isLetter(after)
      if (inner && outer) continue
      quotes ||= mark === APOSTROPHE || !(mark === LEFT_SINGLE ? inner : outer)
    } else quotes = true
    if (opensAt(mark, before, after)) {
      if (single && isDigit(after)) continue // '90s
      if (!open) {
        quotations++
        if (isBlank(text, start, at)) openedAtStart = true
      }
      open = true
    } else if (open) {
      open = false
      closedAt = at
    } else if (!single || CLOSES_AFTER.has(before)) {
      if (quotations === 0) opensInside = true
      closedAt = at
    }
  }
  if (!quotes) return NONE
  const whole =
    openedAtStart && quotations === 1 && !open && !LETTER.test(text.slice(closedAt + 1, end))
  return { opensInside, endsInside: open, whole }
}

function opensAt(mark: number, before: number, after: number): boolean {
  if (OPENING.has(mark)) return true
  if (mark === RIGHT_SINGLE || CLOSING.has(mark)) return false
  return (isSpace(before) || OPENS_AFTER.has(before)) && !isSpace(after)
}
