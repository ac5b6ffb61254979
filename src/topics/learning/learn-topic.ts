/** Learns one topic by the method that its number of articles calls for. */
import { trainCentroid } from './centroid.js'
import { type LearntTopic, packWeights } from './model.js'
import { decide, type LinearModel, SOLVER_DEFAULTS, trainLinear } from './solver.js'
import {
  bestThreshold,
  cautiousThreshold,
  type Decision,
  fitSigmoid,
  smoothThreshold,
} from './thresholds.js'
import type { DocumentRows } from './vocabulary.js'

/** From so many positives on, a linear machine beats the centroid (measured on Reuters-21578). */
const LINEAR_FROM = 20

/** With fewer, too little is left to learn from when some are held out. */
const FEWEST_FOR_LINEAR = 3

/**
 * Collections of fewer articles are picked by hand: topics are commoner in them than in the news, so a threshold that
 * suits them is too low. There it is set for articles of which so many have the topic (measured on Reuters-21578 and
 * BBC news: 0.05 gains most on the first and loses least on the second).
 */
const HAND_PICKED = { articles: 1000, mostCommon: 0.05 }

/** Thresholds of sums lie at least this far above 0, since a tag's score is a sum of evidence. */
const LEAST_THRESHOLD = 0.1

type Learnt = Pick<
  LearntTopic,
  'method' | 'positives' | 'threshold' | 'shift' | 'slope' | 'offset' | 'scale' | 'gaps' | 'weights'
>

function inVocabularyOrder(
  weights: Float64Array,
  { vocabularyColumns }: DocumentRows,
): Float64Array {
  const ordered = new Float64Array(weights.length)
  vocabularyColumns.forEach((column, place) => {
    ordered[column] = weights[place]!
  })
  return ordered
}

/** Threshold and sigmoid apply to `w · x + shift` instead of `w · x + bias`: evidence adds up to what is compared. */
function finish(
  rows: DocumentRows,
  method: Learnt['method'],
  positives: number,
  weights: Float64Array,
  bias: number,
  threshold: number,
  decisions: readonly Decision[],
): Learnt {
  const { slope, offset } = fitSigmoid(decisions)
  const least = threshold - bias
  // A centroid is so common only where there was too little to set a threshold by.
  const shift = method === 'linear' ? Math.max(0, LEAST_THRESHOLD - least) : 0
  return {
    method,
    positives,
    threshold: Math.max(1e-3, least + shift),
    shift,
    slope,
    offset: offset + slope * (bias - shift),
    ...packWeights(inVocabularyOrder(weights, rows)),
  }
}

interface Linear {
  readonly model: LinearModel
  readonly threshold: number
  /** On each row by a machine that was trained without it. */
  readonly decisions: readonly Decision[]
}

function learnLinear(
  rows: DocumentRows,
  members: Int32Array,
  positive: Uint8Array,
  folds: number,
): Linear {
  const model = trainLinear(rows, members, positive)
  const decisions: Decision[] = []
  let thresholds = 0
  // Positives and negatives are dealt out in turn, so that every part has its share of both.
  const dealt = [0, 0]
  const part = Uint8Array.from(members, (row) => dealt[positive[row]!]!++ % folds)
  for (let fold = 0; fold < folds; fold++) {
    const rest = members.filter((_, i) => part[i] !== fold)
    const partial = trainLinear(rows, rest, positive, SOLVER_DEFAULTS, model)
    const own = Array.from(
      members.filter((_, i) => part[i] === fold),
      (row): Decision => ({ value: decide(partial, rows, row), positive: positive[row] === 1 }),
    )
    thresholds += cautiousThreshold(own)
    for (const decision of own) decisions.push(decision)
  }
  const isSmall = members.length < HAND_PICKED.articles
  return {
    model,
    threshold: isSmall ? smoothThreshold(decisions, HAND_PICKED.mostCommon) : thresholds / folds,
    decisions,
  }
}

const finishLinear = (
  rows: DocumentRows,
  { model, threshold, decisions }: Linear,
  positives: number,
): Learnt => finish(rows, 'linear', positives, model.weights, model.bias, threshold, decisions)

/** How well the best threshold would do on decisions about rows that had no part in them. */
const promise = (decisions: readonly Decision[]): number => bestThreshold(decisions).f1

/**
 * `positive[row]` is 1 for the articles that have the topic. From 20 of them on the linear machine is taken;
 * below, in collections too large to be picked by hand, where it does better on articles left out.
 */
export function learnTopic(rows: DocumentRows, positive: Uint8Array, folds: number): Learnt {
  const members = Int32Array.from(positive, (_, row) => row)
  const positives = positive.reduce((sum, x) => sum + x, 0)
  const negatives = members.length - positives
  if (positives >= LINEAR_FROM && negatives >= LINEAR_FROM) {
    return finishLinear(rows, learnLinear(rows, members, positive, folds), positives)
  }
  const centroid = trainCentroid(rows, members, positive)
  if (positives >= FEWEST_FOR_LINEAR && members.length >= HAND_PICKED.articles) {
    const linear = learnLinear(rows, members, positive, folds)
    if (promise(linear.decisions) > promise(centroid.decisions)) {
      return finishLinear(rows, linear, positives)
    }
  }
  return finish(
    rows,
    'centroid',
    positives,
    centroid.weights,
    0,
    centroid.threshold,
    centroid.decisions,
  )
}
