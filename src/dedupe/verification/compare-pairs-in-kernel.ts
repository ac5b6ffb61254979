/** Candidate pairs compared in the kernel. */
import type { Corpus } from '../corpus/corpus.js'
import { placeHashSet } from '../kernel/place-hash-set.js'
import { inKernel, type PlacedWords } from '../kernel/place-words.js'
import type { PairLimits, VisitPair } from './compare-pairs.js'
import type { HashSet } from './hash-set.js'

/** Pairs that are compared at a time: engines swap compiled code for better code only between calls. */
const STEP = 2 ** 8
/** Numbers that the kernel writes for a pair. */
const RECORD = 7

/** Bytes. */
const LEAST_MAP = 16
const MOST_MAP = 1024

/** Does what `ComparePairs` does; false where there is no kernel, or the corpus does not suit it. */
export function comparePairsInKernel(
  corpus: Corpus,
  mask: HashSet | undefined,
  limits: PairLimits,
  first: Int32Array,
  second: Int32Array,
  visit: VisitPair,
): boolean {
  const compared = inKernel(corpus, (words) => {
    const { kernel } = words
    const firsts = kernel.take(STEP * 4)
    const seconds = kernel.take(STEP * 4)
    const records = kernel.take(STEP * 4 * RECORD)
    layOut(words, corpus, mask, limits)
    const memory = kernel.numbers()
    for (let from = 0; from < first.length; from += STEP) {
      const end = Math.min(first.length, from + STEP)
      memory.set(first.subarray(from, end), firsts / 4)
      memory.set(second.subarray(from, end), seconds / 4)
      const found = kernel.comparePairs(firsts, seconds, end - from, records)
      for (let at = records / 4; at < records / 4 + found * RECORD; at += RECORD) {
        const i = from + memory[at]!
        const read = (place: number) => ({
          sizeA: memory[place]!,
          sizeB: memory[place + 1]!,
          shared: memory[place + 2]!,
        })
        const sizes = read(at + 1)
        visit(first[i]!, second[i]!, { all: sizes, own: mask ? read(at + 4) : sizes })
      }
    }
    return true
  })
  return compared === true
}

/** Takes what the kernel needs to compare the documents of a corpus. */
function layOut(
  { kernel, addresses, lengths, longest: words }: PlacedWords,
  corpus: Corpus,
  mask: HashSet | undefined,
  { shingleSize, jaccard, containment, minSharedShingles, pairs }: PairLimits,
): void {
  const { size } = corpus
  const longest = Math.max(64, words)
  const sizes = kernel.take(size * 4)
  const ownSizes = kernel.take(size * 4)
  const hashes = kernel.take(size * 4)
  // Up to eight slots of a table for each shingle.
  const counted = kernel.takeZeros(longest * 64)
  const loaded = kernel.takeZeros(longest * 64)
  const selected = kernel.take(longest * 4)
  placeHashSet(kernel, mask)
  kernel.setTables(kernel.take(corpus.words * 4), counted, loaded, selected)
  const mapBytes = bytesOfMap(corpus)
  kernel.setMaps(kernel.takeZeros(size * mapBytes), mapBytes, kernel.take(size * 4))
  kernel.numbers().fill(-1, sizes / 4, sizes / 4 + size)
  kernel.setDocuments(addresses, lengths, hashes, sizes, ownSizes, shingleSize)
  // Pairs that are listed need not be duplicates, as they are by what is not masked: to share enough is enough.
  kernel.setLimits(jaccard, pairs ? 0 : containment, minSharedShingles, pairs ? 0 : 1)
}

/** The bytes of a document's bit map: five bits or more for each word of a text of mean length. */
function bytesOfMap({ size, words }: Corpus): number {
  let bytes = LEAST_MAP
  while (bytes < MOST_MAP && bytes * 8 * size < words * 5) bytes *= 2
  return bytes
}
