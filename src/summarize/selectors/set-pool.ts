/** The candidates that a set may be made of: few enough to try their combinations. */
import type { SelectInput } from '../types.js'
import { countHolders, PAIR_WIDTH, readPairFeatures } from './set-features.js'

/** This many of the best, or twice as many as fit and a few, if that is more. */
const FEWEST_MEMBERS = 10
const SPARE_MEMBERS = 4
/** Sets are bits of one number. */
const MOST_MEMBERS = 30

/** Candidates with a number from 0, in document order; sets of them are bit masks. */
export interface SetPool {
  /** Positions among the candidates, ascending. */
  readonly members: readonly number[]
  /** Each member with all it needs. */
  readonly bundles: Int32Array
  /** The members that no member of each bundle may stand beside. */
  readonly rivals: Int32Array
  /** `PAIR_FEATURES` of members a and b at (a · members + b) · `PAIR_WIDTH`, both ways round. */
  readonly pairs: Float64Array
  readonly scores: Float64Array
  readonly costs: Float64Array
  readonly tokens: Float64Array
}

/**
 * The best candidates by score that fit the limit with all they need. Two with a cosine of `mostAlike` or more never
 * stand in one set. O(members · candidates), and the terms of members times members.
 */
export function readSetPool(input: SelectInput, mostAlike: number): SetPool {
  const { candidates } = input
  const members = chooseMembers(input)
  const size = members.length
  const own = members.map((position) => candidates[position]!)
  const bundles = new Int32Array(size)
  own.forEach(({ needs }, member) => {
    bundles[member] = 1 << member
    for (const need of needs) bundles[member]! |= 1 << members.indexOf(need)
  })
  const pairs = readPairFeatures(own, countHolders(candidates), candidates.length, input.pairKinds)
  const alike = new Int32Array(size)
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      if (pairs[(a * size + b) * PAIR_WIDTH]! < mostAlike) continue
      alike[a]! |= 1 << b
      alike[b]! |= 1 << a
    }
  }
  const rivals = bundles.map((bundle) => {
    let mask = 0
    for (let member = 0; member < size; member++) if ((bundle >> member) & 1) mask |= alike[member]!
    return mask
  })
  return {
    members,
    bundles,
    rivals,
    pairs,
    scores: Float64Array.from(own, ({ score }) => score),
    costs: Float64Array.from(own, ({ cost }) => cost),
    tokens: Float64Array.from(own, ({ length }) => length),
  }
}

/** The best candidate that is left, again and again: few are wanted of many. */
function chooseMembers({ candidates, limit }: SelectInput): readonly number[] {
  let sum = 0
  const open = new Uint8Array(candidates.length)
  candidates.forEach(({ cost, needs }, position) => {
    sum += cost
    let together = cost
    for (const need of needs) together += candidates[need]!.cost
    open[position] = together <= limit ? 1 : 0
  })
  const fitting = Math.floor((limit * candidates.length) / Math.max(1, sum))
  const wanted = Math.min(MOST_MEMBERS, Math.max(FEWEST_MEMBERS, 2 * fitting + SPARE_MEMBERS))
  const members: number[] = []
  while (members.length < wanted) {
    let best = -1
    for (let position = 0; position < open.length; position++) {
      if (open[position] === 0) continue
      if (best < 0 || candidates[position]!.score > candidates[best]!.score) best = position
    }
    if (best < 0) break
    open[best] = 0
    const added = [best, ...candidates[best]!.needs].filter((each) => !members.includes(each))
    if (members.length + added.length <= MOST_MEMBERS) members.push(...added)
  }
  return members.sort((a, b) => a - b)
}
