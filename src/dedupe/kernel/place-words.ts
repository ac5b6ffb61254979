/** A corpus in the memory of a kernel, for one stage after the other. */
import type { Corpus } from '../corpus/corpus.js'
import { createKernel, hasKernel, type Kernel } from './kernel.js'

/** Of a few words a kernel would cost more than it saves; a copy of very many would be too large. */
const LEAST_WORDS = 2 ** 14
const MOST_WORDS = 2 ** 25

export interface PlacedWords {
  readonly kernel: Kernel
  /** By document. */
  readonly addresses: Int32Array
}

/** Columns in the kernel, by index into a list of documents. */
export interface PlacedColumns {
  /** Where the words are. */
  readonly addresses: number
  /** How many. */
  readonly lengths: number
  /** The most words of a document. */
  readonly longest: number
}

const placed = new WeakMap<Corpus, PlacedWords>()

/**
 * The words of a corpus, copied at the first call; undefined where there is no kernel, or the corpus does not suit one.
 * O(words), in a few large steps.
 *
 * @param corpus One whose chunks stay as they are.
 */
export function placeWords(corpus: Corpus): PlacedWords | undefined {
  if (!hasKernel() || corpus.words < LEAST_WORDS || corpus.words > MOST_WORDS) return undefined
  const known = placed.get(corpus)
  if (known?.addresses.length === corpus.size) return known
  const kernel = createKernel()
  if (!kernel) return undefined
  const words = { kernel, addresses: copyWords(kernel, corpus) }
  placed.set(corpus, words)
  return words
}

/** The same for a stage that writes over them: nobody else gets them any more. */
export function takeWords(corpus: Corpus): PlacedWords | undefined {
  const words = placeWords(corpus)
  placed.delete(corpus)
  return words
}

function copyWords(kernel: Kernel, corpus: Corpus): Int32Array {
  const addresses = new Int32Array(corpus.size)
  let to = kernel.take(corpus.words * 4) / 4
  const memory = kernel.numbers()
  for (let d = 0; d < corpus.size; ) {
    const chunk = corpus.chunk(d)
    const from = corpus.offset(d)
    let end = from
    // Documents that stand one behind the other are copied at once.
    for (; d < corpus.size && corpus.chunk(d) === chunk && corpus.offset(d) === end; d++) {
      addresses[d] = 4 * (to + end - from)
      end += corpus.length(d)
    }
    memory.set(chunk.subarray(from, end), to)
    to += end - from
  }
  return addresses
}

export function placeColumns(
  { kernel, addresses }: PlacedWords,
  corpus: Corpus,
  documents: Int32Array,
): PlacedColumns {
  const columns = {
    addresses: kernel.take(documents.length * 4),
    lengths: kernel.take(documents.length * 4),
  }
  const memory = kernel.numbers()
  let longest = 0
  for (let i = 0; i < documents.length; i++) {
    const length = corpus.length(documents[i]!)
    longest = Math.max(longest, length)
    memory[columns.addresses / 4 + i] = addresses[documents[i]!]!
    memory[columns.lengths / 4 + i] = length
  }
  return { ...columns, longest }
}
