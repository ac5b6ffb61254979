/** How lines end, read from the end: a pattern with `$` would be tried at every character before it. */
import { isSpace } from '../space.js'

const STOPS = codesOf('.!?…。！？｡؟।۔։')
const QUESTION_MARKS = codesOf('?？؟')
const QUOTES = codesOf('"\'”’)')
const CLOSERS = codesOf('"\'”’)»]')

/** As far as a sentence's end is looked for behind closing marks. */
const REACH = 12

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)))
}

/** The last character from `from` on that is neither white space nor one of `closers`; NaN when there is none. */
function lastCode(line: string, closers: ReadonlySet<number>, from: number): number {
  for (let at = line.length - 1; at >= from; at--) {
    const code = line.charCodeAt(at)
    if (!isSpace(code) && !closers.has(code)) return code
  }
  return Number.NaN
}

/** Whether a line ends as a sentence does. O(1). */
export function isClosed(line: string): boolean {
  return STOPS.has(lastCode(line, CLOSERS, Math.max(0, line.length - REACH)))
}

/** Whether a line ends with a question mark, quotation marks behind it included. */
export function endsInQuestion(line: string): boolean {
  return QUESTION_MARKS.has(lastCode(line, QUOTES, 0))
}

/** Whether a line ends with a colon: it leads over to what follows. O(1). */
export function endsInColon(line: string): boolean {
  return line.endsWith(':') || line.endsWith('：')
}
