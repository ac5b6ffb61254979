/**
 * From the characters of a sentence to tokens. One pass, no regular expression per token.
 *
 * A word is a run of letters, digits and marks, with apostrophes inside ("don't", "O'Brien's"). Hyphens part words,
 * so that "Trump-Putin" is found by "Putin"; dotted initials ("U.S.", "a.m.") are one token; an address on the web
 * is one symbol; each character of a script written without spaces is a word.
 */
import type { Token } from '../../types.js'
import {
  CLASSES,
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
  mayStartAddress,
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

/** A text on its way to tokens. */
export interface Reading {
  readonly text: string
  /** Those of the whole text. */
  readonly codes: Uint16Array
  readonly words: WordTerms
  /** That of the sentence at hand. */
  lookUp: LookUp
  /** The numbers of the content terms in order, as many as `size` says; to have room for one a character. */
  readonly numbers: Int32Array
  size: number
}

function wordAt(reading: Reading, start: number, end: number): Token {
  let hash = 0
  for (let i = start; i < end; i++) hash = addToHash(hash, reading.codes[i]!)
  return hashedWordAt(reading, start, end, hash)
}

function hashedWordAt(reading: Reading, start: number, end: number, hash: number): Token {
  const { text, codes, numbers, lookUp } = reading
  const { term, stop, number, count } = lookUp(text, codes, start, end, hash)
  numbers[reading.size] = number
  reading.size += count
  return { start, end, term, kind: 'word', stop }
}

function symbolAt({ text }: Reading, start: number, end: number): Token {
  return { start, end, term: text.slice(start, end), kind: 'symbol', stop: true }
}

/** Whether a run of letters is a whole word when `code`, which is no letter, follows it. */
function partsWords(code: number): boolean {
  const kind = classOf(code)
  return kind === SPACE || kind === SYMBOL
}

/** Whether a stop or colon at `to` may belong to what starts at `at`: to initials ("U.S."), or to an address. */
function mayTakeStop(codes: Uint16Array, at: number, to: number): boolean {
  return to === at + 1 || mayStartAddress(codes, at, to)
}

/** The token that starts with a letter: initials, an address or a word. Nearly all are read once, letter by letter. */
function readLetters(reading: Reading, at: number, end: number): Token {
  const { codes } = reading
  const classes = CLASSES
  let to = at
  let hash = 0
  for (;;) {
    do hash = addToHash(hash, codes[to++]!)
    while (to < end && classes[codes[to]!] === LETTER)
    const joins = to + 1 < end && isApostrophe(codes[to]!) && classOf(codes[to + 1]!) === LETTER
    if (!joins) break
    hash = addToHash(hash, codes[to++]!)
  }
  const code = to < end ? codes[to]! : LINE_FEED
  const isStop = code === FULL_STOP || code === COLON
  const isWhole = isStop ? !mayTakeStop(codes, at, to) : partsWords(code)
  return isWhole ? hashedWordAt(reading, at, to, hash) : readLong(reading, at, end)
}

/** The same for the few that go on past their letters. */
function readLong(reading: Reading, at: number, end: number): Token {
  const { text, codes } = reading
  const initials = initialsEnd(codes, at, end)
  const to = initials > at ? initials : wordEnd(codes, at, end)
  const address = addressEnd(text, at, to, end)
  return address > at ? symbolAt(reading, at, address) : wordAt(reading, at, to)
}

/** The token that starts with a digit; "20th" is a word. */
function readDigits(reading: Reading, at: number, end: number): Token {
  const to = numberEnd(reading.codes, at, end)
  if (hasLetter(reading.codes, at, to)) return wordAt(reading, at, to)
  const term = reading.text.slice(at, to)
  reading.numbers[reading.size++] = reading.words.vocabulary.numberOf(term)
  return { start: at, end: to, term, kind: 'number', stop: false }
}

/** The token that starts with neither: a mark, a letter of a script without spaces, or a character beyond U+FFFF. */
function readOther(reading: Reading, at: number, end: number, kind: number): Token {
  const { codes } = reading
  if (kind !== HIGH_SURROGATE) return readMark(reading, at, at + 1, end, kind === SOLO)
  const pair = classOfPair(codes, at)
  if (pair.kind === LETTER) return readLong(reading, at, end)
  if (pair.kind === DIGIT) return readDigits(reading, at, end)
  return readMark(reading, at, Math.min(at + pair.length, end), end, pair.kind === SOLO)
}

/** The character `[at, next)` with the combining marks on it. */
function readMark(reading: Reading, at: number, next: number, end: number, solo: boolean): Token {
  const to = marksEnd(reading.codes, next, end)
  return solo ? wordAt(reading, at, to) : symbolAt(reading, at, to)
}

/**
 * The tokens of `text.slice(start, end)`, in order: every character that is not white space is in exactly one. The
 * reading learns the numbers of their terms. O(n).
 */
export function scanTokens(reading: Reading, start: number, end: number): Token[] {
  const { codes, words } = reading
  reading.lookUp = isShouted(codes, start, end) ? words.shouted : words.calm
  // By a name of its own: what is a variable of a module may change at any time.
  const classes = CLASSES
  const tokens: Token[] = []
  let at = start
  while (at < end) {
    const kind = classes[codes[at]!] || classOf(codes[at]!)
    if (kind === SPACE) {
      at++
      continue
    }
    let token: Token
    if (kind === LETTER) token = readLetters(reading, at, end)
    else if (kind === DIGIT) token = readDigits(reading, at, end)
    else token = readOther(reading, at, end, kind)
    tokens.push(token)
    at = token.end
  }
  return tokens
}
