/** Fits the weights of sentences and of sets together; see `fit-summary-weights.ts` for the method. */
import { FEATURE_NAMES, WIDTH } from '../src/summarize/features/index.js'
import type { Candidate } from '../src/summarize/index.js'
import { MOST_ALIKE } from '../src/summarize/selectors/set.js'
import {
  PAIR_FEATURES,
  PAIR_WIDTH,
  readWholeFeatures,
  WHOLE_FEATURES,
  WHOLE_WIDTH,
} from '../src/summarize/selectors/set-features.js'
import { readSetPool } from '../src/summarize/selectors/set-pool.js'
import { type SetWeights, searchSets } from '../src/summarize/selectors/set-search.js'
import { minimise, softmax, standardise } from './descent.js'
import type { Example } from './summary-examples.js'

export interface TrainingSet {
  readonly examples: readonly Example[]
  /** How much one of its articles counts. */
  readonly weight: number
}

export interface FittedWeights {
  readonly sentence: Readonly<Record<string, number>>
  readonly set: SetWeights
}

/** The softer the targets, the more the second and third best set teach. */
const TEMPERATURE = 0.3
const ROUNDS = 3
const UPDATES = 60
const RIDGE = 0.01

/** Parameters are those of sentences, then of pairs, then of the whole. */
const PAIRS_AT = WIDTH
const WHOLE_AT = WIDTH + PAIR_WIDTH
const PARAMETERS = WHOLE_AT + WHOLE_WIDTH

/** All sets of an article's pool that fill the budget. A set's features are the sums over its sentences. */
interface Choices {
  readonly weight: number
  /** Sets × `PARAMETERS`. */
  readonly rows: Float64Array
  readonly targets: Float64Array
}

export function fitWeights(sets: readonly TrainingSet[]): FittedWeights {
  let weights = new Float64Array(PARAMETERS)
  // Before anything is known, pools are filled from the top: the first round learns from LEAD.
  weights[FEATURE_NAMES.indexOf('early')] = 1
  for (let round = 0; round < ROUNDS; round++) {
    const fitted = name(weights)
    const choices = sets.flatMap(({ examples, weight }) =>
      examples.map((example) => readChoices(example, weight, fitted)),
    )
    const deviations = standardise(
      choices.map(({ rows }) => rows),
      PARAMETERS,
    )
    const parameters = weights.map((weight, f) => weight * deviations[f]!)
    minimise(parameters, (at, gradient) => measureLoss(choices, at, gradient), UPDATES)
    weights = parameters.map((parameter, f) => parameter / deviations[f]!)
  }
  return name(weights)
}

function name(weights: Float64Array): FittedWeights {
  const record = <N extends string>(names: readonly N[], from: number) =>
    Object.fromEntries(
      names.map((name, f) => [name, Math.round(weights[from + f]! * 1000) / 1000]),
    ) as Record<N, number>
  return {
    sentence: record(FEATURE_NAMES, 0),
    set: { pairs: record(PAIR_FEATURES, PAIRS_AT), whole: record(WHOLE_FEATURES, WHOLE_AT) },
  }
}

/** The sets that the selector would look at with these weights, were its beam without bounds. */
function readChoices(example: Example, weight: number, { sentence, set }: FittedWeights): Choices {
  const candidates = example.candidates.map((candidate, position): Candidate => {
    let score = 0
    FEATURE_NAMES.forEach((feature, f) => {
      score += sentence[feature]! * example.features[position * WIDTH + f]!
    })
    return { ...candidate, score }
  })
  const { limit, pairKinds } = example
  const input = { candidates, limit, pairValues: [], pairKinds }
  const pool = readSetPool(input, MOST_ALIKE)
  const found = new Set<number>()
  searchSets(pool, example.limit, set, Infinity, (mask) => found.add(mask))
  const masks = [...found]
  const rows = new Float64Array(masks.length * PARAMETERS)
  const whole = new Float64Array(WHOLE_WIDTH)
  const targets = Float64Array.from(masks, (mask, k) => {
    const row = rows.subarray(k * PARAMETERS, (k + 1) * PARAMETERS)
    const inside = Array.from(pool.members.keys()).filter((member) => (mask >> member) & 1)
    let tokens = 0
    inside.forEach((member, at) => {
      const position = pool.members[member]!
      tokens += candidates[position]!.length
      for (let f = 0; f < WIDTH; f++) row[f]! += example.features[position * WIDTH + f]!
      for (const other of inside.slice(0, at)) {
        const from = (member * pool.members.length + other) * PAIR_WIDTH
        for (let f = 0; f < PAIR_WIDTH; f++) row[PAIRS_AT + f]! += pool.pairs[from + f]!
      }
    })
    readWholeFeatures(tokens, inside.length, whole)
    row.set(whole, WHOLE_AT)
    return example.worth(inside.map((member) => pool.members[member]!)) / TEMPERATURE
  })
  return { weight, rows, targets: softmax(targets) }
}

/** Cross-entropy of what the parameters choose and what is worth choosing, and the ridge. */
function measureLoss(
  choices: readonly Choices[],
  parameters: Float64Array,
  gradient: Float64Array,
): number {
  let total = 0
  for (const { weight } of choices) total += weight
  let loss = 0
  for (const { weight, rows, targets } of choices) {
    const found = softmax(
      targets.map((_, k) => {
        let score = 0
        const at = k * PARAMETERS
        for (let f = 0; f < PARAMETERS; f++) score += rows[at + f]! * parameters[f]!
        return score
      }),
    )
    for (let k = 0; k < targets.length; k++) {
      loss -= (weight / total) * targets[k]! * Math.log(found[k]! + Number.MIN_VALUE)
      const error = (weight / total) * (found[k]! - targets[k]!)
      const at = k * PARAMETERS
      for (let f = 0; f < PARAMETERS; f++) gradient[f]! += error * rows[at + f]!
    }
  }
  for (let f = 0; f < PARAMETERS; f++) {
    loss += (RIDGE / 2) * parameters[f]! ** 2
    gradient[f]! += RIDGE * parameters[f]!
  }
  return loss
}
