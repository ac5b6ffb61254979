/** What fitting is made of: standardised columns, softmax, Adam. */

const RIDGE = 0.002

export interface Columns {
  /** Rows of the same width, each column with mean 0 and deviation 1. */
  readonly standardise: (rows: Float64Array) => Float64Array
  /** Weights of the columns as they were. */
  readonly unscale: (weights: Float64Array) => Float64Array
}

/** Mean and deviation of each column over all tables, which hold rows of `width` values. */
export function measureColumns(tables: readonly Float64Array[], width: number): Columns {
  const means = new Float64Array(width)
  const deviations = new Float64Array(width)
  let count = 0
  for (const table of tables) {
    count += table.length / width
    for (let i = 0; i < table.length; i++) means[i % width]! += table[i]!
  }
  for (let f = 0; f < width; f++) means[f]! /= count
  for (const table of tables) {
    for (let i = 0; i < table.length; i++) {
      const off = table[i]! - means[i % width]!
      deviations[i % width]! += off * off
    }
  }
  for (let f = 0; f < width; f++) deviations[f] = Math.sqrt(deviations[f]! / count) || 1
  return {
    standardise: (rows) =>
      rows.map((value, i) => (value - means[i % width]!) / deviations[i % width]!),
    unscale: (weights) => weights.slice(0, width).map((weight, f) => weight / deviations[f]!),
  }
}

export function softmax(values: Float64Array): Float64Array {
  let highest = -Infinity
  for (const value of values) highest = Math.max(highest, value)
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    values[i] = Math.exp(values[i]! - highest)
    sum += values[i]!
  }
  for (let i = 0; i < values.length; i++) values[i]! /= sum
  return values
}

/** Adam with a ridge; each call changes `parameters` in place. */
export function createDescent(
  parameters: Float64Array,
  rate: number,
): (gradient: Float64Array) => void {
  const momentum = new Float64Array(parameters.length)
  const variance = new Float64Array(parameters.length)
  let left1 = 1
  let left2 = 1
  return (gradient) => {
    left1 *= 0.9
    left2 *= 0.99
    for (let f = 0; f < parameters.length; f++) {
      const slope = gradient[f]! + RIDGE * parameters[f]!
      momentum[f] = 0.9 * momentum[f]! + 0.1 * slope
      variance[f] = 0.99 * variance[f]! + 0.01 * slope * slope
      const size = Math.sqrt(variance[f]! / (1 - left2)) + 1e-8
      parameters[f]! -= (rate * (momentum[f]! / (1 - left1))) / size
    }
  }
}
