import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exp, log, log1p, log2, power } from '../../src/util/elementary.js'

/** Two bits in the last place of a double, as a share. */
const PRECISION = 4.5e-16

const isClose = (found: number, wanted: number): boolean =>
  Object.is(found, wanted) ||
  Math.abs(found - wanted) <= Math.max(PRECISION * Math.abs(wanted), Number.MIN_VALUE)

it.each([
  ['log', log, Math.log],
  ['log2', log2, Math.log2],
] as const)('%s is that of the engine to two bits', (_, ours, theirs) => {
  fc.assert(
    fc.property(fc.double({ min: 0, noNaN: true }), (x) => isClose(ours(x), theirs(x))),
    { numRuns: 5000 },
  )
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (x) => isClose(ours(x), theirs(x))),
    { numRuns: 5000 },
  )
})

it.each([
  ['exp', exp, Math.exp, { min: -800, max: 800 }],
  ['log1p', log1p, Math.log1p, { min: -0.5, max: 1e6 }],
] as const)('%s is that of the engine to two bits', (_, ours, theirs, range) => {
  fc.assert(
    fc.property(fc.double({ ...range, noNaN: true }), (x) => isClose(ours(x), theirs(x))),
    { numRuns: 5000 },
  )
})

it('log2 is exact for powers of two', () => {
  for (let k = -1074; k < 1024; k++) expect(log2(2 ** k)).toBe(k)
})

it.each([
  ['log(0)', log(0), -Infinity],
  ['log(-1)', log(-1), NaN],
  ['log(∞)', log(Infinity), Infinity],
  ['log(NaN)', log(NaN), NaN],
  ['log(1)', log(1), 0],
  ['log2(0)', log2(0), -Infinity],
  ['exp(0)', exp(0), 1],
  ['exp(-∞)', exp(-Infinity), 0],
  ['exp(∞)', exp(Infinity), Infinity],
  ['exp(NaN)', exp(NaN), NaN],
  ['log1p(1e-20)', log1p(1e-20), 1e-20],
  ['power(0, 0.3)', power(0, 0.3), 0],
  ['power(1, 0.3)', power(1, 0.3), 1],
])('%s is %d', (_, found, expected) => {
  expect(found).toBe(expected)
})

it('power is ** to thirteen digits', () => {
  const base = fc.double({ min: 1e-6, max: 1e6, noNaN: true })
  const exponent = fc.double({ min: -3, max: 3, noNaN: true })
  fc.assert(
    fc.property(base, exponent, (b, e) => {
      expect(power(b, e) / b ** e).toBeCloseTo(1, 13)
    }),
  )
})

// From an arbitrary-precision calculation, rounded to the nearest double's neighbourhood.
it.each([
  [2, 0.85, 1.8025009252216604],
  [10, 0.3, 1.9952623149688795],
  [0.8, 4, 0.4096],
])('power(%d, %d) is %d', (base, exponent, expected) => {
  expect(Math.abs(power(base, exponent) / expected - 1)).toBeLessThan(1e-15)
})
