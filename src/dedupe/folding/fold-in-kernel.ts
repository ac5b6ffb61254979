/** The folding of ASCII texts in the kernel: what `createAsciiFolder` does, several times faster. */
import { onOneKernel } from '../kernel/kernel.js'
import type { FoldAscii } from './fold-ascii.js'

/** Longer texts are rare, and their memory would be kept. */
const MOST_UNITS = 2 ** 16
/** The kernel reads and writes a block beyond a text, and half a word before it. */
const ROOM = 96

/** One for all, since each call copies what it found. */
const sharedPlaces = onOneKernel((kernel) => ({
  kernel,
  text: kernel.take(MOST_UNITS + ROOM),
  folded: kernel.take(ROOM + MOST_UNITS + ROOM) + ROOM,
  words: kernel.take(2 * MOST_UNITS + ROOM),
}))

/** @param plain Folds texts that are too long or have entities, to the same words. */
export function createKernelFolder(plain: FoldAscii): FoldAscii | undefined {
  const places = sharedPlaces()
  if (!places) return undefined
  const { kernel, folded } = places
  const encoder = new TextEncoder()
  const bytes = kernel.bytes().subarray(places.text, places.text + MOST_UNITS + 4)
  const memory = kernel.numbers()
  const first = places.words / 4
  return (text, words) => {
    const { length } = text
    if (length > MOST_UNITS) return plain(text, words)
    // As many bytes as units: all of it is ASCII.
    if (encoder.encodeInto(text, bytes).written !== length) return -1
    const count = kernel.fold(places.text, length, folded, places.words)
    if (count < 0) return plain(text, words)
    words.set(memory.subarray(first, first + count))
    return count
  }
}
