/** A corpus in the memory of a kernel, for one stage after the other. */
import { type Corpus, type CorpusColumns, createCorpus, type OpenCorpus } from '../corpus/corpus.js'
import { createKernel, hasKernel, ifRoom, type Kernel } from './kernel.js'

/** Of a few words a kernel would cost more than it saves; a copy of very many would be too large. */
const LEAST_WORDS = 2 ** 14
const MOST_WORDS = 2 ** 25

/** Where a corpus is in a kernel; columns are by document. */
export interface PlacedWords {
  readonly kernel: Kernel
  /** Number of documents. */
  readonly size: number
  /** Where the words of each are. */
  readonly addresses: number
  /** How many. */
  readonly lengths: number
  /** 32 bits of them. */
  readonly hashes: number
  /** The most words of a document. */
  readonly longest: number
}

type Columns = Pick<CorpusColumns, 'lengths' | 'hashes'>

interface Place {
  readonly kernel: Kernel
  /** Addresses of words that the kernel has already. */
  readonly known: Map<Int32Array, number>
  readonly columns: (() => Columns) | undefined
  words: PlacedWords | undefined
}

const places = new WeakMap<Corpus, Place>()
/** Those for which a kernel had no memory. */
const refused = new WeakSet<Corpus>()

const openPlace = (columns?: () => Columns): Place | undefined => {
  const kernel = createKernel()
  return kernel && { kernel, known: new Map(), columns, words: undefined }
}

/** A corpus whose words are written where a kernel reads them, unless they are few or very many. */
export function createPlacedCorpus(): OpenCorpus {
  let place: Place | undefined
  let total = 0
  const addresses: number[] = []
  const sizes: number[] = []
  const view = (chunk: number): Int32Array => {
    const { kernel, known } = place!
    const from = addresses[chunk]! / 4
    const words = kernel.numbers().subarray(from, from + sizes[chunk]!)
    known.set(words, addresses[chunk]!)
    return words
  }
  const allocate = (words: number, chunk: number): Int32Array => {
    sizes[chunk] = words
    total += words
    // The first chunk is small, and may be all.
    if (chunk > 0 && total <= MOST_WORDS && !place) {
      place = openPlace(() => corpus.columns())
      if (place) places.set(corpus, place)
    }
    if (!place || total > MOST_WORDS) return new Int32Array(words)
    const { kernel } = place
    const address = ifRoom(() => kernel.take(words * 4))
    if (address === undefined) return new Int32Array(words)
    addresses[chunk] = address
    return view(chunk)
  }
  const corpus = createCorpus(allocate, view)
  return corpus
}

/**
 * What `use` makes of a corpus in a kernel, whose memory it may take until it returns; undefined where there is no kernel
 * or too little memory, or the corpus does not suit one.
 *
 * @param use Does nothing that may not be done again in another way before it has taken all that it needs.
 */
export function inKernel<T>(corpus: Corpus, use: (words: PlacedWords) => T): T | undefined {
  if (refused.has(corpus)) return undefined
  const made = ifRoom(() => {
    const words = placeWords(corpus)
    return { result: words?.kernel.scope(() => use(words)) }
  })
  if (!made) refused.add(corpus)
  return made?.result
}

/**
 * The words of a corpus in a kernel, those that are elsewhere copied at the first call; undefined where there is no
 * kernel, or the corpus does not suit one. O(words), in a few large steps.
 *
 * @param corpus One whose chunks stay as they are.
 * @throws NoKernelMemory
 */
export function placeWords(corpus: Corpus): PlacedWords | undefined {
  if (!hasKernel() || corpus.words < LEAST_WORDS || corpus.words > MOST_WORDS) return undefined
  const place = places.get(corpus) ?? openPlace()
  if (!place) return undefined
  places.set(corpus, place)
  // A corpus may have grown since.
  if (place.words?.size !== corpus.size) place.words = placeColumns(place, corpus)
  return place.words
}

function placeColumns(place: Place, corpus: Corpus): PlacedWords {
  const { kernel } = place
  const { size } = corpus
  const addresses = new Int32Array(size)
  for (let d = 0; d < size; ) d = placeRow(place, corpus, d, addresses)
  const { lengths, hashes } = place.columns?.() ?? copyColumns(corpus)
  let longest = 0
  for (const length of lengths) if (length > longest) longest = length
  return {
    kernel,
    size,
    addresses: kernel.takeNumbers(addresses),
    lengths: kernel.takeNumbers(lengths),
    hashes: kernel.takeNumbers(hashes),
    longest,
  }
}

function copyColumns({ size, length, hash }: Corpus): Columns {
  const columns = { lengths: new Int32Array(size), hashes: new Int32Array(size) }
  for (let d = 0; d < size; d++) {
    columns.lengths[d] = length(d)
    columns.hashes[d] = hash(d)
  }
  return columns
}

/** Places documents from `first` on that stand one behind the other, and returns which one is next. */
function placeRow(
  { kernel, known }: Place,
  corpus: Corpus,
  first: number,
  addresses: Int32Array,
): number {
  const chunk = corpus.chunk(first)
  const from = corpus.offset(first)
  let end = from
  let next = first
  for (; next < corpus.size; next++) {
    if (corpus.chunk(next) !== chunk || corpus.offset(next) !== end) break
    addresses[next] = 4 * (end - from)
    end += corpus.length(next)
  }
  const address = known.get(chunk)
  const start =
    address === undefined ? kernel.takeNumbers(chunk.subarray(from, end)) : address + 4 * from
  for (let d = first; d < next; d++) addresses[d]! += start
  return next
}
