/**
 * The logical lines of a text: what stands between line breaks, with hard-wrapped lines put together again.
 */
import type { Span } from '../../types.js'
import { isSpace } from '../space.js'

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

const MARKER = /^(?:[-*•·▪●◦‣+–—]\s|\(?(?:\d{1,3}|[a-z])[.)]\s)/i
/** Wider than any terminal or wire service wraps. */
const WIDEST_WRAP = 100
const NARROWEST_WRAP = 40

/** Line feed, vertical tab, form feed, carriage return, and Unicode's separators of lines and paragraphs. */
function isBreak(code: number): boolean {
  return (code <= 0x0d && code >= 0x0a) || code === 0x2028 || code === 0x2029
}

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
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!isBreak(code)) continue
    add(at)
    // A carriage return with its line feed is one break.
    if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++
    from = at + 1
  }
  add(text.length)
  return lines
}

/** How a text was hard-wrapped; `width` 0: it was not. */
interface Wrapping {
  readonly width: number
  /** Whether paragraphs start with an indent, so that every line without one goes on. */
  readonly indents: boolean
}

/** Whether `line` goes on in `next`: the next word would not have fitted, or the text goes on in lower case. */
function runsOn(text: string, line: RawLine, next: RawLine, { width, indents }: Wrapping): boolean {
  if (next.blankBefore || next.indent > line.indent + 1) return false
  if (indents) return next.indent === 0
  const closed = /[.!?:]["'”’)\]]*$/.test(text.slice(Math.max(line.start, line.end - 4), line.end))
  const following = text.slice(next.start, Math.min(next.end, next.start + WIDEST_WRAP))
  // "the index fell to\n242. Since then": a number is a marker only where something could start.
  if (MARKER.test(following) && (closed || !/^\d/.test(following))) return false
  const firstWord = following.search(/\s|$/)
  const fits = line.indent + (line.end - line.start) + 1 + firstWord <= width
  return !fits || (!closed && /^\p{Ll}/u.test(following))
}

function findWrapping(text: string, lines: readonly RawLine[]): Wrapping {
  const none = { width: 0, indents: false }
  let width = 0
  for (const { start, end, indent } of lines) width = Math.max(width, indent + end - start)
  if (lines.length < 2 || width > WIDEST_WRAP || width < NARROWEST_WRAP) return none
  let pairs = 0
  let full = 0
  let lower = 0
  let indented = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as RawLine
    const next = lines[i + 1] as RawLine
    if (next.indent >= 2) indented++
    if (next.blankBefore) continue
    pairs++
    if (runsOn(text, line, next, { width, indents: false })) full++
    const open = !/[.!?]/.test(text.charAt(line.end - 1))
    if (open && next.indent === 0 && /\p{Ll}/u.test(text.charAt(next.start))) lower++
  }
  if (lower === 0) return none
  if (indented > 0 && !lines.some(({ indent }) => indent === 1)) return { width, indents: true }
  return full >= pairs * 0.4 ? { width, indents: false } : none
}

/** A paragraph that was broken in two, by a lost link or name: "… meant Ireland's" and "continued his form". */
function isBroken(text: string, first: RawLine, line: RawLine, next: RawLine): boolean {
  if (line.end - first.start < NARROWEST_WRAP || /\p{Ll}/u.test(text.charAt(first.start)))
    return false
  if (!/(?:\p{Ll}|\p{N}|[^ ],)$/u.test(text.slice(line.end - 2, line.end))) return false
  return /^\p{Ll}{2,}(?:[ ,]|$)/u.test(text.slice(next.start, Math.min(next.end, next.start + 30)))
}

/** The logical lines in text order. O(n). */
export function readLines(text: string): Line[] {
  const raw = readRawLines(text)
  const wrapping = findWrapping(text, raw)
  const lines: Line[] = []
  for (let i = 0; i < raw.length; i++) {
    const first = raw[i] as RawLine
    let last = first
    for (let next = raw[i + 1]; next !== undefined; next = raw[i + 1]) {
      const wrapped = wrapping.width > 0 && runsOn(text, last, next, wrapping)
      if (!wrapped && !isBroken(text, first, last, next)) break
      last = next
      i++
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
