/** Whether one system's figures are better than another's, or only luckier on these items. */
import { NutgrafError } from '../errors.js'
import { mix32 } from '../util/hash.js'
import { checkInteger, checkKeys, checkNumber } from '../util/options.js'
import { checkAligned, checkLists } from './check.js'

export interface BootstrapOptions {
  /** How many times the items are drawn again: more gives steadier figures. At least 1. Default 10,000. */
  readonly samples?: number
  /** A whole number; the same seed gives the same result. Default 1. */
  readonly seed?: number
  /** Share of the resampled differences between `low` and `high`, in [0.5, 1]. Default 0.95. */
  readonly confidence?: number
}

export const BOOTSTRAP_DEFAULTS = {
  samples: 10_000,
  seed: 1,
  confidence: 0.95,
} as const satisfies BootstrapOptions

export interface BootstrapResult {
  /** Mean of a minus mean of b. */
  readonly difference: number
  /** Ends of the percentile interval of the difference. */
  readonly low: number
  readonly high: number
  /** Share of resamples in which a is ahead, a tie counting half; 0.5 says nothing, above 0.975 is a clear lead. */
  readonly aheadShare: number
}

/**
 * Compares two systems by one figure an item: `a[i]` and `b[i]` are their figures on the same item. The items
 * are drawn again with replacement `samples` times. O(samples · n), deterministic.
 *
 * Source: paired bootstrap as in Koehn, Statistical significance tests for machine translation evaluation (2004).
 *
 * @throws NutgrafError `invalid-input` for what is no list of numbers, and when the lists differ in length or are empty, `invalid-option`.
 * @example
 * pairedBootstrap([0.4, 0.5, 0.6, 0.5], [0.3, 0.4, 0.5, 0.4]).aheadShare // 1
 */
export function pairedBootstrap(
  a: readonly number[],
  b: readonly number[],
  options: BootstrapOptions = {},
): BootstrapResult {
  checkKeys('pairedBootstrap', options, Object.keys(BOOTSTRAP_DEFAULTS))
  const { samples, seed, confidence } = { ...BOOTSTRAP_DEFAULTS, ...options }
  checkInteger('samples', samples, 1)
  checkInteger('seed', seed, 0, 0xffffffff)
  checkNumber('confidence', confidence, 0.5, 1)
  checkLists('pairedBootstrap', 'numbers', a, b)
  checkAligned('pairedBootstrap', a, b)
  if (a.length === 0) throw new NutgrafError('invalid-input', 'pairedBootstrap needs items', {})
  const differences = Float64Array.from(a, (value, i) => value - b[i]!)
  const n = differences.length
  const draw = createDraw(seed)
  const means = new Float64Array(samples)
  let ahead = 0
  for (let s = 0; s < samples; s++) {
    let total = 0
    for (let i = 0; i < n; i++) total += differences[draw(n)]!
    means[s] = total / n
    ahead += total > 0 ? 1 : total === 0 ? 0.5 : 0
  }
  means.sort()
  const cut = Math.round(((1 - confidence) / 2) * (samples - 1))
  return {
    difference: differences.reduce((sum, value) => sum + value, 0) / n,
    low: means[cut]!,
    high: means[samples - 1 - cut]!,
    aheadShare: ahead / samples,
  }
}

/** Whole numbers below n from a counter run through a 32-bit mixer: even enough to draw items with. */
function createDraw(seed: number): (n: number) => number {
  let state = mix32(seed)
  return (n) => {
    state = (state + 0x9e3779b9) >>> 0
    return Math.floor((mix32(state) / 0x100000000) * n)
  }
}
