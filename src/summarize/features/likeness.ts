import { rowSimilarity, type SentenceTerms } from '../sentence-terms.js'
import { COLUMN, WIDTH } from './names.js'

const LEAD_SENTENCES = 3

/** Brings mean cosines, which are small, to the scale of the other features. */
const MEAN_SCALE = 5

const TINY = 1e-9

/**
 * Cosines to what stands before, after and everywhere. The sums of all sentences before a sentence and after it are
 * kept as running vectors, so no pair of sentences is ever compared: O(terms) instead of O(n²).
 */
export function addLikeness(
  matrix: Float64Array,
  { offsets, ids, weights, terms }: SentenceTerms,
  rows: readonly number[],
): void {
  const leadCount = Math.min(LEAD_SENTENCES, rows.length)
  const total = new Float64Array(terms.length)
  const lead = new Float64Array(terms.length)
  rows.forEach((row, p) => {
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      total[ids[k]!]! += weights[k]!
      if (p < leadCount) lead[ids[k]!]! += weights[k]!
    }
  })
  let squares = 0
  for (const weight of total) squares += weight * weight
  const norm = Math.sqrt(squares) || 1

  const before = new Float64Array(terms.length)
  let beforeSquares = 0
  rows.forEach((row, p) => {
    let all = 0
    let own = 0
    let earlier = 0
    let likeLead = 0
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      const id = ids[k]!
      const weight = weights[k]!
      own += weight * weight
      all += weight * total[id]!
      earlier += weight * before[id]!
      likeLead += weight * lead[id]!
    }
    const at = p * WIDTH
    matrix[at + COLUMN.centroid] = all / norm
    matrix[at + COLUMN.forward] = (MEAN_SCALE * (all - earlier - own)) / rows.length
    matrix[at + COLUMN.backward] = (MEAN_SCALE * earlier) / rows.length
    matrix[at + COLUMN.preceding] = earlier / Math.sqrt(Math.max(TINY, beforeSquares))
    const others = p < leadCount ? leadCount - 1 : leadCount
    if (others > 0) {
      matrix[at + COLUMN.likeLead] = (p < leadCount ? likeLead - own : likeLead) / others
    }
    if (p > 0) {
      const previous = rows[p - 1]!
      matrix[at + COLUMN.likePrevious] = rowSimilarity(
        ids.subarray(offsets[row]!, offsets[row + 1]!),
        weights.subarray(offsets[row]!, offsets[row + 1]!),
        ids.subarray(offsets[previous]!, offsets[previous + 1]!),
        weights.subarray(offsets[previous]!, offsets[previous + 1]!),
      )
    }
    // |before + row|² = |before|² + 2 · before·row + |row|²
    beforeSquares += 2 * earlier + own
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) before[ids[k]!]! += weights[k]!
  })
}
