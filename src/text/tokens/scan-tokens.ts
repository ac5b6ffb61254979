/**
 * From the characters of a sentence to tokens. One pass, no regular expression per token.
 *
 * A word is a run of letters, digits and marks, with apostrophes inside ("don't", "O'Brien's"). Hyphens part words,
 * so that "Trump-Putin" is found by "Putin"; dotted initials ("U.S.", "a.m.") are one token; an address on the web
 * is one symbol; each character of a script written without spaces is a word.
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
} from './char-class.js'
import { addressEnd, initialsEnd, isApostrophe, numberEnd, wordEnd } from './token-ends.js'
import type { LookUp } from './word-terms.js'

/** Whether capitals carry no meaning in the sentence: three words or more, all in capitals. */
function isShouted(text: string, start: number, end: number): boolean {
  let words = 0
  let inside = false
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x61 && code <= 0x7a) return false
    const letter = code < 0x80 ? code >= 0x41 && code <= 0x5a : classOf(code) === LETTER
    if (letter && code >= 0xdf) {
      const character = text.charAt(i)
      if (character !== character.toUpperCase()) return false
    }
    if (letter && !inside) words++
    inside = letter || (inside && isApostrophe(code))
  }
  return words >= 3
}

function hasLetter(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const kind = classOf(text.charCodeAt(i))
    if (kind === LETTER || kind === HIGH_SURROGATE) return true
  }
  return false
}

/** The tokens of `text.slice(start, end)`, in order: every character that is not white space is in exactly one. O(n). */
export function scanTokens(text: string, start: number, end: number, lookUp: LookUp): Token[] {
  const tokens: Token[] = []
  const shouted = isShouted(text, start, end)
  const addWord = (from: number, to: number): void => {
    const { term, stop } = lookUp(text, from, to, shouted)
    tokens.push({ start: from, end: to, term, kind: 'word', stop })
  }
  const addSymbol = (from: number, to: number): void => {
    tokens.push({ start: from, end: to, term: text.slice(from, to), kind: 'symbol', stop: true })
  }
  let at = start
  while (at < end) {
    let kind = classOf(text.charCodeAt(at))
    let to = at + 1
    if (kind === SPACE) {
      at = to
      continue
    }
    if (kind === HIGH_SURROGATE) {
      const pair = classOfPair(text, at)
      kind = pair.kind
      to = Math.min(at + pair.length, end)
    }
    if (kind === LETTER) {
      const initials = initialsEnd(text, at, end)
      to = initials > at ? initials : wordEnd(text, at, end)
      const address = addressEnd(text, at, to, end)
      if (address > at) {
        to = address
        addSymbol(at, to)
      } else addWord(at, to)
    } else if (kind === DIGIT) {
      to = numberEnd(text, at, end)
      if (hasLetter(text, at, to)) addWord(at, to)
      else
        tokens.push({ start: at, end: to, term: text.slice(at, to), kind: 'number', stop: false })
    } else {
      while (to < end && classOf(text.charCodeAt(to)) === MARK) to++
      if (kind === SOLO) addWord(at, to)
      else addSymbol(at, to)
    }
    at = to
  }
  return tokens
}
