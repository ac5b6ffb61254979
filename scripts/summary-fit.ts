/** Fits feature weights to examples; see `fit-summary-weights.ts` for the method. */
import { WIDTH } from '../src/summarize/features/index.js'
import type { Example } from './summary-examples.js'

export interface TrainingSet {
  readonly examples: readonly Example[]
  /** How many sentences its summaries have: so many steps are learnt from. */
  readonly steps: number
  /** How much one of its articles counts. */
  readonly weight: number
}

export interface Fitted {
  readonly weights: Float64Array
  /** How much a cosine of 1 to a sentence already taken counts against a sentence, in units of score. */
  readonly redundancy: number
}

/** The softer the targets, the more the second and third best sentence teach. */
const TEMPERATURE = 0.1
const RIDGE = 0.002
const ROUNDS = 2
const UPDATES = 100
const RATE = 0.05

/** What one step has to choose from: standardised features with likeness to the taken as the last column. */
interface Step {
  readonly values: Float64Array
  readonly targets: Float64Array
  readonly weight: number
}

const COLUMNS = WIDTH + 1

export function fitWeights(sets: readonly TrainingSet[]): Fitted {
  const { means, deviations } = measureColumns(sets)
  const parameters = new Float64Array(COLUMNS)
  // Before anything is known, summaries grow from the top: the first round learns from LEAD.
  parameters[2] = 1
  for (let round = 0; round < ROUNDS; round++) {
    const fitted = unscale(parameters, deviations)
    const steps = sets.flatMap(({ examples, steps, weight }) =>
      examples.flatMap((example) => growSummary(example, steps, weight, fitted, means, deviations)),
    )
    descend(parameters, steps)
  }
  return unscale(parameters, deviations)
}

function unscale(parameters: Float64Array, deviations: Float64Array): Fitted {
  const weights = parameters.slice(0, WIDTH).map((value, f) => value / deviations[f]!)
  return { weights, redundancy: Math.max(0, parameters[WIDTH]! / deviations[WIDTH]!) }
}

function measureColumns(sets: readonly TrainingSet[]) {
  const means = new Float64Array(COLUMNS)
  const deviations = new Float64Array(COLUMNS)
  let rows = 0
  const eachRow = (visit: (column: number, value: number) => void): void => {
    for (const { examples } of sets) {
      for (const { features } of examples) {
        for (let i = 0; i < features.length; i++) visit(i % WIDTH, features[i]!)
      }
    }
  }
  for (const { examples } of sets) for (const { sentences } of examples) rows += sentences
  eachRow((column, value) => {
    means[column]! += value / rows
  })
  eachRow((column, value) => {
    deviations[column]! += (value - means[column]!) ** 2 / rows
  })
  for (let f = 0; f < COLUMNS; f++) deviations[f] = Math.sqrt(deviations[f]!) || 1
  deviations[WIDTH] = 0.15
  return { means, deviations }
}

/** Grows a summary with the weights so far, and notes at each step what each sentence would have brought. */
function growSummary(
  { sentences, features, likeness, worth }: Example,
  most: number,
  weight: number,
  { weights, redundancy }: Fitted,
  means: Float64Array,
  deviations: Float64Array,
): readonly Step[] {
  const scores = new Float64Array(sentences)
  for (let i = 0; i < features.length; i++) {
    scores[Math.floor(i / WIDTH)]! += features[i]! * weights[i % WIDTH]!
  }
  const alike = new Float64Array(sentences)
  const taken: number[] = []
  const steps: Step[] = []
  while (taken.length < Math.min(most, sentences - 1)) {
    const left = [...scores.keys()].filter((at) => !taken.includes(at))
    const values = new Float64Array(left.length * COLUMNS)
    left.forEach((at, row) => {
      for (let f = 0; f < WIDTH; f++) {
        values[row * COLUMNS + f] = (features[at * WIDTH + f]! - means[f]!) / deviations[f]!
      }
      values[row * COLUMNS + WIDTH] = -alike[at]! / deviations[WIDTH]!
    })
    const before = worth(taken)
    const gains = Float64Array.from(left, (at) => (worth([...taken, at]) - before) / TEMPERATURE)
    steps.push({ values, targets: softmax(gains), weight })
    const worthOf = (at: number): number => scores[at]! - redundancy * alike[at]!
    const next = left.reduce((best, at) => (worthOf(at) > worthOf(best) ? at : best))
    taken.push(next)
    for (const at of left) alike[at] = Math.max(alike[at]!, likeness(next, at))
  }
  return steps
}

function softmax(values: Float64Array): Float64Array {
  const highest = values.reduce((a, b) => Math.max(a, b))
  const powers = values.map((value) => Math.exp(value - highest))
  const sum = powers.reduce((a, b) => a + b)
  return powers.map((power) => power / sum)
}

/** Adam on the whole data; `parameters` are changed in place. */
function descend(parameters: Float64Array, steps: readonly Step[]): void {
  const momentum = new Float64Array(COLUMNS)
  const variance = new Float64Array(COLUMNS)
  const totalWeight = steps.reduce((sum, { weight }) => sum + weight, 0)
  for (let t = 1; t <= UPDATES; t++) {
    const gradient = new Float64Array(COLUMNS)
    for (const { values, targets, weight } of steps) {
      const scores = new Float64Array(targets.length)
      for (let i = 0; i < values.length; i++) {
        scores[Math.floor(i / COLUMNS)]! += values[i]! * parameters[i % COLUMNS]!
      }
      const found = softmax(scores)
      for (let row = 0; row < targets.length; row++) {
        const error = (weight * (found[row]! - targets[row]!)) / totalWeight
        for (let f = 0; f < COLUMNS; f++) gradient[f]! += error * values[row * COLUMNS + f]!
      }
    }
    for (let f = 0; f < COLUMNS; f++) {
      const slope = gradient[f]! + RIDGE * parameters[f]!
      momentum[f] = 0.9 * momentum[f]! + 0.1 * slope
      variance[f] = 0.99 * variance[f]! + 0.01 * slope * slope
      const size = Math.sqrt(variance[f]! / (1 - 0.99 ** t)) + 1e-8
      parameters[f]! -= (RATE * (momentum[f]! / (1 - 0.9 ** t))) / size
    }
  }
}
