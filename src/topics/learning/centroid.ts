/** What can be learnt from a handful of articles: where they lie, away from where the others lie. */
import type { SparseRows } from './solver.js'
import { cautiousThreshold, type Decision } from './thresholds.js'

export interface CentroidModel {
  readonly weights: Float64Array
  readonly threshold: number
  /** Decisions on rows that had no part in the weights, as far as there were enough. */
  readonly decisions: readonly Decision[]
}

/** How much of the mean of the negatives is taken away. */
const NEGATIVE_SHARE = 1

function addRow(sum: Float64Array, rows: SparseRows, row: number, scale: number): void {
  for (let k = rows.offsets[row]!; k < rows.offsets[row + 1]!; k++) {
    const index = rows.indices[k]!
    sum[index] = sum[index]! + scale * rows.values[k]!
  }
}

function dotRow(weights: Float64Array, rows: SparseRows, row: number): number {
  let sum = 0
  for (let k = rows.offsets[row]!; k < rows.offsets[row + 1]!; k++) {
    sum += weights[rows.indices[k]!]! * rows.values[k]!
  }
  return sum
}

/**
 * Mean of the positives, scaled to length 1, minus the mean of the negatives. Each row's decision value is
 * taken without that row in the means; the threshold follows from these.
 */
export function trainCentroid(
  rows: SparseRows,
  members: Int32Array,
  positive: Uint8Array,
): CentroidModel {
  const positiveSum = new Float64Array(rows.columns)
  const negativeSum = new Float64Array(rows.columns)
  for (const row of members) addRow(positive[row] === 1 ? positiveSum : negativeSum, rows, row, 1)
  const squares = (sum: Float64Array): number => sum.reduce((total, x) => total + x * x, 0)
  const positiveSquares = squares(positiveSum)
  const negativeSquares = squares(negativeSum)

  // ‖sum - x‖² = ‖sum‖² - 2 sum·x + ‖x‖²: what leaving a row out costs is two dot products.
  const decisions = Array.from(members, (row): Decision => {
    const isPositive = positive[row] === 1
    const self = rows.squares[row]!
    const withPositives = dotRow(positiveSum, rows, row)
    const withNegatives = dotRow(negativeSum, rows, row)
    const near = isPositive
      ? scaled(withPositives - self, positiveSquares - 2 * withPositives + self)
      : scaled(withPositives, positiveSquares)
    const far = isPositive
      ? scaled(withNegatives, negativeSquares)
      : scaled(withNegatives - self, negativeSquares - 2 * withNegatives + self)
    return { value: near - NEGATIVE_SHARE * far, positive: isPositive }
  })
  const weights = new Float64Array(rows.columns)
  const positiveScale = positiveSquares > 0 ? 1 / Math.sqrt(positiveSquares) : 0
  const negativeScale = negativeSquares > 0 ? NEGATIVE_SHARE / Math.sqrt(negativeSquares) : 0
  for (let i = 0; i < weights.length; i++) {
    weights[i] = positiveSum[i]! * positiveScale - negativeSum[i]! * negativeScale
  }
  return { weights, threshold: cautiousThreshold(decisions), decisions }
}

const scaled = (dot: number, squares: number): number =>
  squares > 1e-12 ? dot / Math.sqrt(squares) : 0
