import { createScratch } from '../../util/scratch.js'
import type { SentenceTerms } from '../sentence-terms.js'
import { COLUMN, WIDTH } from './names.js'

/** The text's own keywords are its this many most salient terms. */
const KEYWORDS = 10
const OPENING_SENTENCES = 4
const MOST_RECURRING = 12

const takeSalience = createScratch(Float64Array)
const takeHolders = createScratch(Int32Array)
const takeOpening = createScratch(Float64Array)

/**
 * What a sentence's terms mean to the text: its share of the keywords, how many of its terms recur elsewhere, how
 * much of what the opening says and the text comes back to, how rare its terms are. O(terms · log terms).
 */
export function addWords(
  matrix: Float64Array,
  { offsets, ids, counts, rarity }: SentenceTerms,
  rows: readonly number[],
): void {
  const salience = takeSalience(rarity.length)
  const holders = takeHolders(rarity.length)
  const opening = takeOpening(rarity.length)
  for (let p = 0; p < rows.length; p++) {
    const end = offsets[rows[p]! + 1]!
    for (let k = offsets[rows[p]!]!; k < end; k++) {
      const id = ids[k]!
      salience[id]! += counts[k]!
      holders[id]!++
      if (p < OPENING_SENTENCES) opening[id]! += 1 / (p + 1)
    }
  }
  let openingSum = 0
  for (let id = 0; id < rarity.length; id++) {
    const count = salience[id]!
    // Saturating in the count, so that one name does not decide alone; what occurs once is no keyword.
    salience[id] = count < 2 ? 0 : (count / (count + 3)) * rarity[id]!
    opening[id] = holders[id]! < 2 ? 0 : opening[id]! * rarity[id]!
    openingSum += opening[id]!
  }
  const keywordSum = sumLargest(salience, KEYWORDS)
  for (let p = 0; p < rows.length; p++) {
    const start = offsets[rows[p]!]!
    const end = offsets[rows[p]! + 1]!
    if (start === end) continue
    let keywords = 0
    let recurring = 0
    let openingTerms = 0
    let specific = 0
    for (let k = start; k < end; k++) {
      const id = ids[k]!
      keywords += salience[id]!
      openingTerms += opening[id]!
      specific += rarity[id]!
      if (holders[id]! > 1) recurring++
    }
    const at = p * WIDTH
    if (keywordSum > 0) matrix[at + COLUMN.keywords] = Math.min(1, keywords / keywordSum)
    if (openingSum > 0) matrix[at + COLUMN.openingTerms] = openingTerms / openingSum
    matrix[at + COLUMN.recurring] = Math.min(1, recurring / MOST_RECURRING)
    matrix[at + COLUMN.specific] = specific / (end - start)
  }
}

/** The sum of the `count` largest values, none below 0, added from the smallest up. O(n) for most orders. */
function sumLargest(values: Float64Array, count: number): number {
  const largest = new Float64Array(count)
  for (const value of values) {
    if (value <= largest[0]!) continue
    let at = 0
    for (; at + 1 < count && largest[at + 1]! < value; at++) largest[at] = largest[at + 1]!
    largest[at] = value
  }
  let sum = 0
  for (const value of largest) sum += value
  return sum
}
