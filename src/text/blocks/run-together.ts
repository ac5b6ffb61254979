/**
 * Lines that were glued into one with " . " where a line had no sentence mark, as the usual copies of the CNN/Daily
 * Mail articles are: "… his shoes . David Cameron in Portugal last year . The couple …". Open fragments between
 * such marks were lines of their own: captions and cross-headings.
 */
import type { Span } from '../../types.js'
import { isSpace } from '../space.js'

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
export function hasSpacedStop(line: string): boolean {
  for (let at = line.indexOf('.'); at >= 0; at = line.indexOf('.', at + 1)) {
    if (line.charCodeAt(at + 1) === SPACE && line.charCodeAt(at - 1) === SPACE) return true
  }
  return false
}

/** A sentence mark, and the spaces up to what starts the next sentence. */
const SENTENCE_END = /[\p{L}\p{N}"'”’)]{2}[.!?]["'”’)]* +(?=["'“‘(]?[\p{Lu}\d])/gu
const TITLE = /\b(?:Mr|Mrs|Ms|Dr|St|Sgt|Lt|Gen|Sen|Rep|Gov|Prof)\. *$/

/** What follows a stop that stood at the end of a line: nothing, or what opens a line. */
const STARTS_LINE = /^(?:$|["'“‘(]?[\p{Lu}\d£$€])/u

/** A word that a line hardly ends with. */
const GOES_ON = /^(?:\p{Ll}{1,3}|.*,)$/u
/** Enough of a word for that. */
const LONGEST_LAST_WORD = 8

function lastWord(line: string, from: number, to: number): string {
  let start = to
  while (start > from && to - start < LONGEST_LAST_WORD && !isSpace(line.charCodeAt(start - 1))) {
    start--
  }
  return line.slice(start, to)
}

/**
 * The pieces of a line in order, together the whole line; one piece when the line was not glued in that way, or
 * when its text has spaces before all stops (tokenised text). Meant for lines with a spaced stop. O(n): sentence marks
 * and stops are read side by side.
 */
export function splitRunTogether(line: string): readonly Piece[] {
  const whole = [{ start: 0, end: line.length, open: false }]
  if (count(GLUED_STOP, line) < count(SPACED_STOP, line) * 0.25) return whole
  const pieces: Piece[] = []
  const marks = line.matchAll(SENTENCE_END)
  let mark: RegExpExecArray | undefined = marks.next().value
  /** Where prose that is in no piece yet starts, and the text after the last sentence mark in it. */
  let proseFrom = 0
  let start = 0
  /** One more than the stretches of white space in `[start, counted)`. */
  let words = 1
  let counted = 0
  const startAt = (at: number): void => {
    start = at
    words = 1
    counted = at
  }
  for (const { index: stop } of line.matchAll(SPACED_STOP)) {
    if (!STARTS_LINE.test(line.slice(stop + 2, stop + 5).trimStart())) continue
    for (; mark !== undefined && mark.index < stop; mark = marks.next().value) {
      if (!TITLE.test(mark[0])) startAt(mark.index + mark[0].length)
    }
    for (; counted < stop && words < FEWEST_WORDS; counted++) {
      const opensSpace = counted === start || !isSpace(line.charCodeAt(counted - 1))
      if (opensSpace && isSpace(line.charCodeAt(counted))) words++
    }
    if (words < FEWEST_WORDS || GOES_ON.test(lastWord(line, start, stop))) continue
    if (start > proseFrom) pieces.push({ start: proseFrom, end: start, open: false })
    pieces.push({ start, end: stop + 2, open: true })
    proseFrom = stop + 2
    startAt(proseFrom)
  }
  if (proseFrom < line.length) pieces.push({ start: proseFrom, end: line.length, open: false })
  return pieces
}
