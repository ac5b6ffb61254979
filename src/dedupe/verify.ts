/** The exact overlap of two documents' shingle sets, with and without their boilerplate. */
import type { Corpus } from './corpus.js'
import type { HashSet } from './hash-set.js'
import type { ComparedSizes } from './judge.js'
import { createShingleTable, type ShingleTable } from './shingle-table.js'
import { hashShingles } from './shingles.js'

export interface Verifier {
  /** Makes `document` the one that others are compared with. */
  load(document: number): void
  /** Distinct shingles of the loaded document, of this one and of both; `own` leaves boilerplate out. */
  compare(document: number): ComparedSizes
}

/** A corpus of up to this many words has its shingle hashes kept once made, at four bytes a word. */
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
  const counted = createShingleTable()
  let sizes = new Int32Array(corpus.size + 1).fill(-1)
  let ownSizes = new Int32Array(mask ? sizes.length : 0)
  const keeps = keepHashes && corpus.words <= MOST_KEPT
  let store = new Int32Array(keeps ? corpus.words : 4096)
  // Where the kept hashes of a document begin, plus one; 0 when they are not made yet.
  const begins = new Int32Array(keeps ? corpus.size : 0)
  let used = 0
  let document = -1
  // What `read` found: the hashes are store[from, to).
  let from = 0
  let to = 0

  const read = (d: number): void => {
    const length = corpus.length(d)
    if (keeps && begins[d]! > 0) {
      from = begins[d]! - 1
      to = from + Math.max(0, length - shingleSize + 1)
      return
    }
    from = keeps ? used : 0
    if (!keeps && store.length < length) store = new Int32Array(length * 2)
    const out = keeps ? store.subarray(from) : store
    to = from + hashShingles(corpus.chunk(d), corpus.offset(d), length, shingleSize, out)
    if (!keeps) return
    begins[d] = from + 1
    used = to
  }
  const fill = (table: ShingleTable, d: number): void => {
    read(d)
    const distinct = table.fill(store, from, to, mask)
    sizes[d] = distinct.all
    if (mask) ownSizes[d] = distinct.own
  }
  /** A corpus may grow while it is used. */
  const makeRoom = (d: number): void => {
    if (d < sizes.length) return
    const wider = new Int32Array(d * 2).fill(-1)
    wider.set(sizes)
    sizes = wider
    if (!mask) return
    const widerOwn = new Int32Array(d * 2)
    widerOwn.set(ownSizes)
    ownSizes = widerOwn
  }

  return {
    load(d) {
      makeRoom(d)
      fill(loaded, d)
      document = d
    },
    compare(d) {
      makeRoom(d)
      if (sizes[d]! < 0) fill(counted, d)
      read(d)
      const shared = loaded.match(store, from, to)
      const all = { sizeA: sizes[document]!, sizeB: sizes[d]!, shared: shared.all }
      if (!mask || shared.all === 0) return { all, own: all }
      const own = { sizeA: ownSizes[document]!, sizeB: ownSizes[d]!, shared: shared.own }
      return { all, own }
    },
  }
}
