/** Fits feature weights to what to take next; see `fit-summary-weights.ts` for the method. */
import { FEATURE_NAMES, WIDTH } from '../src/summarize/features/index.js'
import { createDescent, measureColumns, softmax } from './descent.js'
import type { Example } from './summary-examples.js'

export interface TrainingSet {
  readonly examples: readonly Example[]
  /** How many sentences its summaries have: so many steps are learnt from. */
  readonly steps: number
  /** How much one of its articles counts. */
  readonly weight: number
}

/** The softer the targets, the more the second and third best sentence teach. */
const TEMPERATURE = 0.1
const ROUNDS = 2
const UPDATES = 60
const RATE = 0.05
/** Cosines to what is taken spread about so far. */
const LIKENESS_DEVIATION = 0.15

const COLUMNS = WIDTH + 1

/** One step of a growing summary: which sentences are left, how like the taken each is, what each would bring. */
interface Step {
  readonly left: readonly number[]
  readonly alike: Float64Array
  readonly targets: Float64Array
}

interface Growth {
  /** Standardised features of all sentences of the article. */
  readonly values: Float64Array
  readonly steps: readonly Step[]
  readonly weight: number
}

/** The weights of the features. */
export function fitWeights(sets: readonly TrainingSet[]): Float64Array {
  const columns = measureColumns(
    sets.flatMap(({ examples }) => examples.map(({ features }) => features)),
    WIDTH,
  )
  const parameters = new Float64Array(COLUMNS)
  // Before anything is known, summaries grow from the top: the first round learns from LEAD.
  parameters[FEATURE_NAMES.indexOf('early')] = 1
  for (let round = 0; round < ROUNDS; round++) {
    const growths = sets.flatMap(({ examples, steps, weight }) =>
      examples.map((example): Growth => {
        const values = columns.standardise(example.features)
        return { values, weight, steps: growSummary(example, values, steps, parameters) }
      }),
    )
    descend(parameters, growths)
  }
  return columns.unscale(parameters)
}

function scoreRows(values: Float64Array, parameters: Float64Array): Float64Array {
  const scores = new Float64Array(values.length / WIDTH)
  for (let row = 0; row < scores.length; row++) {
    for (let f = 0; f < WIDTH; f++) scores[row]! += values[row * WIDTH + f]! * parameters[f]!
  }
  return scores
}

/** Grows a summary with the weights so far, and notes at each step what each sentence would have brought. */
function growSummary(
  { sentences, likeness, worth }: Example,
  values: Float64Array,
  most: number,
  parameters: Float64Array,
): readonly Step[] {
  const scores = scoreRows(values, parameters)
  const alike = new Float64Array(sentences)
  const taken: number[] = []
  const steps: Step[] = []
  while (taken.length < Math.min(most, sentences - 1)) {
    const left = [...scores.keys()].filter((at) => !taken.includes(at))
    const before = worth(taken)
    const gainOf = (at: number): number => worth([...taken, at].sort((a, b) => a - b)) - before
    const targets = softmax(Float64Array.from(left, (at) => gainOf(at) / TEMPERATURE))
    const likeTaken = Float64Array.from(left, (at) => -alike[at]! / LIKENESS_DEVIATION)
    steps.push({ left, alike: likeTaken, targets })
    const worthOf = (at: number): number =>
      scores[at]! - (parameters[WIDTH]! * alike[at]!) / LIKENESS_DEVIATION
    const next = left.reduce((best, at) => (worthOf(at) > worthOf(best) ? at : best))
    taken.push(next)
    for (const at of left) alike[at] = Math.max(alike[at]!, likeness(next, at))
  }
  return steps
}

function descend(parameters: Float64Array, growths: readonly Growth[]): void {
  let total = 0
  for (const { steps, weight } of growths) total += steps.length * weight
  const update = createDescent(parameters, RATE)
  const gradient = new Float64Array(COLUMNS)
  for (let t = 0; t < UPDATES; t++) {
    gradient.fill(0)
    for (const { values, steps, weight } of growths) {
      const scores = scoreRows(values, parameters)
      const errors = new Float64Array(scores.length)
      for (const { left, alike, targets } of steps) {
        const found = softmax(
          Float64Array.from(left, (at, k) => scores[at]! + parameters[WIDTH]! * alike[k]!),
        )
        left.forEach((at, k) => {
          const error = (weight * (found[k]! - targets[k]!)) / total
          errors[at]! += error
          gradient[WIDTH]! += error * alike[k]!
        })
      }
      for (let row = 0; row < errors.length; row++) {
        for (let f = 0; f < WIDTH; f++) gradient[f]! += errors[row]! * values[row * WIDTH + f]!
      }
    }
    update(gradient)
  }
}
