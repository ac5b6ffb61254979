/** The loop that all selectors share: take the best bundle that fits, until none does. */
import type { SelectInput } from '../types.js'

export interface GreedyRules {
  /** What a candidate is worth now; `-Infinity` keeps it out. */
  readonly worthOf: (candidate: number) => number
  /** Called for each candidate that was taken. */
  readonly take?: (candidate: number) => void
  /** Values are divided by `1 − t + t · cost / average cost`: 0 heeds the value alone, 1 the value per cost. Default 0. */
  readonly thrift?: number
}

/**
 * A bundle is a candidate with all it needs that is not chosen yet; it is worth the average of its members, as
 * each member could have been something else. Equal bundles: the earlier one. O(chosen · candidates).
 */
export function chooseGreedily(input: SelectInput, rules: GreedyRules): readonly number[] {
  const { candidates, limit } = input
  const { worthOf, take, thrift = 0 } = rules
  const averageCost = candidates.reduce((sum, { cost }) => sum + cost, 0) / candidates.length
  const chosen = new Set<number>()
  const open = new Set(candidates.keys())
  let left = limit
  while (open.size > 0) {
    let best: readonly number[] | undefined
    let bestValue = -Infinity
    let bestCost = 0
    for (const candidate of open) {
      const { cost: own, needs } = candidates[candidate]!
      let cost = own
      let value = worthOf(candidate)
      let members = 1
      for (const need of needs) {
        if (chosen.has(need)) continue
        cost += candidates[need]!.cost
        value += worthOf(need)
        members++
      }
      if (cost > left) {
        // What it needs may be chosen for its own sake later, so only a hopeless candidate is given up.
        if (own > left) open.delete(candidate)
        continue
      }
      value /= members
      if (value > 0) value /= 1 - thrift + (thrift * cost) / (members * averageCost)
      if (value > bestValue) {
        best = members === 1 ? [candidate] : [candidate, ...needs.filter((n) => !chosen.has(n))]
        bestValue = value
        bestCost = cost
      }
    }
    if (best === undefined) break
    for (const member of best) {
      chosen.add(member)
      open.delete(member)
      take?.(member)
    }
    left -= bestCost
  }
  return [...chosen]
}
