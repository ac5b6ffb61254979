/** The exact overlap of two documents' shingle sets, with and without their boilerplate. */
import type { Corpus } from './corpus.js'
import type { ComparedSizes } from './judge.js'
import { createShingleTable, type ShingleTable } from './shingle-table.js'
import { hashShingles } from './shingles.js'

/** Shingles that do not count. */
export interface Mask {
  readonly size: number
  has(hash: number): boolean
}

export interface Verifier {
  /** Makes `document` the one that others are compared with. */
  load(document: number): void
  /** Distinct shingles of the loaded document, of this one and of both; `own` leaves boilerplate out. */
  compare(document: number): ComparedSizes
}

/** Up to this many words, shingle hashes are kept once made, at four bytes a word. */
const MOST_KEPT = 2 ** 26

/** Costs O(words) a call; nothing is sorted. */
export function createVerifier(
  corpus: Corpus,
  shingleSize: number,
  mask: Mask | undefined,
): Verifier {
  const loaded = createShingleTable()
  const counted = createShingleTable()
  const sizes = new Int32Array(corpus.size).fill(-1)
  const ownSizes = mask ? new Int32Array(corpus.size) : sizes
  const kept: Int32Array[] | undefined = corpus.words <= MOST_KEPT ? [] : undefined
  let scratch = new Int32Array(4096)
  let document = -1

  const hashesOf = (d: number): Int32Array => {
    const known = kept?.[d]
    if (known) return known
    const length = corpus.length(d)
    if (scratch.length < length) scratch = new Int32Array(length * 2)
    const count = hashShingles(corpus.chunk(d), corpus.offset(d), length, shingleSize, scratch)
    if (!kept) return scratch.subarray(0, count)
    const hashes = scratch.slice(0, count)
    kept[d] = hashes
    return hashes
  }
  const fill = (table: ShingleTable, d: number): void => {
    const hashes = hashesOf(d)
    const count = hashes.length
    table.reset(count)
    let distinct = 0
    let own = 0
    for (let i = 0; i < count; i++) {
      const shingle = hashes[i]!
      if (!table.add(shingle)) continue
      distinct++
      if (mask && !mask.has(shingle)) own++
    }
    sizes[d] = distinct
    if (mask) ownSizes[d] = own
  }

  return {
    load(d) {
      fill(loaded, d)
      document = d
    },
    compare(d) {
      if (sizes[d]! < 0) fill(counted, d)
      const hashes = hashesOf(d)
      const count = hashes.length
      loaded.startRound()
      let shared = 0
      let own = 0
      for (let i = 0; i < count; i++) {
        const shingle = hashes[i]!
        if (!loaded.match(shingle)) continue
        shared++
        if (mask && !mask.has(shingle)) own++
      }
      const all = { sizeA: sizes[document]!, sizeB: sizes[d]!, shared }
      if (!mask) return { all, own: all }
      return { all, own: { sizeA: ownSizes[document]!, sizeB: ownSizes[d]!, shared: own } }
    },
  }
}
