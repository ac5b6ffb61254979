import type { SentenceTerms } from '../sentence-terms.js'
import { COLUMN, WIDTH } from './names.js'

/** Bring the sums, which have no bounds, to the scale of the other features. */
const INTRODUCES_SCALE = 1 / 5

/**
 * What a sentence brings up first and the text comes back to (`introduces`, by rarity), and what share of the
 * sentences hold its terms, summed over them (`spread`). O(terms).
 */
export function addRecurrence(
  matrix: Float64Array,
  { offsets, ids, rarity }: SentenceTerms,
  rows: readonly number[],
): void {
  const holders = new Int32Array(rarity.length)
  const first = new Int32Array(rarity.length).fill(-1)
  rows.forEach((row, p) => {
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      const id = ids[k]!
      holders[id]!++
      if (first[id] === -1) first[id] = p
    }
  })
  rows.forEach((row, p) => {
    let introduces = 0
    let spread = 0
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      const id = ids[k]!
      const others = holders[id]! - 1
      spread += others
      if (others > 0 && first[id] === p) introduces += rarity[id]!
    }
    const at = p * WIDTH
    matrix[at + COLUMN.introduces] = introduces * INTRODUCES_SCALE
    matrix[at + COLUMN.spread] = spread / rows.length
  })
}
