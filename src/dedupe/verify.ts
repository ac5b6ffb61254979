/** The exact overlap of two documents' shingle sets, without their boilerplate. */
import type { Corpus } from './corpus.js'
import { createShingleTable } from './shingle-table.js'
import { hashShingles } from './shingles.js'

/** Shingles that do not count. */
export interface Mask {
  readonly size: number
  has(hash: number): boolean
}

export const NO_MASK: Mask = { size: 0, has: () => false }

export interface Verifier {
  /** Makes `document` the one that others are compared with. */
  load(document: number): void
  /** Distinct unmasked shingles that the loaded document and this one share. */
  shared(document: number): number
  /** Distinct unmasked shingles of a document. */
  sizeOf(document: number): number
}

/** Costs O(words) a call; nothing is sorted and nothing but a size is kept. */
export function createVerifier(corpus: Corpus, shingleSize: number, mask: Mask): Verifier {
  const loaded = createShingleTable()
  const counted = createShingleTable()
  const sizes = new Int32Array(corpus.size).fill(-1)
  let hashes = new Int32Array(4096)
  const masked = mask.size > 0

  const hash = (document: number): number => {
    const length = corpus.length(document)
    if (hashes.length < length) hashes = new Int32Array(length * 2)
    return hashShingles(
      corpus.chunk(document),
      corpus.offset(document),
      length,
      shingleSize,
      hashes,
    )
  }
  const fill = (table: typeof loaded, document: number): void => {
    const count = hash(document)
    table.reset(count)
    let distinct = 0
    for (let i = 0; i < count; i++) {
      const shingle = hashes[i]!
      if (table.add(shingle) && !(masked && mask.has(shingle))) distinct++
    }
    sizes[document] = distinct
  }

  return {
    load: (document) => fill(loaded, document),
    sizeOf(document) {
      if (sizes[document]! < 0) fill(counted, document)
      return sizes[document]!
    },
    shared(document) {
      const count = hash(document)
      loaded.startRound()
      let shared = 0
      for (let i = 0; i < count; i++) {
        const shingle = hashes[i]!
        if (loaded.match(shingle) && !(masked && mask.has(shingle))) shared++
      }
      return shared
    },
  }
}
