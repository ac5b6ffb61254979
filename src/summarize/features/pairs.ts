import { CAPTION_PAIR, type SentencePairs, TITLE_PAIR } from '../sentence-pairs.js'
import { FIRST_PAIR, RECURRING_PAIR, SECOND_PAIR } from '../term-pairs.js'
import { COLUMN, WIDTH } from './names.js'

/** Bring the counts, which have no bounds, to the scale of the other features. */
const PAIRS_SCALE = 1 / 10
const EARLINESS_SCALE = 1 / 20

/**
 * How many pairs of neighbouring content terms a sentence has, and how many of them recur, stand in the opening, the
 * title, a caption: a sentence that says again what was said there says what matters. O(terms).
 */
export function addPairs(
  matrix: Float64Array,
  { offsets, ids, kinds, earliness }: SentencePairs,
  rows: readonly number[],
): void {
  for (let p = 0; p < rows.length; p++) {
    const start = offsets[rows[p]!]!
    const end = offsets[rows[p]! + 1]!
    let recurring = 0
    let first = 0
    let second = 0
    let inTitle = 0
    let inCaption = 0
    let early = 0
    for (let k = start; k < end; k++) {
      const kind = kinds[ids[k]!]!
      early += earliness[ids[k]!]!
      if (kind & RECURRING_PAIR) recurring++
      if (kind & FIRST_PAIR) first++
      if (kind & SECOND_PAIR) second++
      if (kind & TITLE_PAIR) inTitle++
      if (kind & CAPTION_PAIR) inCaption++
    }
    const at = p * WIDTH
    matrix[at + COLUMN.pairs] = (end - start) * PAIRS_SCALE
    matrix[at + COLUMN.pairsRecurring] = recurring * PAIRS_SCALE
    matrix[at + COLUMN.pairsEarly] = early * EARLINESS_SCALE
    matrix[at + COLUMN.pairsFirst] = first * PAIRS_SCALE
    matrix[at + COLUMN.pairsSecond] = second * PAIRS_SCALE
    matrix[at + COLUMN.pairsTitle] = inTitle * PAIRS_SCALE
    matrix[at + COLUMN.pairsCaption] = inCaption * PAIRS_SCALE
  }
}
