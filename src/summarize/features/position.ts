import type { AnalyzedText } from '../../types.js'
import { COLUMN, WIDTH } from './names.js'

const LEAD_SENTENCES = 3
const LONG_TEXT_SENTENCES = 50

/**
 * Where a sentence stands. Standing early counts for more or less with what the article opens with: a report opens
 * with its news, in sentences like the rest of it; a feature opens with an anecdote that is like nothing else.
 */
export function addPosition(
  matrix: Float64Array,
  { sentences }: AnalyzedText,
  rows: readonly number[],
): void {
  const leadCount = Math.min(LEAD_SENTENCES, rows.length)
  let leadCentral = 0
  for (let p = 0; p < leadCount; p++) {
    leadCentral += matrix[p * WIDTH + COLUMN.centroid]! / leadCount
  }
  const long = Math.min(1, rows.length / LONG_TEXT_SENTENCES)
  const firstWords = rows.length > 0 ? countWords(sentences[rows[0]!]!.tokens) : 0
  const wordy = Math.min(1, firstWords / 30) - 0.6
  let block = -1
  for (let p = 0; p < rows.length; p++) {
    const at = p * WIDTH
    const early = 1 / Math.sqrt(p + 1)
    if (p === 0) matrix[at + COLUMN.first] = 1
    if (p === 1) matrix[at + COLUMN.second] = 1
    if (p === 2) matrix[at + COLUMN.third] = 1
    if (p < LEAD_SENTENCES) matrix[at + COLUMN.opening] = 1
    matrix[at + COLUMN.early] = early
    matrix[at + COLUMN.earlier] = 1 / (p + 1)
    matrix[at + COLUMN.earliest] = 1 / ((p + 1) * (p + 1))
    matrix[at + COLUMN.earlyCentral] = 2 * leadCentral * early
    matrix[at + COLUMN.earlyLong] = long * early
    matrix[at + COLUMN.earlyWordy] = wordy * early
    matrix[at + COLUMN.relativeDepth] = p / rows.length
    const own = sentences[rows[p]!]!.block
    if (own !== block) matrix[at + COLUMN.paragraphStart] = 1
    block = own
  }
}

function countWords(tokens: readonly { readonly kind: string }[]): number {
  let words = 0
  for (const { kind } of tokens) if (kind !== 'symbol') words++
  return words
}
