import { describe, expect, it } from 'vitest'
import {
  coverageSelector,
  createCoverageSelector,
  createMmrSelector,
  mmrSelector,
  type Selector,
  SUMMARIZE_DEFAULTS,
  summarize,
  topSelector,
} from '../../src/summarize/index.js'
import { describeSelector } from '../contracts/selector.js'
import { candidate } from './candidate.js'

for (const selector of [topSelector, mmrSelector, coverageSelector]) describeSelector(selector)

describe('topSelector', () => {
  it('takes the highest scores, the earlier one of equals', () => {
    const candidates = [candidate(1), candidate(3), candidate(2), candidate(3)]
    expect(topSelector.select({ candidates, limit: 1, pairValues: [], pairKinds: [] })).toEqual([1])
    expect(topSelector.select({ candidates, limit: 3, pairValues: [], pairKinds: [] })).toEqual([
      1, 3, 2,
    ])
  })

  it('passes over what does not fit, and fills the room left', () => {
    const candidates = [
      candidate(5, { cost: 8 }),
      candidate(4, { cost: 6 }),
      candidate(1, { cost: 2 }),
    ]
    expect(topSelector.select({ candidates, limit: 10, pairValues: [], pairKinds: [] })).toEqual([
      0, 2,
    ])
  })

  it('weighs a sentence together with what it needs', () => {
    // 1 needs 0: together (9 + 0) / 2 = 4.5 a sentence, so 2 goes first and then nothing is left for the pair.
    const candidates = [candidate(0), candidate(9, { needs: [0] }), candidate(5)]
    expect(topSelector.select({ candidates, limit: 2, pairValues: [], pairKinds: [] })).toEqual([
      2, 0,
    ])
    expect(topSelector.select({ candidates, limit: 3, pairValues: [], pairKinds: [] })).toEqual([
      2, 1, 0,
    ])
  })
})

describe('createMmrSelector', () => {
  const twin = { terms: [1], weights: [1] }
  const candidates = [
    candidate(3, twin),
    candidate(2.9, twin),
    candidate(1, { terms: [2], weights: [1] }),
  ]

  it('prefers something new to a repetition', () => {
    expect(mmrSelector.select({ candidates, limit: 2, pairValues: [], pairKinds: [] })).toEqual([
      0, 2,
    ])
  })

  it('never takes a sentence as like as mostAlike, even with room left', () => {
    expect(mmrSelector.select({ candidates, limit: 3, pairValues: [], pairKinds: [] })).toEqual([
      0, 2,
    ])
    const loose = createMmrSelector({ redundancy: 0, mostAlike: 1 })
    const almost = [candidates[0]!, candidate(2.9, { terms: [1], weights: [0.9] }), candidates[2]!]
    expect(loose.select({ candidates: almost, limit: 3, pairValues: [], pairKinds: [] })).toEqual([
      0, 1, 2,
    ])
  })

  it('with brevity, takes the best sentence however long, then the shorter of nearly equal ones', () => {
    const brief = createMmrSelector({ brevity: 0.01 })
    const lengths = [
      candidate(3, { length: 60 }),
      candidate(2.5, { length: 60 }),
      candidate(2.4, { length: 10 }),
      candidate(0),
    ]
    const input = { candidates: lengths, limit: 2, pairValues: [], pairKinds: [] }
    expect(brief.select(input)).toEqual([0, 2])
    expect(mmrSelector.select(input)).toEqual([0, 1])
  })

  it('refuses options out of range and options that it does not have', () => {
    expect(() => createMmrSelector({ brevity: -1 })).toThrow(/brevity/)
    expect(() => createMmrSelector({ redundancy: 2 })).toThrow(/redundancy/)
    expect(() => createMmrSelector({ lambda: 1 } as object)).toThrow(/lambda/)
  })
})

describe('createCoverageSelector', () => {
  it('pays for a pair once', () => {
    const candidates = [
      candidate(0, { pairs: [0, 1, 2] }),
      candidate(0, { pairs: [0, 1, 3] }),
      candidate(0, { pairs: [4, 5] }),
    ]
    const pairValues = [1, 1, 1, 1, 1, 1]
    // 0 covers three; then 1 adds one new pair, 2 adds two; 1 shares two of its three, more than half.
    expect(coverageSelector.select({ candidates, limit: 2, pairValues, pairKinds: [] })).toEqual([
      0, 2,
    ])
    expect(coverageSelector.select({ candidates, limit: 3, pairValues, pairKinds: [] })).toEqual([
      0, 2,
    ])
  })

  it('heeds the scores when nothing is covered', () => {
    const candidates = [candidate(0), candidate(1)]
    expect(
      coverageSelector.select({ candidates, limit: 1, pairValues: [], pairKinds: [] }),
    ).toEqual([1])
  })

  it('refuses options out of range', () => {
    expect(() => createCoverageSelector({ thrift: -1 })).toThrow(/thrift/)
    expect(() => createCoverageSelector({ mostShared: 1.5 })).toThrow(/mostShared/)
  })
})

describe('what a selector of the caller gets', () => {
  const text =
    'The harbour bridge closed on Monday. Engineers found cracks in the steel beams of the harbour bridge. ' +
    'Ferries carried commuters across the bay instead. The council said the harbour bridge needs new steel beams.'

  it.each([SUMMARIZE_DEFAULTS.selector, mmrSelector, coverageSelector])(
    'may be copied and handed on to $name',
    (selector) => {
      const copying: Selector = {
        name: 'copying',
        select: (input) =>
          selector.select({ ...input, candidates: input.candidates.map((each) => ({ ...each })) }),
      }
      expect(summarize(text, { selector: copying })).toEqual(summarize(text, { selector }))
    },
  )
})
