/**
 * The logical lines of a text: what stands between line breaks, with hard-wrapped lines put together again.
 */
import type { Span } from '../../types.js'

/** A logical line: trimmed, never empty, possibly made of several lines of the file. */
export interface Line extends Span {
  readonly text: string
  /** Whether a blank line (or the start of the text) stands before it. */
  readonly afterBlank: boolean
}

interface RawLine extends Span {
  /** Columns of white space before the first character. */
  readonly indent: number
  readonly blankBefore: boolean
}

const BREAK = /\r\n?|[\n\u2028\u2029\v\f]/g
const MARKER = /^(?:[-*•·▪●◦‣+–—]\s|\(?(?:\d{1,3}|[a-z])[.)]\s)/i
/** Wider than any terminal or wire service wraps. */
const WIDEST_WRAP = 100

function readRawLines(text: string): RawLine[] {
  const lines: RawLine[] = []
  let blankBefore = true
  let from = 0
  const add = (to: number): void => {
    let start = from
    let end = to
    while (start < end && isSpace(text.charCodeAt(start))) start++
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    if (start === end) {
      blankBefore = true
      return
    }
    lines.push({ start, end, indent: start - from, blankBefore })
    blankBefore = false
  }
  BREAK.lastIndex = 0
  for (let match = BREAK.exec(text); match !== null; match = BREAK.exec(text)) {
    add(match.index)
    from = match.index + match[0].length
  }
  add(text.length)
  return lines
}

export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 0xa0) return false
  return code === 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)))
}

/**
 * Whether line `i` goes on in line `i + 1`: the next word would not have fitted into the width, or the text goes
 * on in lower case.
 */
function runsOn(text: string, line: RawLine, next: RawLine, width: number): boolean {
  if (next.blankBefore || next.indent > line.indent + 1) return false
  const following = text.slice(next.start, Math.min(next.end, next.start + WIDEST_WRAP))
  if (MARKER.test(following)) return false
  const firstWord = following.search(/\s|$/)
  const fits = line.indent + (line.end - line.start) + 1 + firstWord <= width
  const closed = /[.!?:]["'”’)\]]*$/.test(text.slice(Math.max(line.start, line.end - 4), line.end))
  return !fits || (!closed && /^\p{Ll}/u.test(following))
}

/** The wrap width of a text that was hard-wrapped, or 0. */
function findWidth(text: string, lines: readonly RawLine[]): number {
  let width = 0
  for (const { start, end, indent } of lines) width = Math.max(width, indent + end - start)
  if (lines.length < 2 || width > WIDEST_WRAP || width < 40) return 0
  let pairs = 0
  let full = 0
  let lower = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as RawLine
    const next = lines[i + 1] as RawLine
    if (next.blankBefore) continue
    pairs++
    if (runsOn(text, line, next, width)) full++
    if (/\p{Ll}/u.test(text.charAt(next.start)) && !/[.!?]/.test(text.charAt(line.end - 1))) lower++
  }
  return lower >= 1 && full >= pairs * 0.4 ? width : 0
}

/** The logical lines in text order. O(n). */
export function readLines(text: string): Line[] {
  const raw = readRawLines(text)
  const width = findWidth(text, raw)
  const lines: Line[] = []
  for (let i = 0; i < raw.length; i++) {
    const first = raw[i] as RawLine
    let last = first
    while (width > 0 && i + 1 < raw.length && runsOn(text, last, raw[i + 1] as RawLine, width)) {
      i++
      last = raw[i] as RawLine
    }
    lines.push({
      start: first.start,
      end: last.end,
      text: text.slice(first.start, last.end),
      afterBlank: first.blankBefore,
    })
  }
  return lines
}
