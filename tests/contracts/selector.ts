/** What every selector must hold, ours or a user's: run with `describeSelector(selector)`. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Candidate, SelectInput, Selector } from '../../src/summarize/index.js'

/** Candidates of random scores, costs, terms and needs, with a limit that fits some, all or none. */
const selectInputs: fc.Arbitrary<SelectInput> = fc
  .array(
    fc.record({
      score: fc.double({ min: -5, max: 5, noNaN: true }),
      cost: fc.integer({ min: 1, max: 40 }),
      terms: fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 8 }),
      pairs: fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { maxLength: 8 }),
      needsPrevious: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .chain((drafts) =>
    fc.record({
      candidates: fc.constant(drafts.map(toCandidate)),
      limit: fc.integer({ min: 1, max: 200 }),
      pairValues: fc.constant(Float64Array.from({ length: 20 }, (_, pair) => 1 + (pair % 3))),
      pairKinds: fc.constant(Uint8Array.from({ length: 20 }, (_, pair) => pair % 32)),
    }),
  )

interface Draft {
  readonly score: number
  readonly cost: number
  readonly terms: readonly number[]
  readonly pairs: readonly number[]
  readonly needsPrevious: boolean
}

const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b)

function toCandidate(draft: Draft, at: number, drafts: readonly Draft[]): Candidate {
  const needs: number[] = []
  for (let k = at; k > 0 && drafts[k]!.needsPrevious; k--) needs.unshift(k - 1)
  return {
    score: draft.score,
    cost: draft.cost,
    length: 10 * draft.cost,
    article: 0,
    needs,
    terms: ascending(draft.terms),
    weights: draft.terms.map(() => 1 / Math.sqrt(draft.terms.length)),
    pairs: ascending(draft.pairs),
  }
}

export function describeSelector(selector: Selector): void {
  describe(`selector ${selector.name}`, () => {
    it('chooses distinct candidates within the limit, each with all it needs', () => {
      fc.assert(
        fc.property(selectInputs, (input) => {
          const chosen = selector.select(input)
          const set = new Set(chosen)
          expect(set.size).toBe(chosen.length)
          let cost = 0
          for (const position of chosen) {
            cost += input.candidates[position]!.cost
            for (const need of input.candidates[position]!.needs) expect(set.has(need)).toBe(true)
          }
          expect(cost).toBeLessThanOrEqual(input.limit)
        }),
      )
    })

    it('is not empty when a candidate fits with all it needs', () => {
      fc.assert(
        fc.property(selectInputs, (input) => {
          const { candidates, limit } = input
          const fits = candidates.some(
            ({ cost, needs }) =>
              needs.reduce((sum, need) => sum + candidates[need]!.cost, cost) <= limit,
          )
          expect(selector.select(input).length > 0).toBe(fits)
        }),
      )
    })

    it('chooses the same twice and leaves its input untouched', () => {
      fc.assert(
        fc.property(selectInputs, (input) => {
          const before = JSON.stringify(input)
          const first = selector.select(input)
          expect(selector.select(input)).toEqual(first)
          expect(JSON.stringify(input)).toBe(before)
        }),
      )
    })

    it('chooses nothing from nothing', () => {
      expect(selector.select({ candidates: [], limit: 10, pairValues: [], pairKinds: [] })).toEqual(
        [],
      )
    })
  })
}
