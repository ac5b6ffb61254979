import type { AnalyzedText } from '../../types.js'
import { readSentenceTerms } from '../sentence-terms.js'
import { addCaptions } from './captions.js'
import { addForm } from './form.js'
import { addLikeness } from './likeness.js'
import { WIDTH } from './names.js'
import { addPosition } from './position.js'
import { addRecurrence } from './recurrence.js'
import { addTitle } from './title.js'
import { addWords } from './words.js'

export interface FeatureInput {
  readonly analyzed: AnalyzedText
  /** Sentences that may be quoted: indexes, ascending. Only these get a row. */
  readonly rows: readonly number[]
  readonly analyzedTitle?: AnalyzedText | undefined
  /** ISO 639-1 code. */
  readonly language: string
}

/**
 * What the news ranker looks at: a matrix of `rows.length` × `WIDTH`, row by row, most values in [0, 1]. A few
 * passes over the tokens and the term matrix, so linear in the length of the text.
 */
export function readFeatures(input: FeatureInput): Float64Array {
  const { analyzed, rows, analyzedTitle, language } = input
  const matrix = new Float64Array(rows.length * WIDTH)
  const terms = readSentenceTerms(analyzed)
  addLikeness(matrix, terms, rows)
  addTitle(matrix, terms, rows, analyzedTitle)
  addCaptions(matrix, analyzed, terms, rows)
  addWords(matrix, terms, rows)
  addRecurrence(matrix, terms, rows)
  addForm(matrix, analyzed, rows, language)
  // Last, because how much the opening counts depends on what stands there.
  addPosition(matrix, analyzed, rows)
  return matrix
}
