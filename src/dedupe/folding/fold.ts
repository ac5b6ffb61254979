/**
 * From a text to the hashes of its folded words, in one pass over UTF-16 code units and without building a
 * string: case, accents, quote marks, entities, mojibake and line ends make no difference, and each letter of
 * a script written without spaces is a word. Not an analyzer: no stems, no stop words, no sentences.
 */
import { createAsciiFolder } from './fold-ascii.js'
import { createKernelFolder } from './fold-in-kernel.js'
import { FIRST_LETTER, FIRST_SOLO, foldTable, SEPARATOR, SPECIAL, UNKNOWN } from './fold-table.js'
import { isSpacelessMark, readSpecial } from './special.js'
import { finishWord, WORD_BASE } from './word-hash.js'

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

const DIGITS_END = 0x3a

export type FoldText = (text: string, withSpans?: boolean) => FoldedText

/** A function that folds texts one after another in the same memory. O(text). */
export function createFolder(accents: Accents): FoldText {
  const table = foldTable(accents)
  const values = table.values.units
  // What a special unit stands for: values and, in `length`, how many units were read.
  const special: number[] = []
  const plain = createAsciiFolder()
  const foldWords = createKernelFolder(table, plain) ?? plain
  let words = new Int32Array(4096)
  let starts = new Int32Array(0)
  let ends = new Int32Array(0)

  /** Any text. A function apart, so that texts which `foldWords` reads do not have it compiled. */
  const foldUnits = (text: string, withSpans: boolean): number => {
    const { length } = text
    const out = words
    let count = 0
    let hash = 0
    let digit = 0
    let start = -1
    let end = 0
    let solo = false

    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i)
      let value = values[unit]!
      if (value >= FIRST_LETTER && value < FIRST_SOLO && !solo) {
        if (start < 0) start = i
        hash = (Math.imul(hash, WORD_BASE) + value) | 0
        if (value < DIGITS_END) digit = 1
        end = i + 1
        continue
      }
      if (value === SEPARATOR) {
        if (start >= 0) {
          if (withSpans) {
            starts[count] = start
            ends[count] = end
          }
          out[count++] = finishWord(hash, digit)
          hash = 0
          digit = 0
          start = -1
          solo = false
        }
        continue
      }
      if (value === UNKNOWN) value = table.fill(unit)
      let taken = 1
      if (value === SPECIAL) taken = readSpecial(text, i, start >= 0, table, special)
      else {
        special.length = 1
        special[0] = value
      }
      for (const part of special) {
        const isLetter = part >= FIRST_LETTER
        const endsWord =
          part === SEPARATOR ||
          (isLetter && (part >= FIRST_SOLO || (solo && !isSpacelessMark(part))))
        if (endsWord && start >= 0) {
          if (withSpans) {
            starts[count] = start
            ends[count] = end
          }
          out[count++] = finishWord(hash, digit)
          hash = 0
          digit = 0
          start = -1
          solo = false
        }
        if (!isLetter) continue
        if (start < 0) {
          start = i
          solo = part >= FIRST_SOLO
        }
        hash = (Math.imul(hash, WORD_BASE) + part) | 0
        if (part < DIGITS_END) digit = 1
        end = i + taken
      }
      i += taken - 1
    }
    if (start >= 0) {
      if (withSpans) {
        starts[count] = start
        ends[count] = end
      }
      out[count++] = finishWord(hash, digit)
    }
    return count
  }

  return (text, withSpans = false) => {
    // A word takes a unit at least; a ligature makes up to three words of one (㍿ is four letters: 株式会社).
    const most = text.length * 4 + 1
    if (words.length < most) words = new Int32Array(most + 4096)
    if (withSpans && starts.length < words.length) {
      starts = new Int32Array(words.length)
      ends = new Int32Array(words.length)
    }
    let count = withSpans ? -1 : foldWords(text, words)
    if (count < 0) count = foldUnits(text, withSpans)
    return { count, words, starts, ends }
  }
}
