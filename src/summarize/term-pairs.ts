/** Pairs of neighbouring content terms as numbers: closer to what a sentence says than its terms alone. */
import { createScratch } from '../util/scratch.js'
import { type SentenceTerms, sortRange } from './sentence-terms.js'

/** Row `i` of the term matrix has the pairs `ids[offsets[i]..offsets[i + 1])`, distinct and ascending. */
export interface TermPairs {
  readonly offsets: Int32Array
  readonly ids: Int32Array
  /** Occurrences of each pair in the rows. */
  readonly counts: Int32Array
}

const takeSlots = createScratch(Int32Array)
const takeFirsts = createScratch(Int32Array)
const takeSeconds = createScratch(Int32Array)

/** Numbers pairs of terms in the order in which they are met. Good until the next one is made. */
export class PairNumbers {
  size = 0
  /** 0 where none is, else a pair's number and 1. Open addressing, at most half full. */
  readonly #slots: Int32Array
  readonly #firsts: Int32Array
  readonly #seconds: Int32Array

  constructor(capacity: number) {
    this.#slots = takeSlots(1 << (32 - Math.clz32(2 * capacity + 1)))
    this.#firsts = takeFirsts(capacity)
    this.#seconds = takeSeconds(capacity)
  }

  /** Where the pair is, or the free slot where it would be. */
  #slotOf(first: number, second: number): number {
    const mask = this.#slots.length - 1
    let slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 7
    for (; ; slot++) {
      const pair = this.#slots[slot & mask]! - 1
      if (pair < 0) return slot & mask
      if (this.#firsts[pair] === first && this.#seconds[pair] === second) return slot & mask
    }
  }

  /** The number of the pair, a new one when it is met for the first time. */
  add(first: number, second: number): number {
    const slot = this.#slotOf(first, second)
    if (this.#slots[slot] === 0) {
      this.#firsts[this.size] = first
      this.#seconds[this.size] = second
      this.#slots[slot] = ++this.size
    }
    return this.#slots[slot]! - 1
  }

  /** The number of the pair, -1 when it was not met. */
  find(first: number, second: number): number {
    return this.#slots[this.#slotOf(first, second)]! - 1
  }
}

/** How many pairs the rows have at most. */
export function countPairs({ sequenceOffsets }: SentenceTerms, rows: readonly number[]): number {
  let count = 0
  for (const row of rows)
    count += Math.max(0, sequenceOffsets[row + 1]! - sequenceOffsets[row]! - 1)
  return count
}

/** The pairs of some rows, ascending; the others have none. What stands between two content terms is looked through. O(terms). */
export function readTermPairs(
  { sequence, sequenceOffsets }: SentenceTerms,
  rows: readonly number[],
  numbers: PairNumbers,
  capacity: number,
): TermPairs {
  const offsets = new Int32Array(sequenceOffsets.length)
  const ids = new Int32Array(capacity)
  const counts = new Int32Array(capacity)
  /** One more than the last row that has the pair. */
  const seen = new Int32Array(capacity)
  let size = 0
  let at = 0
  for (const row of rows) {
    offsets.fill(size, at, row + 1)
    at = row + 1
    const start = size
    for (let k = sequenceOffsets[row]! + 1; k < sequenceOffsets[row + 1]!; k++) {
      const pair = numbers.add(sequence[k - 1]!, sequence[k]!)
      counts[pair]!++
      if (seen[pair] === at) continue
      seen[pair] = at
      ids[size++] = pair
    }
    sortRange(ids, start, size)
  }
  offsets.fill(size, at)
  return { offsets, ids: ids.subarray(0, size), counts: counts.subarray(0, numbers.size) }
}
