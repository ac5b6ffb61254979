import type { AnalyzedText } from '../../types.js'
import { readSentencePairs, type SentencePairs } from '../sentence-pairs.js'
import { readSentenceTerms, type SentenceTerms } from '../sentence-terms.js'
import { addCaptions } from './captions.js'
import { addForm } from './form.js'
import { addLikeness } from './likeness.js'
import { WIDTH } from './names.js'
import { addPairs } from './pairs.js'
import { addPosition } from './position.js'
import { addRecurrence } from './recurrence.js'
import { addTitle } from './title.js'
import { addWords } from './words.js'

export interface FeatureInput {
  readonly analyzed: AnalyzedText
  /** Sentences that may be quoted: indexes, ascending. Only these get a row. */
  readonly rows: readonly number[]
  /** Those of `analyzed`, read when they are not given. */
  readonly terms?: SentenceTerms | undefined
  /** Those of `rows`, read when they are not given. */
  readonly pairs?: SentencePairs | undefined
  readonly analyzedTitle?: AnalyzedText | undefined
  /** ISO 639-1 code. */
  readonly language: string
}

/**
 * What the news ranker looks at: a matrix of `rows.length` × `WIDTH`, row by row, most values in [0, 1]. A few
 * passes over the tokens and the term matrix, so linear in the length of the text.
 * `takeMatrix` gives an array of zeros of the asked size.
 */
export function readFeatures(
  input: FeatureInput,
  takeMatrix = (size: number): Float64Array => new Float64Array(size),
): Float64Array {
  const { analyzed, rows, analyzedTitle, language } = input
  const matrix = takeMatrix(rows.length * WIDTH)
  const terms = input.terms ?? readSentenceTerms(analyzed)
  addLikeness(matrix, terms, rows)
  addTitle(matrix, terms, rows, analyzedTitle)
  addCaptions(matrix, analyzed, terms, rows)
  const pairs = input.pairs ?? readSentencePairs(analyzed, terms, rows, analyzedTitle)
  addPairs(matrix, pairs, rows)
  addWords(matrix, terms, rows)
  addRecurrence(matrix, terms, rows)
  addForm(matrix, analyzed, terms, rows, language)
  // Last, because how much the opening counts depends on what stands there.
  addPosition(matrix, analyzed, rows)
  return matrix
}
