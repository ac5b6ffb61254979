/**
 * From a text to the hashes of its folded words, in one pass over UTF-16 code units and without building a
 * string: case, accents, quote marks, entities, mojibake and line ends make no difference, and each letter of
 * a script written without spaces is a word. Not an analyzer: no stems, no stop words, no sentences.
 */
import { readEntity } from './entities.js'
import { FIRST_LETTER, FIRST_SOLO, foldTable, SEPARATOR, SPECIAL, UNKNOWN } from './fold-table.js'
import { decodeMojibake } from './mojibake.js'

/** `'fold'`: é counts as e. `'keep'`: they differ. */
export type Accents = 'fold' | 'keep'

/** The words of one text. The arrays are reused: copy what must outlive the next call. */
export interface FoldedText {
  /** Number of words. */
  readonly count: number
  /** One 32-bit hash a word; bit 0 is set when the word has a digit. */
  readonly words: Int32Array
  /** Where each word starts and ends in the text; filled when spans were asked for. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** Whether a word hash is that of a word with a digit in it. */
export const hasDigit = (word: number): boolean => (word & 1) === 1

const FNV_OFFSET = 0x811c9dc5 | 0
const FNV_PRIME = 0x01000193
const DIGITS_END = 0x3a

/** A function that folds texts one after another in the same memory. O(text). */
export function createFolder(accents: Accents): (text: string, withSpans?: boolean) => FoldedText {
  const table = foldTable(accents)
  const values = table.values
  let words = new Int32Array(4096)
  let starts = new Int32Array(0)
  let ends = new Int32Array(0)

  return (text, withSpans = false) => {
    const length = text.length
    // A word takes at least one unit, and an expanded ligature at most a few words' worth.
    if (words.length <= length) words = new Int32Array(length * 2)
    if (withSpans && starts.length < words.length) {
      starts = new Int32Array(words.length)
      ends = new Int32Array(words.length)
    }
    let count = 0
    let hash = FNV_OFFSET
    let digit = 0
    let wordStart = -1
    let wordEnd = 0
    let solo = false

    const endWord = (): void => {
      if (wordStart < 0) return
      let h = hash ^ (hash >>> 15)
      h = Math.imul(h, 0x85ebca6b)
      h ^= h >>> 13
      words[count] = (h & ~1) | digit
      if (withSpans) {
        starts[count] = wordStart
        ends[count] = wordEnd
      }
      count++
      hash = FNV_OFFSET
      digit = 0
      wordStart = -1
      solo = false
    }
    const addLetter = (value: number, start: number, end: number): void => {
      if (wordStart >= 0 && (value >= FIRST_SOLO || (solo && value < FIRST_SOLO && !isMark(value))))
        endWord()
      if (wordStart < 0) {
        wordStart = start
        solo = value >= FIRST_SOLO
      }
      hash = Math.imul(hash ^ value, FNV_PRIME)
      if (value < DIGITS_END) digit = 1
      wordEnd = end
    }
    const addCodePoint = (code: number, start: number, end: number): void => {
      for (const value of table.expand(code)) {
        if (value >= FIRST_LETTER) addLetter(value, start, end)
        else if (value === SEPARATOR) endWord()
      }
    }

    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i)
      let value = values[unit]!
      if (value === UNKNOWN) value = table.fill(unit)
      if (value >= FIRST_LETTER) {
        if (solo || value >= FIRST_SOLO) {
          addLetter(value, i, i + 1)
          continue
        }
        if (wordStart < 0) wordStart = i
        hash = Math.imul(hash ^ value, FNV_PRIME)
        if (value < DIGITS_END) digit = 1
        wordEnd = i + 1
      } else if (value === SEPARATOR) {
        if (wordStart >= 0) endWord()
      } else if (value === SPECIAL) {
        i += readSpecial(text, i, unit, wordStart >= 0, endWord, addCodePoint) - 1
      }
    }
    endWord()
    return { count, words, starts, ends }
  }
}

/** Thai, Lao, Khmer and Myanmar signs that belong to the letter before them. */
const isMark = (value: number): boolean => value >= 0xe31 && value < 0x1800

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** Reads what stands at `i` with its neighbours; returns how many units it took. */
function readSpecial(
  text: string,
  i: number,
  unit: number,
  inWord: boolean,
  endWord: () => void,
  addCodePoint: (code: number, start: number, end: number) => void,
): number {
  if (unit === 0x2e || unit === 0x2c) {
    // 12,000 and 12000 are one number; so are 3.5 and, in a copy that lost the point, 35.
    if (!(inWord && isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1)))) endWord()
    return 1
  }
  if (unit === 0x2d || unit === 0x2010) {
    // A word broken at the end of a line is one word.
    const next = text.charCodeAt(i + 1)
    if (next === 0x0a) return 2
    if (next === 0x0d && text.charCodeAt(i + 2) === 0x0a) return 3
    endWord()
    return 1
  }
  if (unit === 0x26) {
    const entity = readEntity(text, i)
    if (entity) addCodePoint(entity.code, i, i + entity.length)
    else endWord()
    return entity?.length ?? 1
  }
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const code = text.codePointAt(i)!
    const size = code > 0xffff ? 2 : 1
    addCodePoint(code, i, i + size)
    return size
  }
  if (unit === 0x0e42) {
    // Alone among other scripts it is what is left of a quote mark.
    const next = text.charCodeAt(i + 1)
    if (next >= 0xe00 && next <= 0xe7f) addCodePoint(unit, i, i + 1)
    return 1
  }
  const character = unit < 0x100 ? decodeMojibake(text, i) : { code: unit, length: 1 }
  addCodePoint(character.code, i, i + character.length)
  return character.length
}
