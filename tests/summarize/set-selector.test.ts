import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../src/summarize/index.js'
import { createSetSelector } from '../../src/summarize/selectors/set.js'
import { PAIR_FEATURES, WHOLE_FEATURES } from '../../src/summarize/selectors/set-features.js'
import type { SetWeights } from '../../src/summarize/selectors/set-search.js'
import { FIRST_PAIR, RECURRING_PAIR } from '../../src/summarize/term-pairs.js'
import { describeSelector } from '../contracts/selector.js'
import { candidate } from './candidate.js'

const zeros = <N extends string>(names: readonly N[]) =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<N, number>

const NOTHING: SetWeights = {
  pairs: zeros(PAIR_FEATURES),
  whole: zeros(WHOLE_FEATURES),
}

const weigh = (
  pairs: Partial<SetWeights['pairs']>,
  whole: Partial<SetWeights['whole']> = {},
): SetWeights => ({
  pairs: { ...NOTHING.pairs, ...pairs },
  whole: { ...NOTHING.whole, ...whole },
})

const choose = (weights: SetWeights, candidates: readonly Candidate[], limit: number) =>
  [...createSetSelector(weights).select({ candidates, limit, pairValues: [], pairKinds: [] })].sort(
    (a, b) => a - b,
  )

describeSelector(createSetSelector(weigh({ cosine: -1 }, { length: -0.3, rootLength: 0.4 })))

describe('createSetSelector', () => {
  it('takes the set with the largest sum, not the best sentence first', () => {
    const near = { terms: [1], weights: [0.7] }
    const candidates = [
      candidate(3, { terms: [1, 2], weights: [0.7, 0.7] }),
      candidate(2.5, near),
      candidate(2.4, { terms: [2], weights: [0.7] }),
    ]
    expect(choose(NOTHING, candidates, 2)).toEqual([0, 1])
    // 3 + 2.5 - 4.9 and 3 + 2.4 - 4.9 lose against 2.5 + 2.4, which share nothing.
    expect(choose(weigh({ cosine: -10 }), candidates, 2)).toEqual([1, 2])
  })

  it('counts what two say in the same words, by where else it is said', () => {
    const candidates = [
      candidate(3, { pairs: [0, 1] }),
      candidate(2, { pairs: [0] }),
      candidate(1.9),
    ]
    const chooseBy = (weights: SetWeights, kind: number): readonly number[] =>
      createSetSelector(weights)
        .select({ candidates, limit: 2, pairValues: [], pairKinds: [kind, 0] })
        .slice()
        .sort((a, b) => a - b)
    // 3 + 2 - 2 · .1 loses against 3 + 1.9, as does what the first sentence has said; what does not recur is not shared.
    expect(chooseBy(weigh({ sharedPairs: -2 }), RECURRING_PAIR)).toEqual([0, 2])
    expect(chooseBy(weigh({ sharedFirst: -2 }), RECURRING_PAIR | FIRST_PAIR)).toEqual([0, 2])
    expect(chooseBy(weigh({ sharedFirst: -2 }), RECURRING_PAIR)).toEqual([0, 1])
    expect(chooseBy(weigh({ sharedPairs: -2 }), 0)).toEqual([0, 1])
  })

  it('makes length dear as a whole', () => {
    const candidates = [
      candidate(3, { length: 50 }),
      candidate(2, { length: 50 }),
      candidate(1.5, { length: 5 }),
    ]
    expect(choose(NOTHING, candidates, 2)).toEqual([0, 1])
    expect(choose(weigh({}, { length: -1 }), candidates, 2)).toEqual([0, 2])
  })

  it('prefers fewer sentences to more when more count against it, yet leaves no room that the pool can fill', () => {
    const candidates = [
      candidate(2, { cost: 30 }),
      candidate(2, { cost: 60 }),
      candidate(1.5, { cost: 30 }),
    ]
    expect(choose(NOTHING, candidates, 60)).toEqual([0, 2])
    expect(choose(weigh({}, { count: -2 }), candidates, 60)).toEqual([1])
    expect(choose(weigh({}, { count: -2 }), candidates.slice(0, 1), 60)).toEqual([0])
  })

  it('brings what a sentence needs', () => {
    const candidates = [candidate(0), candidate(9, { needs: [0] }), candidate(5)]
    expect(choose(NOTHING, candidates, 1)).toEqual([2])
    expect(choose(NOTHING, candidates, 2)).toEqual([0, 1])
  })

  it('takes neither of two copies beside the other, and fills the room with what stands below the pool', () => {
    const copy = { terms: [1], weights: [1] }
    const candidates = [...Array.from({ length: 12 }, () => candidate(5, copy)), candidate(1)]
    expect(choose(NOTHING, candidates, 3)).toEqual([0, 12])
  })

  it('fills a budget larger than any pool', () => {
    const candidates = Array.from({ length: 50 }, (_, at) => candidate(at))
    expect(choose(NOTHING, candidates, 45)).toHaveLength(45)
  })

  it('finds nothing where nothing fits', () => {
    expect(choose(NOTHING, [], 3)).toEqual([])
    expect(choose(NOTHING, [candidate(1, { cost: 9 })], 3)).toEqual([])
  })
})
