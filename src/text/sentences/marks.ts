/** The marks at the end of a sentence: stops, and what may close behind them. */

/** All that may end a sentence. */
export const STOP_MARKS = '.!?…。．！？｡؟۔։।'

const WIDE_STOPS = codesOf('。！？｡．')
const STOPS = codesOf(STOP_MARKS)
const ASCII_CLOSERS = codesOf('"\')]')
const OTHER_CLOSERS = codesOf('”’»」』】）›')
const ASCII_OPENERS = codesOf('"\'([')
const OTHER_OPENERS = codesOf('“‘«„「『【（‹¿¡')

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)))
}

/** ".", "!", "?", and the stops of other scripts. */
export function isStop(code: number): boolean {
  if (code < 0x80) return code === 0x2e || code === 0x21 || code === 0x3f
  return STOPS.has(code)
}

/** Stops of scripts that put no space after them. */
export function isWideStop(code: number): boolean {
  return code > 0x7f && WIDE_STOPS.has(code)
}

/** Closing quotation marks and brackets. */
export function isCloser(code: number): boolean {
  return (code < 0x80 ? ASCII_CLOSERS : OTHER_CLOSERS).has(code)
}

/** Opening quotation marks and brackets. */
export function isOpener(code: number): boolean {
  return (code < 0x80 ? ASCII_OPENERS : OTHER_OPENERS).has(code)
}
