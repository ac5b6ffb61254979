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
  SOLO,
  SPACE,
  SYMBOL,
} from './char-class.js'
import {
  addressEnd,
  COLON,
  FULL_STOP,
  initialsEnd,
  isApostrophe,
  marksEnd,
  numberEnd,
  wordEnd,
} from './token-ends.js'
import { addToHash, type LookUp, type WordTerms } from './word-terms.js'

const LINE_FEED = 0x0a

/** Whether capitals carry no meaning in the sentence: three words or more, all in capitals. */
function isShouted(codes: Uint16Array, start: number, end: number): boolean {
  let words = 0
  let inside = false
  for (let i = start; i < end; i++) {
    const code = codes[i]!
    if (code >= 0x61 && code <= 0x7a) return false
    const letter = code < 0x80 ? code >= 0x41 && code <= 0x5a : classOf(code) === LETTER
    if (letter && code >= 0xdf) {
      const character = String.fromCharCode(code)
      if (character !== character.toUpperCase()) return false
    }
    if (letter && !inside) words++
    inside = letter || (inside && isApostrophe(code))
  }
  return words >= 3
}

function hasLetter(codes: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const kind = classOf(codes[i]!)
    if (kind === LETTER || kind === HIGH_SURROGATE) return true
  }
  return false
}

/** What a sentence is read with. */
interface Reading {
  readonly text: string
  readonly codes: Uint16Array
  readonly lookUp: LookUp
}

function wordAt({ text, codes, lookUp }: Reading, start: number, end: number): Token {
  let hash = 0
  for (let i = start; i < end; i++) hash = addToHash(hash, codes[i]!)
  const { term, stop } = lookUp(text, codes, start, end, hash)
  return { start, end, term, kind: 'word', stop }
}

function symbolAt({ text }: Reading, start: number, end: number): Token {
  return { start, end, term: text.slice(start, end), kind: 'symbol', stop: true }
}

/** Whether a run of letters is a whole word when `code`, which is no letter, follows it. */
function partsWords(code: number): boolean {
  if (code === FULL_STOP || code === COLON || isApostrophe(code)) return false
  const kind = classOf(code)
  return kind === SPACE || kind === SYMBOL
}

/** The token that starts with a letter: initials, an address or a word. Most are letters alone, and read once. */
function readLetters(reading: Reading, at: number, end: number): Token {
  const { text, codes, lookUp } = reading
  let letters = at
  let hash = 0
  let code = codes[at]!
  do {
    hash = addToHash(hash, code)
    code = ++letters < end ? codes[letters]! : LINE_FEED
  } while (classOf(code) === LETTER)
  if (partsWords(code)) {
    const { term, stop } = lookUp(text, codes, at, letters, hash)
    return { start: at, end: letters, term, kind: 'word', stop }
  }
  const initials = initialsEnd(codes, at, end)
  const to = initials > at ? initials : wordEnd(codes, at, end)
  const address = addressEnd(text, at, to, end)
  return address > at ? symbolAt(reading, at, address) : wordAt(reading, at, to)
}

/** The token that starts with a digit; "20th" is a word. */
function readDigits(reading: Reading, at: number, end: number): Token {
  const to = numberEnd(reading.codes, at, end)
  if (hasLetter(reading.codes, at, to)) return wordAt(reading, at, to)
  return { start: at, end: to, term: reading.text.slice(at, to), kind: 'number', stop: false }
}

/**
 * The tokens of `text.slice(start, end)`, in order: every character that is not white space is in exactly one. `codes`
 * are those of the whole text. O(n).
 */
export function scanTokens(
  text: string,
  codes: Uint16Array,
  start: number,
  end: number,
  words: WordTerms,
): Token[] {
  const lookUp = isShouted(codes, start, end) ? words.shouted : words.calm
  const reading: Reading = { text, codes, lookUp }
  const tokens: Token[] = []
  let at = start
  while (at < end) {
    let kind = classOf(codes[at]!)
    if (kind === SPACE) {
      at++
      continue
    }
    let length = 1
    if (kind === HIGH_SURROGATE) {
      const pair = classOfPair(codes, at)
      kind = pair.kind
      length = pair.length
    }
    let token: Token
    if (kind === LETTER) token = readLetters(reading, at, end)
    else if (kind === DIGIT) token = readDigits(reading, at, end)
    else {
      const to = marksEnd(codes, Math.min(at + length, end), end)
      token = kind === SOLO ? wordAt(reading, at, to) : symbolAt(reading, at, to)
    }
    tokens.push(token)
    at = token.end
  }
  return tokens
}
