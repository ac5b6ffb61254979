import type { AnalyzedText } from '../../types.js'
import { rowSimilarity, type SentenceTerms } from '../sentence-terms.js'
import { COLUMN, WIDTH } from './names.js'

/** Fewer content terms than this tell nothing: "Scroll down for video". */
const FEWEST_TERMS = 3
/** A text has few captions; a table with many rows must not make this quadratic. */
const MOST_LINES = 24

const LINES: ReadonlySet<string> = new Set(['heading', 'title', 'item', 'table'])

/**
 * The highest cosine to a heading, caption or other line that may not be quoted: editors say there what matters.
 * O(terms), for at most `MOST_LINES` lines.
 */
export function addCaptions(
  matrix: Float64Array,
  { blocks, sentences }: AnalyzedText,
  { offsets, ids, weights }: SentenceTerms,
  rows: readonly number[],
): void {
  const quotable = new Set(rows)
  const lines: number[] = []
  for (const { index, block } of sentences) {
    if (lines.length === MOST_LINES) break
    if (quotable.has(index) || !LINES.has(blocks[block]!.kind)) continue
    if (offsets[index + 1]! - offsets[index]! >= FEWEST_TERMS) lines.push(index)
  }
  if (lines.length === 0) return
  const idsOf = (row: number): Int32Array => ids.subarray(offsets[row]!, offsets[row + 1]!)
  const weightsOf = (row: number): Float64Array =>
    weights.subarray(offsets[row]!, offsets[row + 1]!)
  rows.forEach((row, p) => {
    let most = 0
    for (const line of lines) {
      const cosine = rowSimilarity(idsOf(row), weightsOf(row), idsOf(line), weightsOf(line))
      if (cosine > most) most = cosine
    }
    matrix[p * WIDTH + COLUMN.likeCaption] = most
  })
}
