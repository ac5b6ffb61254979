/**
 * The logical lines of a text: what stands between line breaks, with hard-wrapped lines put together again.
 */
import type { Span } from '../../types.js'
import type { TextCodes } from '../codes.js'
import { isSpace } from '../space.js'

/** A logical line: trimmed, never empty, possibly made of several lines of the file. */
export interface Line extends Span {
  readonly text: string
}

interface RawLine extends Span {
  /** Columns of white space before the first character. */
  readonly indent: number
  readonly blankBefore: boolean
}

const MARKER = /^(?:[-*•·▪●◦‣+–—]\s|\(?(?:\d{1,3}|[a-z])[.)]\s)/i
/** Bracket, three digits, bracket, space. */
const LONGEST_MARKER = 6
/** Wider than any terminal or wire service wraps. */
const WIDEST_WRAP = 100
const NARROWEST_WRAP = 40

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

function readRawLines({ codes, breaks }: TextCodes): RawLine[] {
  const lines: RawLine[] = []
  let blankBefore = true
  let from = 0
  for (let i = 0; i <= breaks.length; i++) {
    const at = i < breaks.length ? breaks[i]! : codes.length
    let start = from
    let end = at
    while (start < end && isSpace(codes[start]!)) start++
    while (end > start && isSpace(codes[end - 1]!)) end--
    if (start < end) lines.push({ start, end, indent: start - from, blankBefore })
    blankBefore = start === end
    // A carriage return with its line feed is one break.
    const isPair = codes[at] === CARRIAGE_RETURN && codes[at + 1] === LINE_FEED
    if (isPair) i++
    from = at + (isPair ? 2 : 1)
  }
  return lines
}

/** How a text was hard-wrapped; `width` 0: it was not. */
interface Wrapping {
  readonly width: number
  /** Whether paragraphs start with an indent, so that every line without one goes on. */
  readonly indents: boolean
}

const STOPS = codesOf('.!?:')
const CLOSERS = codesOf('"\'”’)]')
/** As far as a stop is looked for behind closing marks. */
const STOP_REACH = 4

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)))
}

/** Whether a stop mark ends the line, closing marks behind it included. */
function endsWithStop(text: string, { start, end }: RawLine): boolean {
  const low = Math.max(start, end - STOP_REACH)
  let at = end - 1
  while (at >= low && CLOSERS.has(text.charCodeAt(at))) at--
  return at >= low && STOPS.has(text.charCodeAt(at))
}

/** Whether a bullet or number opens the line. */
function hasMarker(text: string, { start, end }: RawLine): boolean {
  const first = text.charCodeAt(start) | 0x20
  // Most lines open with a word; a single letter is a marker before a stop or bracket.
  if (first >= 0x61 && first <= 0x7a && !'.)'.includes(text.charAt(start + 1))) return false
  return MARKER.test(text.slice(start, Math.min(end, start + LONGEST_MARKER)))
}

function firstWordLength(text: string, { start, end }: RawLine): number {
  const last = Math.min(end, start + WIDEST_WRAP)
  let at = start
  while (at < last && !isSpace(text.charCodeAt(at))) at++
  return at - start
}

/** Whether `line` goes on in `next`: the next word would not have fitted, or the text goes on in lower case. */
function runsOn(text: string, line: RawLine, next: RawLine, { width, indents }: Wrapping): boolean {
  if (next.blankBefore || next.indent > line.indent + 1) return false
  if (indents) return next.indent === 0
  // "the index fell to\n242. Since then": a number is a marker only where something could start.
  if (hasMarker(text, next) && (endsWithStop(text, line) || !isDigit(text, next.start))) {
    return false
  }
  const needed = line.indent + (line.end - line.start) + 1 + firstWordLength(text, next)
  if (needed > width) return true
  return /^\p{Ll}/u.test(text.slice(next.start, next.start + 2)) && !endsWithStop(text, line)
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
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
    if (open && next.indent === 0 && isSmall(text, next.start)) lower++
  }
  if (lower === 0) return none
  if (indented > 0 && !lines.some(({ indent }) => indent === 1)) return { width, indents: true }
  return full >= pairs * 0.4 ? { width, indents: false } : none
}

/** Whether a small letter stands at `at`. */
function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : /\p{Ll}/u.test(text.charAt(at))
}

/** A paragraph that was broken in two, by a lost link or name: "… meant Ireland's" and "continued his form". */
function isBroken(text: string, first: RawLine, line: RawLine, next: RawLine): boolean {
  if (!isSmall(text, next.start)) return false
  if (line.end - first.start < NARROWEST_WRAP || isSmall(text, first.start)) return false
  if (!/(?:\p{Ll}|\p{N}|[^ ],)$/u.test(text.slice(line.end - 2, line.end))) return false
  return /^\p{Ll}{2,}(?:[ ,]|$)/u.test(text.slice(next.start, Math.min(next.end, next.start + 30)))
}

/** The logical lines in text order. O(n). */
export function readLines(text: string, codes: TextCodes): Line[] {
  const raw = readRawLines(codes)
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
    })
  }
  return lines
}
