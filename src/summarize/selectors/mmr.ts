import { checkKeys, checkNumber } from '../../util/options.js'
import { rowSimilarity } from '../sentence-terms.js'
import type { SelectInput, Selector } from '../types.js'
import { chooseGreedily } from './greedy.js'

export interface MmrOptions {
  /** How much likeness to what is chosen counts against a sentence, in [0, 1]. Larger: more variety. */
  readonly redundancy?: number
  /** A sentence as like a chosen one as this (cosine, in [0, 1]) is not taken at all. */
  readonly mostAlike?: number
}

/** Scores closer than this are equal: their scale would be without bounds. */
const TINY = 1e-9

export const MMR_DEFAULTS = { redundancy: 0.3, mostAlike: 0.6 } as const satisfies MmrOptions

/**
 * Maximal marginal relevance: each turn the sentence with the best `(1 − r) · score − r · likeness`, scores scaled
 * to [0, 1], likeness the highest cosine to a chosen sentence. O(chosen · terms).
 *
 * Source: Carbonell & Goldstein, "The use of MMR", 1998.
 *
 * @throws NutgrafError `invalid-option`.
 */
export function createMmrSelector(options: MmrOptions = {}): Selector {
  checkKeys('createMmrSelector', options, Object.keys(MMR_DEFAULTS))
  const redundancy = checkNumber('redundancy', options.redundancy ?? MMR_DEFAULTS.redundancy, 0, 1)
  const mostAlike = checkNumber('mostAlike', options.mostAlike ?? MMR_DEFAULTS.mostAlike, 0, 1)
  return {
    name: 'mmr',
    select: (input) => selectByMmr(input, redundancy, mostAlike),
  }
}

function selectByMmr(input: SelectInput, redundancy: number, mostAlike: number): readonly number[] {
  const { candidates } = input
  let lowest = Infinity
  let highest = -Infinity
  for (const { score } of candidates) {
    lowest = Math.min(lowest, score)
    highest = Math.max(highest, score)
  }
  const scale = highest - lowest > TINY ? 1 / (highest - lowest) : 0
  const alike = new Float64Array(candidates.length)
  return chooseGreedily(input, {
    worthOf: (candidate) =>
      alike[candidate]! >= mostAlike
        ? -Infinity
        : (1 - redundancy) * (candidates[candidate]!.score - lowest) * scale -
          redundancy * alike[candidate]!,
    take(taken) {
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
