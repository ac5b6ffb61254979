/** Texts sorted by the hash of their words in the kernel. */
import type { Corpus } from '../corpus/corpus.js'
import { inKernel } from '../kernel/place-words.js'
import type { SortedTexts } from './exact.js'

const DIGITS = 2 ** 11

/** Undefined where there is no kernel, or the corpus does not suit it. */
export function sortInKernel(corpus: Corpus): SortedTexts | undefined {
  return inKernel(corpus, ({ kernel, hashes, lengths }) => {
    const { size } = corpus
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
