import { checkKeys, checkNumber } from '../../util/options.js'
import type { SelectInput, Selector } from '../types.js'
import { chooseGreedily } from './greedy.js'
import { readScoreRange } from './score-range.js'

export interface CoverageOptions {
  /** How much the sentences' own scores count beside what they cover, in [0, 10]. */
  readonly salience?: number
  /** A sentence that shares more than this of its pairs with the summary is not taken, in [0, 1]. */
  readonly mostShared?: number
  /** How much value per cost counts instead of value alone, in [0, 1]. */
  readonly thrift?: number
}

export const COVERAGE_DEFAULTS = {
  salience: 3,
  mostShared: 0.5,
  thrift: 0.3,
} as const satisfies CoverageOptions

/**
 * Covers what matters once: each turn the sentence that adds the most, counting every pair of neighbouring content
 * terms only the first time, plus its own score. Greedy on a submodular function. O(chosen · pairs).
 *
 * Source: Gillick & Favre, "A scalable global model for summarization", 2009, and Lin & Bilmes, "A class of
 * submodular functions for document summarization", 2011: greedy instead of an integer programme.
 *
 * @throws NutgrafError `invalid-option`.
 */
export function createCoverageSelector(options: CoverageOptions = {}): Selector {
  checkKeys('createCoverageSelector', options, Object.keys(COVERAGE_DEFAULTS))
  const salience = checkNumber('salience', options.salience ?? COVERAGE_DEFAULTS.salience, 0, 10)
  const mostShared = checkNumber(
    'mostShared',
    options.mostShared ?? COVERAGE_DEFAULTS.mostShared,
    0,
    1,
  )
  const thrift = checkNumber('thrift', options.thrift ?? COVERAGE_DEFAULTS.thrift, 0, 1)
  return {
    name: 'coverage',
    select: (input) => selectByCoverage(input, { salience, mostShared, thrift }),
  }
}

function selectByCoverage(
  input: SelectInput,
  { salience, mostShared, thrift }: Required<CoverageOptions>,
): readonly number[] {
  const { candidates, pairValues } = input
  const covered = new Uint8Array(pairValues.length)
  let most = 0
  for (const { pairs } of candidates) {
    let sum = 0
    for (let k = 0; k < pairs.length; k++) sum += pairValues[pairs[k]!]!
    most = Math.max(most, sum)
  }
  const coverScale = most > 0 ? 1 / most : 0
  const { lowest, range } = readScoreRange(candidates)
  const scoreScale = range > 0 ? salience / range : 0
  return chooseGreedily(input, {
    thrift,
    worthOf(candidate) {
      const { pairs, score } = candidates[candidate]!
      let gain = 0
      let shared = 0
      for (let k = 0; k < pairs.length; k++) {
        if (covered[pairs[k]!] === 1) shared++
        else gain += pairValues[pairs[k]!]!
      }
      if (shared > mostShared * pairs.length) return -Infinity
      return gain * coverScale + (score - lowest) * scoreScale
    },
    take(taken) {
      const { pairs } = candidates[taken]!
      for (let k = 0; k < pairs.length; k++) covered[pairs[k]!] = 1
    },
  })
}

/** `createCoverageSelector()` with the defaults. */
export const coverageSelector: Selector = createCoverageSelector()
