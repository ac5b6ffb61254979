import fc from 'fast-check'
import { expect, it } from 'vitest'
import { power } from '../../src/util/power.js'

it('power is ** to thirteen digits', () => {
  const base = fc.double({ min: 1e-6, max: 1e6, noNaN: true })
  const exponent = fc.double({ min: -3, max: 3, noNaN: true })
  fc.assert(
    fc.property(base, exponent, (b, e) => {
      expect(power(b, e) / b ** e).toBeCloseTo(1, 13)
    }),
  )
})

it('power of 0 and 1 is 0 and 1', () => {
  expect(power(0, 0.3)).toBe(0)
  expect(power(1, 0.3)).toBe(1)
})

// From an arbitrary-precision calculation, rounded to the nearest double's neighbourhood.
it.each([
  [2, 0.85, 1.8025009252216604],
  [10, 0.3, 1.9952623149688795],
  [0.8, 4, 0.4096],
])('power(%d, %d) is %d', (base, exponent, expected) => {
  expect(Math.abs(power(base, exponent) / expected - 1)).toBeLessThan(1e-15)
})
