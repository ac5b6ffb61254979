/**
 * Lines that were glued into one with " . " where a line had no sentence mark, as the usual copies of the CNN/Daily
 * Mail articles are: "… his shoes . David Cameron in Portugal last year . The couple …". Open fragments between
 * such marks were lines of their own: captions and cross-headings.
 */
import type { Span } from '../../types.js'

export interface Piece extends Span {
  /** Whether it was a line without a sentence mark. */
  readonly open: boolean
}

const SPACED_STOP = / \.(?= |$)/g
const GLUED_STOP = /[\p{L}\p{N}"'”’)][.!?]["'”’)]*(?= |$)/gu
/** Shorter fragments are words that a hard wrap left alone. */
const FEWEST_WORDS = 4
const SPACE = 0x20

function count(pattern: RegExp, text: string): number {
  let n = 0
  pattern.lastIndex = 0
  while (pattern.test(text)) n++
  return n
}

/** Whether " . " stands in the line. Stops are rarer than spaces, so they are what is looked for. */
function hasSpacedStop(line: string): boolean {
  for (let at = line.indexOf('.'); at >= 0; at = line.indexOf('.', at + 1)) {
    if (line.charCodeAt(at + 1) === SPACE && line.charCodeAt(at - 1) === SPACE) return true
  }
  return false
}

/** Where the text after the last sentence mark in `[from, to)` starts. */
function fragmentStart(line: string, from: number, to: number): number {
  const piece = line.slice(from, to)
  let start = 0
  for (const match of piece.matchAll(
    /[\p{L}\p{N}"'”’)]{2}[.!?]["'”’)]* +(?=["'“‘(]?[\p{Lu}\d])/gu,
  )) {
    if (!/\b(?:Mr|Mrs|Ms|Dr|St|Sgt|Lt|Gen|Sen|Rep|Gov|Prof)\. *$/.test(match[0])) {
      start = match.index + match[0].length
    }
  }
  return from + start
}

/**
 * The pieces of a line in order, together the whole line; one piece when the line was not glued in that way, or
 * when its text has spaces before all stops (tokenised text). O(n).
 */
export function splitRunTogether(line: string): readonly Piece[] {
  const whole = [{ start: 0, end: line.length, open: false }]
  if (!hasSpacedStop(line)) return whole
  if (count(GLUED_STOP, line) < count(SPACED_STOP, line) * 0.25) return whole
  const pieces: Piece[] = []
  let proseFrom = 0
  let from = 0
  for (const match of line.matchAll(SPACED_STOP)) {
    const stop = match.index
    const next = line.slice(stop + 2, stop + 5).trimStart()
    if (next !== '' && !/^["'“‘(]?[\p{Lu}\d£$€]/u.test(next)) continue
    const start = fragmentStart(line, from, stop)
    const words = line.slice(start, stop).split(/\s+/)
    const wrapped =
      words.length < FEWEST_WORDS || /(?:^|\s)(?:\p{Ll}{1,3}|.*,)$/u.test(words.at(-1) ?? '')
    if (wrapped) {
      // The last mark before this stop is known: the search for the next one goes on behind it.
      from = start
      continue
    }
    if (start > proseFrom) pieces.push({ start: proseFrom, end: start, open: false })
    pieces.push({ start, end: stop + 2, open: true })
    proseFrom = stop + 2
    from = proseFrom
  }
  if (proseFrom < line.length) pieces.push({ start: proseFrom, end: line.length, open: false })
  return pieces
}
