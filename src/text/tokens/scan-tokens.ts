/**
 * From the characters of a sentence to tokens. One pass, no regular expression per token.
 *
 * A word is a run of letters, digits and marks, with apostrophes inside ("don't", "O'Brien's"). Hyphens part words,
 * so that "Trump-Putin" is found by "Putin"; dotted initials ("U.S.", "a.m.") are one token; an address on the web
 * is one symbol.
 */
import type { Token } from '../../types.js'
import {
  classOf,
  classOfPair,
  DIGIT,
  HIGH_SURROGATE,
  LETTER,
  MARK,
  SOLO,
  SPACE,
  SYMBOL,
} from './char-class.js'
import type { WordTerm } from './word-terms.js'

export type LookUp = (surface: string, shouted: boolean) => WordTerm

const APOSTROPHE = 0x27
const RIGHT_QUOTE = 0x2019
const FULL_STOP = 0x2e
const COMMA = 0x2c

function isApostrophe(code: number): boolean {
  return code === APOSTROPHE || code === RIGHT_QUOTE || code === 0x2bc
}

/** The end of the web address that starts at `at`, or `at` when there is none. */
function addressEnd(text: string, at: number, wordEnd: number, end: number): number {
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

/** The end of the dotted initials that start at `at` ("U.S.", "a.m."), or `at`. Needs two of them. */
function initialsEnd(text: string, at: number, end: number): number {
  let to = at
  let count = 0
  while (
    to + 1 < end &&
    classOf(text.charCodeAt(to)) === LETTER &&
    text.charCodeAt(to + 1) === FULL_STOP
  ) {
    to += 2
    count++
  }
  // "U.S.-led" and "U.S.A" (no last stop) are initials, "e.on" is not.
  if (count === 0) return at
  if (to < end && classOf(text.charCodeAt(to)) === LETTER) {
    const next = to + 1 < end ? classOf(text.charCodeAt(to + 1)) : SPACE
    if (next === LETTER || next === DIGIT || next === MARK) return at
    return to + 1
  }
  return count >= 2 ? to : at
}

/** Whether capitals carry no meaning in the sentence: three words or more, all in capitals. */
function isShouted(text: string, start: number, end: number): boolean {
  let words = 0
  let inside = false
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x61 && code <= 0x7a) return false
    const letter = code < 0x80 ? code >= 0x41 && code <= 0x5a : classOf(code) === LETTER
    if (letter && code >= 0xdf) {
      const c = text.charAt(i)
      if (c !== c.toUpperCase()) return false
    }
    if (letter && !inside) words++
    inside = letter || (inside && isApostrophe(code))
  }
  return words >= 3
}

/** The tokens of `text.slice(start, end)`, in order: every character that is not white space is in exactly one. */
export function scanTokens(text: string, start: number, end: number, lookUp: LookUp): Token[] {
  const tokens: Token[] = []
  const shouted = isShouted(text, start, end)
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    let kind = classOf(code)
    if (kind === SPACE) {
      at++
      continue
    }
    let to = at + 1
    if (kind === HIGH_SURROGATE) {
      const pair = classOfPair(text, at)
      kind = pair.kind
      to = at + pair.length
    }
    if (kind === LETTER || kind === DIGIT) {
      let letters = kind === LETTER
      if (letters) {
        const initials = initialsEnd(text, at, end)
        if (initials > at) {
          const { term, stop } = lookUp(text.slice(at, initials), shouted)
          tokens.push({ start: at, end: initials, term, kind: 'word', stop })
          at = initials
          continue
        }
      }
      for (; to < end; ) {
        const next = text.charCodeAt(to)
        const nextKind = classOf(next)
        if (nextKind === LETTER) {
          letters = true
          to++
        } else if (nextKind === DIGIT || nextKind === MARK) to++
        else if (nextKind === HIGH_SURROGATE) {
          const pair = classOfPair(text, to)
          if (pair.kind !== LETTER && pair.kind !== DIGIT && pair.kind !== MARK) break
          letters ||= pair.kind === LETTER
          to += pair.length
        } else if (nextKind === SYMBOL && to + 1 < end) {
          const after = classOf(text.charCodeAt(to + 1))
          const inWord = letters && isApostrophe(next) && after === LETTER
          const inNumber = !letters && (next === FULL_STOP || next === COMMA) && after === DIGIT
          if (!inWord && !inNumber) break
          to += 2
          letters ||= after === LETTER
        } else break
      }
      if (letters) {
        const address = addressEnd(text, at, to, end)
        if (address > at) {
          tokens.push({
            start: at,
            end: address,
            term: text.slice(at, address),
            kind: 'symbol',
            stop: true,
          })
          at = address
          continue
        }
        const { term, stop } = lookUp(text.slice(at, to), shouted)
        tokens.push({ start: at, end: to, term, kind: 'word', stop })
      } else {
        tokens.push({ start: at, end: to, term: text.slice(at, to), kind: 'number', stop: false })
      }
      at = to
      continue
    }
    while (to < end && classOf(text.charCodeAt(to)) === MARK) to++
    if (kind === SOLO) {
      const { term, stop } = lookUp(text.slice(at, to), shouted)
      tokens.push({ start: at, end: to, term, kind: 'word', stop })
    } else {
      tokens.push({ start: at, end: to, term: text.slice(at, to), kind: 'symbol', stop: true })
    }
    at = to
  }
  return tokens
}
