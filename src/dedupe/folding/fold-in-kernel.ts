/** Folding in the kernel: what the loops of `createFolder` do, several times faster. */
import type { Article } from '../../types.js'
import { onOneKernel } from '../kernel/kernel.js'
import { isSurelyShort, withTitle } from './fold-article.js'
import type { FoldWords } from './fold-ascii.js'
import type { FoldTable, FoldValues } from './fold-table.js'

/** Longer texts are rare, and their memory would be kept. */
const MOST_UNITS = 2 ** 16
/** Texts that are folded together, up to so many units each: nearly all of news. */
export const TEXTS = 32
const SLOT_UNITS = 2 ** 13
/** A unit of UTF-16 is up to three bytes of UTF-8. */
const MOST_BYTES = 3 * MOST_UNITS
/** The kernel reads and writes a block beyond a text, and half a word before it. */
const ROOM = 96
const SLOT_BYTES = 3 * SLOT_UNITS + ROOM
const UNITS = 2 ** 16
const LATIN = 64

/** One for all, since each call copies what it found. */
const sharedPlaces = onOneKernel((kernel) => {
  const places = {
    kernel,
    text: kernel.take(MOST_BYTES + ROOM),
    folded: kernel.take(ROOM + MOST_BYTES + ROOM) + ROOM,
    words: kernel.take(2 * MOST_BYTES + ROOM),
    texts: kernel.take(TEXTS * SLOT_BYTES),
    lengths: kernel.take(TEXTS * 4),
    counts: kernel.take(TEXTS * 4),
    hashes: kernel.take(TEXTS * 4),
    // At most a word for each two bytes and one more.
    manyWords: kernel.take(TEXTS * (2 * SLOT_BYTES + 4)),
    fold: { units: kernel.take(UNITS * 4), latin: kernel.take(LATIN * 4) },
    keep: { units: kernel.take(UNITS * 4), latin: kernel.take(LATIN * 4) },
  }
  return { ...places, numbers: kernel.numbers() }
})

/** Values in the memory of the kernel, so that it sees what is filled in. */
export function placeValues(accents: 'fold' | 'keep'): FoldValues | undefined {
  const places = sharedPlaces()
  if (!places) return undefined
  const { units, latin } = places[accents]
  return {
    units: places.numbers.subarray(units / 4, units / 4 + UNITS),
    latin: places.numbers.subarray(latin / 4, latin / 4 + LATIN),
  }
}

/** @param plain Reads texts that are too long or have entities, to the same words. */
export function createKernelFolder(table: FoldTable, plain: FoldWords): FoldWords | undefined {
  const places = sharedPlaces()
  // A table that was made without the kernel is not in its memory.
  if (!places || table.values.units.buffer !== places.numbers.buffer) return undefined
  const { kernel, text: textAt, folded, words: wordsAt, numbers } = places
  const { byteOffset: units } = table.values.units
  const { byteOffset: latin } = table.values.latin
  const encoder = new TextEncoder()
  const bytes = kernel.bytes().subarray(textAt, textAt + MOST_BYTES)
  return (text, words) => {
    const { length } = text
    if (length > MOST_UNITS) return plain(text, words)
    const { written } = encoder.encodeInto(text, bytes)
    const count = kernel.fold(textAt, written, folded, wordsAt, units, latin)
    if (count < 0) return written === length ? plain(text, words) : -1
    words.set(numbers.subarray(wordsAt / 4, wordsAt / 4 + count))
    return count
  }
}

/** The first texts of a list, folded together. Written over by the next call of any folder. */
export interface FoldedTexts {
  /** How many were folded: none where the first is too long. */
  readonly texts: number
  /** The words of all of them. */
  readonly words: Int32Array
  /** By text, how many words it has; -1 for a text that has to be read otherwise, of which there are none in `words`. */
  readonly counts: Int32Array
  /** By text, what `hashWords` gives for its words. */
  readonly hashes: Int32Array
}

/** Folds the texts of articles from `from` on, with their titles where these are needed for sure. */
export type FoldTexts = (
  articles: readonly Pick<Article, 'text' | 'title'>[],
  from: number,
) => FoldedTexts

export function createTextsFolder(table: FoldTable): FoldTexts | undefined {
  const places = sharedPlaces()
  if (!places || table.values.units.buffer !== places.numbers.buffer) return undefined
  const { kernel, numbers, texts, lengths, counts, hashes, manyWords, folded } = places
  const { byteOffset: units } = table.values.units
  const { byteOffset: latin } = table.values.latin
  const encoder = new TextEncoder()
  const bytes = kernel.bytes()
  // Views made once, since making one costs as much as encoding a text.
  const slots = Array.from({ length: TEXTS }, (_, i) =>
    bytes.subarray(texts + i * SLOT_BYTES, texts + i * SLOT_BYTES + 3 * SLOT_UNITS),
  )
  const read = (at: number, length: number) => numbers.subarray(at / 4, at / 4 + length)
  return (articles, from) => {
    const most = Math.min(TEXTS, articles.length - from)
    let size = 0
    for (; size < most; size++) {
      const article = articles[from + size]!
      const text = isSurelyShort(article) ? withTitle(article.text, article.title) : article.text
      if (text.length > SLOT_UNITS) break
      numbers[lengths / 4 + size] = encoder.encodeInto(text, slots[size]!).written
    }
    const count = kernel.foldTexts(
      texts,
      SLOT_BYTES,
      lengths,
      size,
      folded,
      manyWords,
      units,
      latin,
      counts,
      hashes,
    )
    return {
      texts: size,
      words: read(manyWords, count),
      counts: read(counts, size),
      hashes: read(hashes, size),
    }
  }
}
