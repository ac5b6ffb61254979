/** A corpus in the memory of a kernel. */
import type { Corpus } from '../corpus/corpus.js'
import type { Kernel } from './kernel.js'

/** Of a few words the kernel's memory would cost more than it saves; a copy of very many would be too large. */
export const suitsKernel = ({ words }: Corpus): boolean => words >= 2 ** 14 && words <= 2 ** 24

/** Columns by document: the address of its words, and how many they are. */
export interface PlacedWords {
  readonly addresses: number
  readonly lengths: number
}

/**
 * Copies the words of all documents. O(words), in a few large steps.
 *
 * @param corpus One whose chunks stay as they are.
 * @param documents Those of which the columns are, in their order.
 */
export function placeWords(kernel: Kernel, corpus: Corpus, documents: Int32Array): PlacedWords {
  const words = kernel.take(corpus.words * 4)
  const addresses = kernel.take(documents.length * 4)
  const lengths = kernel.take(documents.length * 4)
  const memory = kernel.numbers()
  const places = new Int32Array(corpus.size)
  let to = words / 4
  for (let d = 0; d < corpus.size; ) {
    const chunk = corpus.chunk(d)
    const from = corpus.offset(d)
    let end = from
    // Documents that stand one behind the other are copied at once.
    for (; d < corpus.size && corpus.chunk(d) === chunk && corpus.offset(d) === end; d++) {
      places[d] = 4 * (to + end - from)
      end += corpus.length(d)
    }
    memory.set(chunk.subarray(from, end), to)
    to += end - from
  }
  for (let i = 0; i < documents.length; i++) {
    memory[addresses / 4 + i] = places[documents[i]!]!
    memory[lengths / 4 + i] = corpus.length(documents[i]!)
  }
  return { addresses, lengths }
}
