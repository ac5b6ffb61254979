import { isContent } from '../../text/term-numbers.js'
import type { AnalyzedText } from '../../types.js'
import { createScratch } from '../../util/scratch.js'
import type { SentenceTerms } from '../sentence-terms.js'
import { rarityOf } from '../term-rarity.js'
import { COLUMN, WIDTH } from './names.js'

const takeWeights = createScratch(Float64Array)

/** Cosine to the title, and how much of the title's weight the sentence has. O(terms). */
export function addTitle(
  matrix: Float64Array,
  { offsets, ids, weights, terms }: SentenceTerms,
  rows: readonly number[],
  title: AnalyzedText | undefined,
): void {
  if (title === undefined) return
  const wanted = new Map<string, number>()
  for (const { tokens } of title.sentences) {
    for (const token of tokens) {
      if (isContent(token)) wanted.set(token.term, rarityOf(token.term))
    }
  }
  let squares = 0
  let sum = 0
  for (const weight of wanted.values()) {
    squares += weight * weight
    sum += weight
  }
  if (squares === 0) return
  const norm = Math.sqrt(squares)
  const titleWeights = takeWeights(terms.length)
  for (let id = 0; id < terms.length; id++) titleWeights[id] = wanted.get(terms[id]!) ?? 0
  for (let p = 0; p < rows.length; p++) {
    const end = offsets[rows[p]! + 1]!
    let cosine = 0
    let covered = 0
    for (let k = offsets[rows[p]!]!; k < end; k++) {
      const weight = titleWeights[ids[k]!]!
      cosine += weights[k]! * weight
      covered += weight
    }
    matrix[p * WIDTH + COLUMN.titleCosine] = cosine / norm
    matrix[p * WIDTH + COLUMN.titleShare] = covered / sum
  }
}
