/** The exact overlap of the documents of one corpus, from the shingles that recur in it. */
import type { Corpus } from './corpus.js'
import type { HashSet } from './hash-set.js'
import type { ComparedSizes } from './judge.js'
import { createRecurringShingles } from './recurring-shingles.js'
import { createShingleSet } from './shingle-set.js'
import type { ShingleTally } from './shingle-tally.js'

/** Compares one document with many. What `bound` and `count` give is written over by the next call. */
export interface SharedCounter {
  /** Makes `document` the one that others are compared with. */
  load(document: number): void
  /** The most that the two can share, by the numbers of their shingles. O(1). */
  bound(document: number): ComparedSizes
  /** What they do share. O(recurring shingles of the document). */
  count(document: number): ComparedSizes
}

/**
 * @param tally Of all documents that are compared.
 * @param mask Shingles that are boilerplate.
 */
export function createSharedCounter(
  corpus: Corpus,
  shingleSize: number,
  tally: ShingleTally,
  mask: HashSet | undefined,
): SharedCounter {
  const listOf = createRecurringShingles(corpus, shingleSize, tally, mask)
  const loaded = createShingleSet()
  const all = { sizeA: 0, sizeB: 0, shared: 0 }
  const own = mask ? { sizeA: 0, sizeB: 0, shared: 0 } : all
  const sizes: ComparedSizes = { all, own }
  let recurring = 0
  let recurringOwn = 0

  return {
    load(document) {
      const { hashes, from, masked, to, size } = listOf(document)
      loaded.clear(to - from)
      for (let i = from; i < to; i++) loaded.add(hashes[i]!)
      recurring = to - from
      recurringOwn = masked - from
      own.sizeA = size - (to - masked)
      all.sizeA = size
    },
    bound(document) {
      const { from, masked, to, size } = listOf(document)
      own.sizeB = size - (to - masked)
      own.shared = Math.min(recurringOwn, masked - from)
      all.sizeB = size
      all.shared = Math.min(recurring, to - from)
      return sizes
    },
    count(document) {
      const { hashes, from, masked, to, size } = listOf(document)
      const shared = loaded.count(hashes, from, masked)
      own.sizeB = size - (to - masked)
      own.shared = shared
      all.sizeB = size
      all.shared = masked === to ? shared : shared + loaded.count(hashes, masked, to)
      return sizes
    },
  }
}
