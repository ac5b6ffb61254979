/**
 * Whether a sentence opens with a word that points back: "He", "But", "In addition". Cut loose from what stands
 * before it, such a sentence misleads.
 */
import { isSpace } from '../text/space.js'
import { OPENERS, type Openers } from './opener-words.js'
import { createWordFinder, isPlainLetter, standsAt, type WordFinder } from './word-finder.js'

const APOSTROPHE = 0x27
const RIGHT_SINGLE_QUOTE = 0x2019
/** More of a sentence is not read. */
const OPENING_CHARACTERS = 80

/** What a word makes of a sentence that opens with it: it points back, or does so in these phrases. */
interface Opener {
  readonly alone: boolean
  readonly phrases: readonly string[]
}

interface Rules extends Openers {
  /** Finds the openers that have no apostrophe. */
  readonly findPlain: WordFinder
  readonly plain: readonly Opener[]
}

function makeRules(openers: Openers): Rules {
  const { words, phrases } = openers
  const plain = [...new Set([...words, ...phrases.keys()])].filter((word) => !word.includes('’'))
  return {
    ...openers,
    findPlain: createWordFinder(plain),
    plain: plain.map((word) => ({ alone: words.has(word), phrases: phrases.get(word) ?? [] })),
  }
}

const RULES: ReadonlyMap<string, Rules> = new Map(
  Object.entries(OPENERS).map(([language, openers]) => [language, makeRules(openers)]),
)

/** Besides white space, what is looked through. */
const LEADING_MARKS: ReadonlySet<number> = new Set(
  Array.from('"\'“”‘’«»„‚([\u2013\u2014-', (mark) => mark.charCodeAt(0)),
)
const FIRST_WORD = /^[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?/u

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
  const isApostrophe = code === APOSTROPHE || code === RIGHT_SINGLE_QUOTE
  const isPlain = code < 0x80 && !isApostrophe
  if (isPlain && to === at) return false
  const found = isPlain
    ? opensWithPlainWord(rules, text, at, to, end)
    : opensWithWord(rules, text.slice(at, end))
  return found && rules.exceptions?.test(text.slice(at, end)) !== true
}

function opensWithPlainWord(
  { findPlain, plain }: Rules,
  text: string,
  at: number,
  to: number,
  end: number,
): boolean {
  const found = findPlain(text, at, to)
  if (found < 0) return false
  const { alone, phrases } = plain[found]!
  return alone || hasPhrase(text, at, end, phrases)
}

/** For any first word. */
function opensWithWord({ words, phrases }: Rules, opening: string): boolean {
  const word = FIRST_WORD.exec(opening)?.[0].replace("'", '’').toLowerCase()
  if (word === undefined) return false
  return words.has(word) || hasPhrase(opening, 0, opening.length, phrases.get(word) ?? [])
}
