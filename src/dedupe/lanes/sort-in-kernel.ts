/** Texts sorted by the hash of their words in the kernel. */
import type { Corpus } from '../corpus/corpus.js'
import { placeWords } from '../kernel/place-words.js'
import type { SortedTexts } from './exact.js'

const DIGITS = 2 ** 11

/** Undefined where there is no kernel, or the corpus does not suit it. */
export function sortInKernel(corpus: Corpus): SortedTexts | undefined {
  const words = placeWords(corpus)
  if (!words) return undefined
  const { kernel, hashes, lengths } = words
  const { size } = corpus
  return kernel.scope(() => {
    const entries = kernel.take(size * 8)
    const other = kernel.take(size * 8)
    const counts = kernel.take(DIGITS * 4)
    const order = kernel.take(size * 4)
    const runs = kernel.take(size * 8)
    const found = kernel.sortTexts(hashes, lengths, size, entries, other, counts, order, runs)
    return {
      order: kernel.numbers().slice(order / 4, order / 4 + kernel.sortedTexts()),
      runs: kernel.numbers().slice(runs / 4, runs / 4 + 2 * found),
    }
  })
}
