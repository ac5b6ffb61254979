import fc from 'fast-check'
import { expect, it } from 'vitest'
import { topK } from '../../src/util/top-k.js'

// Few different scores, so that there are ties.
const scores = fc.array(fc.integer({ min: -3, max: 9 }), { maxLength: 300 })
const counts = fc.integer({ min: -1, max: 310 })

it('topK is a stable sort, the highest first, cut at k', () => {
  fc.assert(
    fc.property(scores, counts, (given, k) => {
      const items = given.map((score, at) => ({ score, at }))
      const sorted = [...items].sort((a, b) => b.score - a.score)
      expect(topK(items, k, ({ score }) => score)).toEqual(sorted.slice(0, Math.max(0, k)))
    }),
  )
})

it('takes infinities for scores and for k', () => {
  expect(topK([-Infinity, 1, Infinity], 2, (score) => score)).toEqual([Infinity, 1])
  expect(topK([1, 2], Infinity, (score) => score)).toEqual([2, 1])
})
