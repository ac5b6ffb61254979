import { createScratch } from '../../util/scratch.js'
import { cosineOf, type SentenceTerms } from '../sentence-terms.js'
import { COLUMN, WIDTH } from './names.js'

const LEAD_SENTENCES = 3

/** Brings mean cosines, which are small, to the scale of the other features. */
const MEAN_SCALE = 5

const TINY = 1e-9

const takeTotal = createScratch(Float64Array)
const takeLead = createScratch(Float64Array)
const takeBefore = createScratch(Float64Array)

/**
 * Cosines to what stands before, after and everywhere. The sums of all sentences before a sentence and after it are
 * kept as running vectors, so no pair of sentences is ever compared: O(terms) instead of O(n²).
 */
export function addLikeness(
  matrix: Float64Array,
  sentenceTerms: SentenceTerms,
  rows: readonly number[],
): void {
  const { offsets, ids, weights, terms } = sentenceTerms
  const leadCount = Math.min(LEAD_SENTENCES, rows.length)
  const total = takeTotal(terms.length)
  const lead = takeLead(terms.length)
  for (let p = 0; p < rows.length; p++) {
    const end = offsets[rows[p]! + 1]!
    for (let k = offsets[rows[p]!]!; k < end; k++) {
      total[ids[k]!]! += weights[k]!
      if (p < leadCount) lead[ids[k]!]! += weights[k]!
    }
  }
  let squares = 0
  for (let id = 0; id < total.length; id++) squares += total[id]! * total[id]!
  const norm = Math.sqrt(squares) || 1

  const before = takeBefore(terms.length)
  let beforeSquares = 0
  for (let p = 0; p < rows.length; p++) {
    const start = offsets[rows[p]!]!
    const end = offsets[rows[p]! + 1]!
    let all = 0
    let own = 0
    let earlier = 0
    let likeLead = 0
    for (let k = start; k < end; k++) {
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
    if (p > 0) matrix[at + COLUMN.likePrevious] = cosineOf(sentenceTerms, rows[p]!, rows[p - 1]!)
    // |before + row|² = |before|² + 2 · before·row + |row|²
    beforeSquares += 2 * earlier + own
    for (let k = start; k < end; k++) before[ids[k]!]! += weights[k]!
  }
}
