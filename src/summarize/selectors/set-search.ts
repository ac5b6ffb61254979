/** Beam search for the best set of sentences that a budget holds. */
import {
  PAIR_FEATURES,
  PAIR_WIDTH,
  type PairFeature,
  readWholeFeatures,
  WHOLE_FEATURES,
  WHOLE_WIDTH,
  type WholeFeature,
} from './set-features.js'
import type { SetPool } from './set-pool.js'

/** What the features of pairs and of the whole add to the sum of the sentences' scores. */
export interface SetWeights {
  readonly pairs: Readonly<Record<PairFeature, number>>
  readonly whole: Readonly<Record<WholeFeature, number>>
}

interface State {
  readonly mask: number
  /** Scores of the members and prices of their pairs. */
  readonly sum: number
  readonly cost: number
  readonly tokens: number
  /** The sum, and what the whole adds. */
  readonly score: number
}

/**
 * Calls `visit` for sets to which nothing of the pool can be added within the limit, with the score of each; for some
 * more than once. Sets grow by one member and all it needs; of those with equally many members only the `width` best
 * grow on (`Infinity`: all of them). O(most members · width · pool · (most members + width)).
 */
export function searchSets(
  { bundles, rivals, pairs, scores, costs, tokens: lengths }: SetPool,
  limit: number,
  weights: SetWeights,
  width: number,
  visit: (mask: number, score: number) => void,
): void {
  const size = bundles.length
  const prices = weighPairs(pairs, weights)
  const wholeWeights = Float64Array.from(WHOLE_FEATURES, (name) => weights.whole[name])
  const whole = new Float64Array(WHOLE_WIDTH)
  const lowestCost = costs.reduce((lowest, cost) => Math.min(lowest, cost), Infinity)
  const levels: State[][] = [[{ mask: 0, sum: 0, cost: 0, tokens: 0, score: 0 }]]
  for (let level = 1; level <= size; level++) levels.push([])
  const seen = new Set<number>()
  /** What each member adds to the set at hand. */
  const gains = new Float64Array(size)

  const add = (state: State, level: number, first: number, added: number): boolean => {
    let sum = state.sum + gains[first]!
    let cost = state.cost + costs[first]!
    let tokens = state.tokens + lengths[first]!
    let count = level + 1
    for (let member = 0, others = added & ~(1 << first); others >> member !== 0; member++) {
      if (((others >> member) & 1) === 0) continue
      sum += gains[member]!
      cost += costs[member]!
      tokens += lengths[member]!
      count++
      sum += prices[member * size + first]!
      for (let other = 0; other < member; other++) {
        if ((others >> other) & 1) sum += prices[member * size + other]!
      }
    }
    if (cost > limit) return false
    readWholeFeatures(tokens, count, whole)
    let score = sum
    for (let f = 0; f < WHOLE_WIDTH; f++) score += wholeWeights[f]! * whole[f]!
    const mask = state.mask | added
    if (cost + lowestCost > limit) visit(mask, score)
    else if (isAmongBest(levels[count]!, score, width) && !seen.has(mask)) {
      seen.add(mask)
      insert(levels[count]!, { mask, sum, cost, tokens, score }, width)
    }
    return true
  }

  levels.forEach((states, level) => {
    for (const state of states) {
      const { mask } = state
      for (let member = 0; member < size; member++) {
        let gain = scores[member]!
        for (let other = 0; mask >> other !== 0; other++) {
          if ((mask >> other) & 1) gain += prices[member * size + other]!
        }
        gains[member] = gain
      }
      let isComplete = mask !== 0
      for (let member = 0; member < size; member++) {
        if ((mask >> member) & 1) continue
        const bundle = bundles[member]!
        if ((rivals[member]! & (mask | bundle)) !== 0) continue
        if (add(state, level, member, bundle & ~mask)) isComplete = false
      }
      if (isComplete) visit(mask, state.score)
    }
  })
}

const isAmongBest = (states: readonly State[], score: number, width: number): boolean =>
  states.length < width || score > states[states.length - 1]!.score

/** Keeps the best first, the earlier of equals before the later. */
function insert(states: State[], state: State, width: number): void {
  if (width === Infinity) {
    states.push(state)
    return
  }
  if (states.length === width) states.pop()
  let at = states.length
  while (at > 0 && states[at - 1]!.score < state.score) at--
  states.splice(at, 0, state)
}

function weighPairs(pairs: Float64Array, { pairs: weights }: SetWeights): Float64Array {
  const prices = new Float64Array(pairs.length / PAIR_WIDTH)
  PAIR_FEATURES.forEach((name, f) => {
    const weight = weights[name]
    for (let k = 0; k < prices.length; k++) prices[k]! += weight * pairs[k * PAIR_WIDTH + f]!
  })
  return prices
}
