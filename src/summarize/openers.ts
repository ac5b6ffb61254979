/**
 * Whether a sentence opens with a word that points back: "He", "But", "In addition". Cut loose from what stands
 * before it, such a sentence misleads.
 */
import { OPENERS, type Openers } from './opener-words.js'

const APOSTROPHE = 0x27
/** Shapes are bits of 32: longer words are left to the lists. */
const LONGEST_PLAIN = 31
/** More of a sentence is not read. */
const OPENING_CHARACTERS = 80

function isPlainLetter(code: number): boolean {
  const small = code | 0x20
  return small >= 0x61 && small <= 0x7a
}

/** By the first letter of all words and phrases, the lengths of their first words, as bits. */
function shapesOf({ words, phrases }: Openers): Int32Array {
  const shapes = new Int32Array(32)
  for (const word of [...words, ...phrases.keys()]) {
    if (word.length < LONGEST_PLAIN) shapes[word.charCodeAt(0) & 31]! |= 1 << word.length
  }
  return shapes
}

const RULES: ReadonlyMap<string, Openers & { readonly shapes: Int32Array }> = new Map(
  Object.entries(OPENERS).map(([language, openers]) => [
    language,
    { ...openers, shapes: shapesOf(openers) },
  ]),
)

const LEADING_MARKS = /^[\s"'“”‘’«»„‚([\u2013\u2014-]+/u
const FIRST_WORD = /^[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?/u

/** The length of the first word when it is of plain letters; 0 when something stands before it or goes on in it. */
function plainLength(sentence: string): number {
  let length = 0
  while (length < LONGEST_PLAIN && isPlainLetter(sentence.charCodeAt(length))) length++
  const next = sentence.charCodeAt(length)
  return next > 0x7f || next === APOSTROPHE || length === LONGEST_PLAIN ? 0 : length
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
  const rules = RULES.get(language)
  if (rules === undefined) return false
  const { words, phrases, exceptions, shapes } = rules
  let opening = sentence.slice(0, OPENING_CHARACTERS)
  let word: string | undefined
  const length = plainLength(sentence)
  if (length > 0) {
    // A quick look that most sentences fail: no opener has the first letter and the length of the first word.
    if (((shapes[sentence.charCodeAt(0) & 31]! >> length) & 1) === 0) return false
    word = sentence.slice(0, length).toLowerCase()
    if (!words.has(word) && !phrases.has(word)) return false
    opening = opening.toLowerCase()
  } else {
    opening = opening.replace(LEADING_MARKS, '').toLowerCase()
    word = FIRST_WORD.exec(opening)?.[0].replace("'", '’')
    if (word === undefined) return false
  }
  const found = words.has(word) || phrases.get(word)?.some((phrase) => opensWith(opening, phrase))
  return found === true && exceptions?.test(opening) !== true
}

function opensWith(opening: string, phrase: string): boolean {
  return opening.startsWith(phrase) && !/^[\p{L}\p{M}]/u.test(opening.slice(phrase.length))
}
