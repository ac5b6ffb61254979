import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo, dot, dotSum, dotSums, unitVector } from '../../src/vectors/index.js'

const entries = fc.uniqueArray(
  fc.tuple(fc.integer({ min: 0, max: 30 }), fc.double({ min: 0.1, max: 9, noNaN: true })),
  { selector: ([id]) => id, maxLength: 12 },
)

const vectorOf = (pairs: readonly (readonly [number, number])[]) => {
  const values = new Map(pairs)
  return unitVector(values.keys(), (id) => values.get(id)!)
}

describe('sparse vectors', () => {
  it('have length 1 and ascending ids', () => {
    fc.assert(
      fc.property(entries, (pairs) => {
        const { ids, values } = vectorOf(pairs)
        expect([...ids]).toEqual(pairs.map(([id]) => id).sort((a, b) => a - b))
        const squares = values.reduce((sum, value) => sum + value ** 2, 0)
        expect(squares).toBeCloseTo(pairs.length === 0 ? 0 : 1, 9)
      }),
    )
  })

  it('products of vectors and of their sums agree', () => {
    fc.assert(
      fc.property(entries, entries, entries, (x, y, z) => {
        const [a, b, c] = [vectorOf(x), vectorOf(y), vectorOf(z)]
        const sum = new Map<number, number>()
        addTo(sum, a)
        addTo(sum, b)
        expect(dotSum(c, sum)).toBeCloseTo(dot(a, c) + dot(b, c), 9)
        const other = new Map<number, number>()
        addTo(other, c)
        expect(dotSums(sum, other)).toBeCloseTo(dotSum(c, sum), 9)
        expect(dot(a, b)).toBeCloseTo(dot(b, a), 12)
      }),
    )
  })
})
