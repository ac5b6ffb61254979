/** Pairs of neighbouring content terms as numbers: closer to what a sentence says than its terms alone. */
import { createScratch } from '../util/scratch.js'
import { type SentenceTerms, sortRange } from './sentence-terms.js'

/** Row `i` of the term matrix has the pairs `ids[offsets[i]..offsets[i + 1])`, distinct and ascending. */
export interface TermPairs {
  readonly offsets: Int32Array
  readonly ids: Int32Array
  /** By pair, its occurrences in the rows. */
  readonly counts: Int32Array
  /** By pair, bits: `FIRST_PAIR`, `SECOND_PAIR`, `RECURRING_PAIR`. */
  readonly kinds: Uint8Array
  /** By pair, the sum of 1/√place over the rows that have it. */
  readonly earliness: Float64Array
}

/** The first of the rows has the pair. */
export const FIRST_PAIR = 1
/** The second or third has it first. */
export const SECOND_PAIR = 2
/** Several have it. */
export const RECURRING_PAIR = 16

const LEAD_SENTENCES = 3

const takeSlots = createScratch(Int32Array)
const takeFirsts = createScratch(Int32Array)
const takeSeconds = createScratch(Int32Array)
const takeSeen = createScratch(Int32Array)

/** Tells the number of a pair, -1 when no row has it. Good until other pairs are read. */
export type FindPair = (first: number, second: number) => number

/**
 * The pairs of some rows, ascending, numbered in the order in which they are met; the other rows have none. What stands
 * between two content terms is looked through. O(terms).
 */
export function readTermPairs(
  { sequence, sequenceOffsets }: SentenceTerms,
  rows: readonly number[],
): { readonly pairs: TermPairs; readonly findPair: FindPair } {
  let capacity = 0
  for (const row of rows) {
    capacity += Math.max(0, sequenceOffsets[row + 1]! - sequenceOffsets[row]! - 1)
  }
  // Open addressing, at most half full; 0 where none is, else a pair's number and 1.
  const slots = takeSlots(1 << (32 - Math.clz32(2 * capacity + 1)))
  const mask = slots.length - 1
  const firsts = takeFirsts(capacity)
  const seconds = takeSeconds(capacity)
  /** One more than the last row that has the pair. */
  const seen = takeSeen(capacity)
  const offsets = new Int32Array(sequenceOffsets.length)
  const ids = new Int32Array(capacity)
  const counts = new Int32Array(capacity)
  const kinds = new Uint8Array(capacity)
  const earliness = new Float64Array(capacity)
  /** The slot that has the pair, or the free one where it belongs. */
  const slotOf = (first: number, second: number): number => {
    let slot = hashPair(first, second) & mask
    for (let pair = slots[slot]! - 1; pair >= 0; pair = slots[slot]! - 1) {
      if (firsts[pair] === first && seconds[pair] === second) break
      slot = (slot + 1) & mask
    }
    return slot
  }
  let pairs = 0
  let size = 0
  let at = 0
  for (let p = 0; p < rows.length; p++) {
    const row = rows[p]!
    while (at <= row) offsets[at++] = size
    const early = 1 / Math.sqrt(p + 1)
    const place = p === 0 ? FIRST_PAIR : p < LEAD_SENTENCES ? SECOND_PAIR : 0
    const start = size
    const end = sequenceOffsets[row + 1]!
    let second = sequence[sequenceOffsets[row]!]!
    for (let k = sequenceOffsets[row]! + 1; k < end; k++) {
      const first = second
      second = sequence[k]!
      const slot = slotOf(first, second)
      let pair = slots[slot]! - 1
      if (pair < 0) {
        pair = pairs++
        firsts[pair] = first
        seconds[pair] = second
        slots[slot] = pairs
        kinds[pair] = place
      } else if (seen[pair] !== at) kinds[pair]! |= RECURRING_PAIR
      counts[pair]!++
      if (seen[pair] === at) continue
      seen[pair] = at
      earliness[pair]! += early
      ids[size++] = pair
    }
    sortRange(ids, start, size)
  }
  offsets.fill(size, at)
  return {
    pairs: {
      offsets,
      ids,
      counts: counts.subarray(0, pairs),
      kinds: kinds.subarray(0, pairs),
      earliness,
    },
    findPair: (first, second) => slots[slotOf(first, second)]! - 1,
  }
}

const hashPair = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 7
