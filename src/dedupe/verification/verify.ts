/** The exact overlap of two documents' shingle sets, with and without their boilerplate. */
import type { Corpus } from '../corpus/corpus.js'
import { hashShingles } from '../lanes/shingles.js'
import type { HashSet } from './hash-set.js'
import type { ComparedSizes } from './judge.js'
import { createKnownSizes } from './known-sizes.js'
import { createShingleFilter } from './shingle-filter.js'
import { createShingleTable, type DistinctCount } from './shingle-table.js'

/** Compares one document with many. The sizes that it gives are written over by the next call. */
export interface Verifier {
  /** Makes `document` the one that others are compared with. */
  load(document: number): void
  /** At least as much as `compare` would find to be shared, for a quarter of the time. */
  bound(document: number): ComparedSizes
  /** Distinct shingles of the loaded document, of this one and of both; `own` leaves boilerplate out. */
  compare(document: number): ComparedSizes
  /** The number of a document will stand for other words. */
  forget(document: number): void
}

/** So many shingle hashes are kept once made, at four bytes each; those of further documents are made each time. */
const MOST_KEPT = 2 ** 26

/**
 * Costs O(words) a call; nothing is sorted.
 *
 * @param mask Shingles that are boilerplate.
 * @param keepHashes False for a corpus that grows.
 */
export function createVerifier(
  corpus: Corpus,
  shingleSize: number,
  mask: HashSet | undefined,
  keepHashes: boolean,
): Verifier {
  const loaded = createShingleTable()
  const filter = createShingleFilter()
  const counted = createShingleTable()
  const sizes = createKnownSizes(corpus.size, mask !== undefined)
  const store = new Int32Array(keepHashes ? Math.min(MOST_KEPT, corpus.words) : 0)
  // Where the kept hashes of a document begin, plus one; 0 when they are not kept.
  const begins = new Int32Array(keepHashes ? corpus.size : 0)
  let used = 0
  let scratch = new Int32Array(4096)
  let selected = new Int32Array(4096)
  let document = -1
  let isLoaded = false
  // What `read` found: the hashes are hashes[from, to).
  let hashes = store
  let from = 0
  let to = 0
  // Whose hashes are in scratch memory.
  let scratched = -1
  const all = { sizeA: 0, sizeB: 0, shared: 0 }
  const own = mask ? { sizeA: 0, sizeB: 0, shared: 0 } : all
  const compared: ComparedSizes = { all, own }

  const read = (d: number): void => {
    const length = corpus.length(d)
    const count = Math.max(0, length - shingleSize + 1)
    if (keepHashes && begins[d]! > 0) {
      hashes = store
      from = begins[d]! - 1
      to = from + count
      return
    }
    const keeps = keepHashes && used + count <= store.length
    if (!keeps && scratch.length < length) scratch = new Int32Array(length * 2)
    hashes = keeps ? store : scratch
    from = keeps ? used : 0
    to = from + count
    if (!keeps && scratched === d) return
    if (!keeps) scratched = d
    hashShingles(corpus.chunk(d), corpus.offset(d), length, shingleSize, hashes, from)
    if (!keeps) return
    begins[d] = from + 1
    used = to
  }
  const setSizes = (d: number, distinct: DistinctCount): void => {
    sizes.set(d, distinct.all, distinct.own)
  }
  /** Reads a document, counting its distinct shingles on the way if that was not done before. */
  const readCounted = (d: number): void => {
    read(d)
    if (!sizes.isKnown(d)) setSizes(d, counted.fill(hashes, from, to, mask))
    all.sizeB = sizes.all(d)
    if (mask) own.sizeB = sizes.own(d)
  }

  return {
    load(d) {
      document = d
      // Where hashes are kept, the table is filled only when a bound asks for more: for most documents none does.
      isLoaded = !keepHashes
      if (isLoaded) {
        read(d)
        setSizes(d, loaded.fill(hashes, from, to, mask))
      }
      readCounted(d)
      filter.fill(hashes, from, to)
      all.sizeA = all.sizeB
      own.sizeA = own.sizeB
    },
    bound(d) {
      readCounted(d)
      all.shared = Math.min(filter.count(hashes, from, to), all.sizeA, all.sizeB)
      if (mask) own.shared = Math.min(all.shared, own.sizeA, own.sizeB)
      return compared
    },
    compare(d) {
      if (!isLoaded) {
        read(document)
        loaded.fill(hashes, from, to, mask)
        isLoaded = true
      }
      readCounted(d)
      if (selected.length < to - from) selected = new Int32Array((to - from) * 2)
      const shared = loaded.match(selected, 0, filter.select(hashes, from, to, selected))
      all.shared = shared.all
      if (mask) own.shared = shared.own
      return compared
    },
    forget(d) {
      sizes.forget(d)
      if (d === scratched) scratched = -1
    },
  }
}
