import { checkKeys, checkNumber } from '../../util/options.js'
import { rowSimilarity } from '../sentence-terms.js'
import type { SelectInput, Selector } from '../types.js'
import { chooseGreedily } from './greedy.js'
import { readScoreRange } from './score-range.js'

export interface MmrOptions {
  /** How much likeness to what is chosen counts against a sentence, in [0, 1]. Larger: more variety. */
  readonly redundancy?: number
  /** A sentence as like a chosen one as this (cosine, in [0, 1]) is not taken at all. */
  readonly mostAlike?: number
  /**
   * What each token of a sentence takes off its score, in [0, 1], once something is chosen: the first sentence says
   * the most and may be long, those that follow must earn their room. Larger: shorter sentences.
   */
  readonly brevity?: number
}

export const MMR_DEFAULTS = {
  redundancy: 0.3,
  mostAlike: 0.6,
  brevity: 0,
} as const satisfies MmrOptions

/**
 * Maximal marginal relevance: each turn the sentence with the best `(1 − r) · (score − b · length) − r · likeness`,
 * scores scaled to [0, 1], length in tokens (0 for the first sentence), likeness the highest cosine to a chosen
 * sentence. O(chosen · terms).
 *
 * Source: Carbonell & Goldstein, "The use of MMR", 1998, which has no length: a sentence is worth adding to a summary
 * only if it says more a word than the summary already does.
 *
 * @throws NutgrafError `invalid-option`.
 */
export function createMmrSelector(options: MmrOptions = {}): Selector {
  checkKeys('createMmrSelector', options, Object.keys(MMR_DEFAULTS))
  const redundancy = checkNumber('redundancy', options.redundancy ?? MMR_DEFAULTS.redundancy, 0, 1)
  const mostAlike = checkNumber('mostAlike', options.mostAlike ?? MMR_DEFAULTS.mostAlike, 0, 1)
  const brevity = checkNumber('brevity', options.brevity ?? MMR_DEFAULTS.brevity, 0, 1)
  return {
    name: 'mmr',
    select: (input) => selectByMmr(input, { redundancy, mostAlike, brevity }),
  }
}

function selectByMmr(
  input: SelectInput,
  { redundancy, mostAlike, brevity }: Required<MmrOptions>,
): readonly number[] {
  const { candidates } = input
  const { lowest, range } = readScoreRange(candidates)
  const scale = range > 0 ? 1 / range : 0
  const alike = new Float64Array(candidates.length)
  let tokenPrice = 0
  return chooseGreedily(input, {
    worthOf(candidate) {
      if (alike[candidate]! >= mostAlike) return -Infinity
      const { score, length } = candidates[candidate]!
      const salience = (score - lowest) * scale - tokenPrice * length
      return (1 - redundancy) * salience - redundancy * alike[candidate]!
    },
    take(taken) {
      tokenPrice = brevity
      const { terms, weights } = candidates[taken]!
      candidates.forEach((other, position) => {
        const cosine = rowSimilarity(terms, weights, other.terms, other.weights)
        if (cosine > alike[position]!) alike[position] = cosine
      })
    },
  })
}

/** `createMmrSelector()` with the defaults. */
export const mmrSelector: Selector = createMmrSelector()
