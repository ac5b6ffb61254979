/** What fitting is made of: standardised columns, softmax, L-BFGS. */

/** A column that varies less is scaled as if it varied so much: the tables hardly tell what it is worth. */
const LEAST_DEVIATION = 0.02

/**
 * Scales the columns of tables, which hold rows of `width` values, in place, so that within a table they deviate from
 * their mean by 1 on the whole; gives the deviations that they had. Means are left, since a softmax does not see them.
 */
export function standardise(tables: readonly Float64Array[], width: number): Float64Array {
  const deviations = new Float64Array(width)
  let count = 0
  for (const table of tables) {
    const rows = table.length / width
    count += rows
    for (let f = 0; f < width; f++) {
      let sum = 0
      let squares = 0
      for (let i = f; i < table.length; i += width) {
        sum += table[i]!
        squares += table[i]! * table[i]!
      }
      if (rows > 0) deviations[f]! += Math.max(0, squares - (sum * sum) / rows)
    }
  }
  for (let f = 0; f < width; f++) {
    deviations[f] = Math.max(LEAST_DEVIATION, Math.sqrt(deviations[f]! / count))
  }
  for (const table of tables) {
    for (let i = 0; i < table.length; i++) table[i]! /= deviations[i % width]!
  }
  return deviations
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

/** The loss at `parameters`; adds its slopes to `gradient`. */
export type Objective = (parameters: Float64Array, gradient: Float64Array) => number

const KEPT_STEPS = 10
const MOST_HALVINGS = 20
const ENOUGH_DESCENT = 1e-4
const SMALLEST_GAIN = 1e-7
const TINY = 1e-12

interface Step {
  readonly moved: Float64Array
  readonly bent: Float64Array
}

/**
 * Brings `parameters`, changed in place, near a minimum of a smooth function: L-BFGS with steps that are halved until
 * the loss falls (Nocedal & Wright, "Numerical optimization", 2006, algorithm 7.5).
 */
export function minimise(parameters: Float64Array, objective: Objective, updates: number): void {
  const steps: Step[] = []
  let gradient = new Float64Array(parameters.length)
  let loss = objective(parameters, gradient)
  for (let t = 0; t < updates; t++) {
    const direction = findDirection(gradient, steps)
    const slope = -dot(gradient, direction)
    let next = parameters
    let nextGradient = gradient
    let nextLoss = loss
    for (let halvings = 0, size = 1; halvings < MOST_HALVINGS; halvings++, size /= 2) {
      next = parameters.map((value, f) => value - size * direction[f]!)
      nextGradient = new Float64Array(parameters.length)
      nextLoss = objective(next, nextGradient)
      if (nextLoss <= loss + ENOUGH_DESCENT * size * slope) break
    }
    const moved = next.map((value, f) => value - parameters[f]!)
    const bent = nextGradient.map((value, f) => value - gradient[f]!)
    if (dot(moved, bent) > TINY) steps.push({ moved, bent })
    if (steps.length > KEPT_STEPS) steps.shift()
    const gain = loss - nextLoss
    parameters.set(next)
    gradient = nextGradient
    loss = nextLoss
    if (gain < SMALLEST_GAIN) return
  }
}

/** The gradient as the last steps say that it bends. */
function findDirection(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const direction = gradient.slice()
  const shares: number[] = []
  for (const { moved, bent } of [...steps].reverse()) {
    const share = dot(moved, direction) / dot(moved, bent)
    add(direction, bent, -share)
    shares.push(share)
  }
  const last = steps.at(-1)
  if (last !== undefined) {
    const scale = dot(last.moved, last.bent) / dot(last.bent, last.bent)
    for (let f = 0; f < direction.length; f++) direction[f]! *= scale
  }
  for (const { moved, bent } of steps) {
    add(direction, moved, shares.pop()! - dot(bent, direction) / dot(moved, bent))
  }
  return direction
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let f = 0; f < a.length; f++) sum += a[f]! * b[f]!
  return sum
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let f = 0; f < to.length; f++) to[f]! += times * what[f]!
}
