import { createScratch } from '../../util/scratch.js'
import type { SentenceTerms } from '../sentence-terms.js'
import { COLUMN, WIDTH } from './names.js'

/** Bring the sums, which have no bounds, to the scale of the other features. */
const INTRODUCES_SCALE = 1 / 5

const takeHolders = createScratch(Int32Array)
const takeFirst = createScratch(Int32Array)

/**
 * What a sentence brings up first and the text comes back to (`introduces`, by rarity), and what share of the
 * sentences hold its terms, summed over them (`spread`). O(terms).
 */
export function addRecurrence(
  matrix: Float64Array,
  { offsets, ids, rarity }: SentenceTerms,
  rows: readonly number[],
): void {
  const holders = takeHolders(rarity.length)
  /** One more than the first row that holds the term; 0 when there is none. */
  const first = takeFirst(rarity.length)
  for (let p = 0; p < rows.length; p++) {
    const end = offsets[rows[p]! + 1]!
    for (let k = offsets[rows[p]!]!; k < end; k++) {
      const id = ids[k]!
      holders[id]!++
      if (first[id] === 0) first[id] = p + 1
    }
  }
  for (let p = 0; p < rows.length; p++) {
    const end = offsets[rows[p]! + 1]!
    let introduces = 0
    let spread = 0
    for (let k = offsets[rows[p]!]!; k < end; k++) {
      const id = ids[k]!
      const others = holders[id]! - 1
      spread += others
      if (others > 0 && first[id] === p + 1) introduces += rarity[id]!
    }
    const at = p * WIDTH
    matrix[at + COLUMN.introduces] = introduces * INTRODUCES_SCALE
    matrix[at + COLUMN.spread] = spread / rows.length
  }
}
