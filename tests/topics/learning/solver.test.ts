import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decide,
  SOLVER_DEFAULTS,
  type SparseRows,
  trainLinear,
} from '../../../src/topics/learning/solver.js'

const COLUMNS = 6
const EXACT = { ...SOLVER_DEFAULTS, tolerance: 1e-6, mostRounds: 5000 }

/** Rows with the given columns, each of length 1. */
function makeRows(sets: readonly (readonly number[])[]): SparseRows {
  const offsets = new Int32Array(sets.length + 1)
  sets.forEach((set, i) => {
    offsets[i + 1] = offsets[i]! + set.length
  })
  return {
    offsets,
    indices: Int32Array.from(sets.flat()),
    values: Float32Array.from(sets.flatMap((set) => set.map(() => 1 / Math.sqrt(set.length)))),
    squares: Float64Array.from(sets, (set) => (set.length > 0 ? 1 : 0)),
    columns: COLUMNS,
  }
}

/** What the machine makes least: half the squared length of its weights and bias, and the squared hinge losses. */
function objective(
  rows: SparseRows,
  positive: Uint8Array,
  weights: Float64Array,
  bias: number,
): number {
  let sum = (weights.reduce((total, w) => total + w * w, 0) + bias * bias) / 2
  positive.forEach((label, row) => {
    const value = decide({ weights, bias, duals: new Float64Array() }, rows, row)
    sum += Math.max(0, 1 - (label === 1 ? value : -value)) ** 2
  })
  return sum
}

const problem = fc
  .array(
    fc.tuple(
      fc.uniqueArray(fc.integer({ min: 0, max: COLUMNS - 1 }), { maxLength: 4 }),
      fc.integer({ min: 0, max: 1 }),
    ),
    { minLength: 2, maxLength: 25 },
  )
  .map((drawn) => ({
    rows: makeRows(drawn.map(([set]) => set)),
    positive: Uint8Array.from(drawn, ([, label]) => label),
    members: Int32Array.from(drawn, (_, row) => row),
  }))

describe('trainLinear', () => {
  it('ends where no step along a weight or the bias makes the objective less', () => {
    fc.assert(
      fc.property(problem, ({ rows, positive, members }) => {
        const { weights, bias } = trainLinear(rows, members, positive, EXACT)
        const least = objective(rows, positive, weights, bias)
        for (const step of [-1e-3, 1e-3]) {
          expect(objective(rows, positive, weights, bias + step)).toBeGreaterThan(least - 1e-7)
          for (let i = 0; i < COLUMNS; i++) {
            const moved = weights.slice()
            moved[i] = moved[i]! + step
            expect(objective(rows, positive, moved, bias)).toBeGreaterThan(least - 1e-7)
          }
        }
      }),
    )
  })

  it('reaches the same weights from the model of other members', () => {
    fc.assert(
      fc.property(problem, ({ rows, positive, members }) => {
        const some = members.filter((_, i) => i % 3 !== 0)
        const start = trainLinear(rows, members, positive, EXACT)
        const warm = trainLinear(rows, some, positive, EXACT, start)
        const cold = trainLinear(rows, some, positive, EXACT)
        expect(warm.bias).toBeCloseTo(cold.bias, 4)
        warm.weights.forEach((weight, i) => {
          expect(weight).toBeCloseTo(cold.weights[i]!, 4)
        })
      }),
    )
  })
})
