/**
 * Whether a sentence opens with a word that points back: "He", "But", "In addition". Cut loose from what stands
 * before it, such a sentence misleads.
 */
import { isSpace } from '../text/space.js'
import { OPENERS, type Openers } from './opener-words.js'

const APOSTROPHE = 0x27
const RIGHT_SINGLE_QUOTE = 0x2019
const LONGEST_WORD = 31
/** More of a sentence is not read. */
const OPENING_CHARACTERS = 80

/** A word that points back, or with which phrases start that do. */
interface Opener {
  readonly word: string
  readonly alone: boolean
  readonly phrases: readonly string[]
}

interface Rules extends Openers {
  /**
   * For each first letter the lengths of openers, up to an apostrophe, and for each last letter, as bits: few other words
   * share both.
   */
  readonly lengthsByFirst: Int32Array
  readonly lengthsByLast: Int32Array
  /** By first letter and length: see `slotOf`. */
  readonly bySlot: ReadonlyMap<number, readonly Opener[]>
}

function slotOf(first: number, length: number): number {
  return ((first & 31) << 5) | length
}

function isPlainLetter(code: number): boolean {
  const small = code | 0x20
  return small >= 0x61 && small <= 0x7a
}

function makeRules(openers: Openers): Rules {
  const { words, phrases } = openers
  const lengthsByFirst = new Int32Array(32)
  const lengthsByLast = new Int32Array(32)
  const bySlot = new Map<number, Opener[]>()
  for (const word of new Set([...words, ...phrases.keys()])) {
    const head = word.split('’', 1)[0]!
    lengthsByFirst[head.charCodeAt(0) & 31]! |= 1 << head.length
    lengthsByLast[head.charCodeAt(head.length - 1) & 31]! |= 1 << head.length
    const slot = slotOf(word.charCodeAt(0), word.length)
    const known = bySlot.get(slot) ?? []
    known.push({ word, alone: words.has(word), phrases: phrases.get(word) ?? [] })
    bySlot.set(slot, known)
  }
  return { ...openers, lengthsByFirst, lengthsByLast, bySlot }
}

const RULES: ReadonlyMap<string, Rules> = new Map(
  Object.entries(OPENERS).map(([language, openers]) => [language, makeRules(openers)]),
)

/** Besides white space, what is looked through. */
const LEADING_MARKS: ReadonlySet<number> = new Set(
  Array.from('"\'“”‘’«»„‚([\u2013\u2014-', (mark) => mark.charCodeAt(0)),
)
const FIRST_WORD = /^[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?/u

/** Whether `small`, which is in small letters, stands at `at`. Lower case of a long stretch is dear in two-byte strings. */
function standsAt(text: string, at: number, small: string): boolean {
  for (let i = 0; i < small.length; i++) {
    const code = text.charCodeAt(at + i)
    const wanted = small.charCodeAt(i)
    if (code === wanted || (isPlainLetter(code) && (code | 0x20) === wanted)) continue
    if (code < 0x80 || String.fromCharCode(code).toLowerCase() !== small.charAt(i)) return false
  }
  return true
}

function hasPhrase(text: string, at: number, end: number, phrases: readonly string[]): boolean {
  for (const phrase of phrases) {
    const to = at + phrase.length
    if (to > end || !standsAt(text, at, phrase)) continue
    if (!/^[\p{L}\p{M}]/u.test(text.slice(to, end))) return true
  }
  return false
}

/**
 * Whether a sentence opens with a pronoun or connective that needs the sentence before it. Quotation marks in
 * front are looked through. O(1): only the opening is read.
 *
 * @param language ISO 639-1 code; languages without a list always answer false.
 * @example
 * opensDangling('But he declined to comment.') // true
 * opensDangling('This week the talks resume.') // false
 */
export function opensDangling(sentence: string, language = 'en'): boolean {
  return opensDanglingAt(sentence, 0, sentence.length, language)
}

/** The same for the sentence at `[start, end)`. */
export function opensDanglingAt(
  text: string,
  start: number,
  sentenceEnd: number,
  language: string,
): boolean {
  const rules = RULES.get(language)
  if (rules === undefined) return false
  const end = Math.min(sentenceEnd, start + OPENING_CHARACTERS)
  let at = start
  let code = at < end ? text.charCodeAt(at) : 0
  while (at < end && !isPlainLetter(code) && (isSpace(code) || LEADING_MARKS.has(code))) {
    code = ++at < end ? text.charCodeAt(at) : 0
  }
  let to = at
  while (isPlainLetter(code)) code = ++to < end ? text.charCodeAt(to) : 0
  const length = to - at
  const isApostrophe = code === APOSTROPHE || code === RIGHT_SINGLE_QUOTE
  const isPlain = (code < 0x80 || isApostrophe) && length <= LONGEST_WORD
  if (isPlain && (length === 0 || !mayOpen(rules, text, at, to))) return false
  const found =
    isPlain && !isApostrophe
      ? opensWithPlainWord(rules, text, at, length, end)
      : opensWithWord(rules, text.slice(at, end))
  return found && rules.exceptions?.test(text.slice(at, end)) !== true
}

/** A look at a word of plain letters that most fail. */
function mayOpen({ lengthsByFirst, lengthsByLast }: Rules, text: string, at: number, to: number) {
  const byFirst = lengthsByFirst[text.charCodeAt(at) & 31]!
  const byLast = lengthsByLast[text.charCodeAt(to - 1) & 31]!
  return (((byFirst & byLast) >> (to - at)) & 1) === 1
}

function opensWithPlainWord(
  { bySlot }: Rules,
  text: string,
  at: number,
  length: number,
  end: number,
): boolean {
  for (const { word, alone, phrases } of bySlot.get(slotOf(text.charCodeAt(at), length)) ?? []) {
    if (standsAt(text, at, word)) return alone || hasPhrase(text, at, end, phrases)
  }
  return false
}

/** For any first word. */
function opensWithWord({ words, phrases }: Rules, opening: string): boolean {
  const word = FIRST_WORD.exec(opening)?.[0].replace("'", '’').toLowerCase()
  if (word === undefined) return false
  return words.has(word) || hasPhrase(opening, 0, opening.length, phrases.get(word) ?? [])
}
