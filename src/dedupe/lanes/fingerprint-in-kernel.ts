/** The keys of a document, made in the kernel. */
import { onOneKernel } from '../kernel/kernel.js'
import type { Fingerprint, LANES } from './fingerprints.js'

/** Longer texts are rare, and their memory would be kept. */
const MOST_WORDS = 2 ** 15

/** One for all, since keys are read before the next ones are made. */
const sharedPlaces = onOneKernel((kernel) => ({
  kernel,
  words: kernel.take(MOST_WORDS * 4),
  hashes: kernel.take(MOST_WORDS * 4),
  copyKeys: kernel.take(MOST_WORDS * 4),
  // 128 values and 32 keys.
  signature: kernel.take(512),
  bandKeys: kernel.take(128),
}))

/** @param plain Makes the same keys of texts that are too long. */
export function createKernelFingerprinter(
  { bands, shingleSize, leastSketched }: typeof LANES,
  plain: Fingerprint,
): Fingerprint | undefined {
  const places = sharedPlaces()
  if (!places) return undefined
  const { kernel, hashes, signature } = places
  const memory = kernel.numbers()
  const bandKeys = memory.subarray(places.bandKeys / 4, places.bandKeys / 4 + bands)
  const copyKeys = memory.subarray(places.copyKeys / 4, places.copyKeys / 4 + MOST_WORDS)
  return (words, start, count) => {
    if (count < shingleSize || count > MOST_WORDS) return plain(words, start, count)
    memory.set(words.subarray(start, start + count), places.words / 4)
    const copyCount = kernel.fingerprint(
      places.words,
      count,
      hashes,
      signature,
      places.bandKeys,
      places.copyKeys,
    )
    const isSketched = count - shingleSize + 1 >= leastSketched
    return { bandCount: isSketched ? bands : 0, bandKeys, copyCount, copyKeys }
  }
}
