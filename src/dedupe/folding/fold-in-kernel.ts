/** Folding in the kernel: what the loops of `createFolder` do, several times faster. */
import { onOneKernel } from '../kernel/kernel.js'
import type { FoldWords } from './fold-ascii.js'
import type { FoldTable, FoldValues } from './fold-table.js'

/** Longer texts are rare, and their memory would be kept. */
const MOST_UNITS = 2 ** 16
/** A unit of UTF-16 is up to three bytes of UTF-8. */
const MOST_BYTES = 3 * MOST_UNITS
/** The kernel reads and writes a block beyond a text, and half a word before it. */
const ROOM = 96
const UNITS = 2 ** 16
const LATIN = 64

/** One for all, since each call copies what it found. */
const sharedPlaces = onOneKernel((kernel) => {
  const places = {
    kernel,
    text: kernel.take(MOST_BYTES + ROOM),
    folded: kernel.take(ROOM + MOST_BYTES + ROOM) + ROOM,
    words: kernel.take(2 * MOST_BYTES + ROOM),
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
