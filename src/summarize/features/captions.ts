import type { AnalyzedText } from '../../types.js'
import type { SentenceTerms } from '../sentence-terms.js'
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
  { offsets, ids, weights, terms }: SentenceTerms,
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
  // Postings: for each term a chain of the lines that hold it, as few sentences share a term with any.
  const head = new Int32Array(terms.length).fill(-1)
  const next: number[] = []
  const lineOf: number[] = []
  const weightOf: number[] = []
  lines.forEach((line, at) => {
    for (let k = offsets[line]!; k < offsets[line + 1]!; k++) {
      next.push(head[ids[k]!]!)
      head[ids[k]!] = lineOf.length
      lineOf.push(at)
      weightOf.push(weights[k]!)
    }
  })
  const cosines = new Float64Array(lines.length)
  rows.forEach((row, p) => {
    cosines.fill(0)
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      for (let post = head[ids[k]!]!; post >= 0; post = next[post]!) {
        cosines[lineOf[post]!]! += weights[k]! * weightOf[post]!
      }
    }
    let most = 0
    for (const cosine of cosines) if (cosine > most) most = cosine
    matrix[p * WIDTH + COLUMN.likeCaption] = most
  })
}
