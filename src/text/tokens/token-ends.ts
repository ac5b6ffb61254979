/** Where a token that starts at a given place ends. None of these goes past `end`. */
import {
  classOf,
  classOfPair,
  DIGIT,
  HIGH_SURROGATE,
  LETTER,
  MARK,
  SPACE,
  SYMBOL,
} from './char-class.js'

export const FULL_STOP = 0x2e
const COMMA = 0x2c
export const COLON = 0x3a

export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc
}

/** The end of the run of combining marks at `at`. */
export function marksEnd(codes: Uint16Array, at: number, end: number): number {
  let to = at
  while (to < end && classOf(codes[to]!) === MARK) to++
  return to
}

/** The end of a run of letters, digits and marks that starts with a letter; apostrophes may stand between letters. */
export function wordEnd(codes: Uint16Array, at: number, end: number): number {
  let to = at
  while (to < end) {
    const code = codes[to]!
    const kind = classOf(code)
    if (kind === LETTER || kind === DIGIT || kind === MARK) to++
    else if (kind === HIGH_SURROGATE) {
      const pair = classOfPair(codes, to)
      if (pair.kind !== LETTER && pair.kind !== DIGIT && pair.kind !== MARK) break
      to += pair.length
    } else if (
      isApostrophe(code) &&
      to > at &&
      to + 1 < end &&
      classOf(codes[to + 1]!) === LETTER
    ) {
      to += 2
    } else break
  }
  return Math.min(to, end)
}

/** The end of a number with its inner commas and stops ("1,250.5"); at a letter, of the word that it starts ("20th"). */
export function numberEnd(codes: Uint16Array, at: number, end: number): number {
  let to = at
  while (to < end) {
    const code = codes[to]!
    const kind = classOf(code)
    if (kind === DIGIT || kind === MARK) to++
    else if (kind === LETTER || kind === HIGH_SURROGATE) return wordEnd(codes, to, end)
    else if (
      kind === SYMBOL &&
      (code === FULL_STOP || code === COMMA) &&
      to + 1 < end &&
      classOf(codes[to + 1]!) === DIGIT
    ) {
      to += 2
    } else break
  }
  return to
}

/** The end of the dotted initials that start at `at` ("U.S.", "a.m."), or `at`. There must be two of them. */
export function initialsEnd(codes: Uint16Array, at: number, end: number): number {
  let to = at
  let count = 0
  while (to + 1 < end && codes[to + 1] === FULL_STOP && classOf(codes[to]!) === LETTER) {
    to += 2
    count++
  }
  if (count === 0) return at
  if (to < end && classOf(codes[to]!) === LETTER) {
    // "U.S.A" without its last stop is initials, "e.on" is not.
    const next = to + 1 < end ? classOf(codes[to + 1]!) : SPACE
    return next === LETTER || next === DIGIT || next === MARK ? at : to + 1
  }
  return count >= 2 ? to : at
}

const SMALL_H = 0x68
const SMALL_W = 0x77
/** "https" */
const LONGEST_SCHEME = 5

/** A look at the word `[at, to)` that most words fail: few are "http", "https" or "www". */
export function mayStartAddress(codes: Uint16Array, at: number, to: number): boolean {
  const first = codes[at]! | 0x20
  return (first === SMALL_H || first === SMALL_W) && to - at <= LONGEST_SCHEME
}

/** The end of the web address that starts at `at` with the word that ends at `wordEnd`, or `at`. */
export function addressEnd(text: string, at: number, wordEnd: number, end: number): number {
  // "http:", "www."
  const mark = text.charCodeAt(wordEnd)
  if ((mark !== COLON && mark !== FULL_STOP) || wordEnd - at > LONGEST_SCHEME) return at
  const word = text.slice(at, wordEnd).toLowerCase()
  const starts =
    ((word === 'http' || word === 'https') && text.startsWith('://', wordEnd)) ||
    (word === 'www' && text.charCodeAt(wordEnd) === FULL_STOP)
  if (!starts) return at
  let to = wordEnd
  while (to < end && classOf(text.charCodeAt(to)) !== SPACE) to++
  while (to > wordEnd && /[.,;:!?)\]}"'”’»]/.test(text.charAt(to - 1))) to--
  return to
}
