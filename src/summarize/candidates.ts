/** From ranked sentences to what selectors choose from. */
import type { Sentence } from '../types.js'
import type { PairTable } from './pair-table.js'
import type { SentenceTerms } from './sentence-terms.js'
import type { SelectInput } from './types.js'

/** A sentence that may be chosen; `row` is its row in the term matrix. */
export interface CandidateSource {
  readonly sentence: Sentence
  readonly row: number
  readonly score: number
  readonly cost: number
  readonly article: number
  readonly needs: readonly number[]
}

/** What selectors get: plain data without getters, so that one selector may hand a changed copy to another. O(candidates). */
export function makeSelectInput(
  sources: readonly CandidateSource[],
  { offsets, ids, weights }: SentenceTerms,
  limit: number,
  { pairs, values, kinds }: PairTable,
): SelectInput {
  const candidates = sources.map(({ sentence, row, score, cost, article, needs }) => ({
    score,
    cost,
    length: sentence.tokens.length,
    article,
    needs,
    terms: ids.subarray(offsets[row]!, offsets[row + 1]!),
    weights: weights.subarray(offsets[row]!, offsets[row + 1]!),
    pairs: pairs.ids.subarray(pairs.offsets[row]!, pairs.offsets[row + 1]!),
  }))
  return { candidates, limit, pairValues: values, pairKinds: kinds }
}
