import type { AnalyzedText } from '../../types.js'
import { createScratch } from '../../util/scratch.js'
import { isLine } from '../sentence-pairs.js'
import type { SentenceTerms } from '../sentence-terms.js'
import { COLUMN, WIDTH } from './names.js'

/** Fewer content terms than this tell nothing: "Scroll down for video". */
const FEWEST_TERMS = 3
/** A text has few captions; a table with many rows must not make this quadratic. */
const MOST_LINES = 24

const takeHead = createScratch(Int32Array)

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
  const lines: number[] = []
  let row = 0
  for (let index = 0; index < sentences.length && lines.length < MOST_LINES; index++) {
    while (rows[row]! < index) row++
    if (rows[row] === index || !isLine(blocks[sentences[index]!.block]!.kind)) continue
    if (offsets[index + 1]! - offsets[index]! >= FEWEST_TERMS) lines.push(index)
  }
  if (lines.length === 0) return
  // Postings: for each term a chain of the lines that hold it, as few sentences share a term with any.
  const head = takeHead(terms.length)
  // From 1 on; 0 ends a chain.
  const next = [0]
  const lineOf = [0]
  const weightOf = [0]
  for (let line = 0; line < lines.length; line++) {
    const end = offsets[lines[line]! + 1]!
    for (let k = offsets[lines[line]!]!; k < end; k++) {
      next.push(head[ids[k]!]!)
      head[ids[k]!] = lineOf.length
      lineOf.push(line)
      weightOf.push(weights[k]!)
    }
  }
  const cosines = new Float64Array(lines.length)
  for (let p = 0; p < rows.length; p++) {
    const end = offsets[rows[p]! + 1]!
    cosines.fill(0)
    for (let k = offsets[rows[p]!]!; k < end; k++) {
      for (let post = head[ids[k]!]!; post > 0; post = next[post]!) {
        cosines[lineOf[post]!]! += weights[k]! * weightOf[post]!
      }
    }
    let most = 0
    for (let line = 0; line < cosines.length; line++) most = Math.max(most, cosines[line]!)
    matrix[p * WIDTH + COLUMN.likeCaption] = most
  }
}
