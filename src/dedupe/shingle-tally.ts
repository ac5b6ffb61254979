/**
 * A coarse count of shingles: never too low, seldom too high, two bits for each counter. It tells the shingles that
 * cannot stand in two documents, which are most of them, from the others at the price of one look.
 */
import type { Corpus } from './corpus.js'
import { createShingleReader } from './shingles.js'

export interface ShingleTally {
  /** How often a shingle was counted, up to three; too much where another one fell on the same counter. */
  count(hash: number): number
  /** The counters, for `openTally`. */
  readonly cells: Int32Array
}

/** With eight counters a shingle, at most one shingle in eight shares its own. */
const COUNTERS = 8
/** A quarter of a gigabyte. */
const MOST_BITS = 30

/** Counts every shingle of the documents, also within one. O(words), two to four bytes a word. */
export function tallyShingles(
  corpus: Corpus,
  documents: Int32Array,
  shingleSize: number,
): ShingleTally {
  let words = 0
  for (const document of documents) words += corpus.length(document)
  const bits = Math.min(MOST_BITS, Math.max(10, Math.ceil(Math.log2(1 + words * COUNTERS))))
  // Sixteen counters a cell. The high bits choose, since small tables are addressed by the low ones.
  const cells = new Int32Array(2 ** (bits - 4))
  const cellShift = 36 - bits
  const counterShift = 32 - bits
  const read = createShingleReader(corpus, shingleSize)
  for (const document of documents) {
    const hashes = read(document)
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i]!
      const at = hash >>> cellShift
      const place = ((hash >>> counterShift) & 15) << 1
      const cell = cells[at]!
      if (((cell >>> place) & 3) < 3) cells[at] = cell + (1 << place)
    }
  }
  return openTally(cells)
}

/** The tally that the cells are of. */
export function openTally(cells: Int32Array): ShingleTally {
  const bits = Math.log2(cells.length) + 4
  const cellShift = 36 - bits
  const counterShift = 32 - bits
  return {
    cells,
    count: (hash) => (cells[hash >>> cellShift]! >>> (((hash >>> counterShift) & 15) << 1)) & 3,
  }
}
