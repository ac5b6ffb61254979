/** Learns one topic by the method that its number of articles calls for. */
import { trainCentroid } from './centroid.js'
import { type LearntTopic, packWeights } from './model.js'
import { decide, type SparseRows, trainLinear } from './solver.js'
import { cautiousThreshold, type Decision, fitSigmoid } from './thresholds.js'

/** From so many positives on, a linear machine beats the centroid (measured on Reuters-21578). */
const LINEAR_FROM = 20

/** A tag needs some evidence, however common the topic. */
const LEAST_THRESHOLD = 1e-3

type Learnt = Pick<
  LearntTopic,
  'method' | 'positives' | 'threshold' | 'slope' | 'offset' | 'scale' | 'gaps' | 'weights'
>

/** Threshold and sigmoid apply to `w · x` without the bias, so that evidence adds up to what is compared. */
function finish(
  method: Learnt['method'],
  positives: number,
  weights: Float64Array,
  bias: number,
  threshold: number,
  decisions: readonly Decision[],
): Learnt {
  const { slope, offset } = fitSigmoid(decisions)
  return {
    method,
    positives,
    threshold: Math.max(LEAST_THRESHOLD, threshold - bias),
    slope,
    offset: offset + slope * bias,
    ...packWeights(weights),
  }
}

function learnLinear(
  rows: SparseRows,
  members: Int32Array,
  positive: Uint8Array,
  positives: number,
  folds: number,
): Learnt {
  const full = trainLinear(rows, members, positive)
  const decisions: Decision[] = []
  let thresholds = 0
  // Positives and negatives are dealt out in turn, so that every part has its share of both.
  const dealt = [0, 0]
  const part = Uint8Array.from(members, (row) => dealt[positive[row]!]!++ % folds)
  for (let fold = 0; fold < folds; fold++) {
    const rest = members.filter((_, i) => part[i] !== fold)
    const model = trainLinear(rows, rest, positive, undefined, full)
    const held = members.filter((_, i) => part[i] === fold)
    const own = Array.from(
      held,
      (row): Decision => ({
        value: decide(model, rows, row),
        positive: positive[row] === 1,
      }),
    )
    thresholds += cautiousThreshold(own)
    for (const decision of own) decisions.push(decision)
  }
  return finish('linear', positives, full.weights, full.bias, thresholds / folds, decisions)
}

/** `positive[row]` is 1 for the articles that have the topic. */
export function learnTopic(rows: SparseRows, positive: Uint8Array, folds: number): Learnt {
  const members = Int32Array.from(positive, (_, row) => row)
  const positives = positive.reduce((sum, x) => sum + x, 0)
  if (positives >= LINEAR_FROM && members.length - positives >= LINEAR_FROM) {
    return learnLinear(rows, members, positive, positives, folds)
  }
  const { weights, threshold, decisions } = trainCentroid(rows, members, positive)
  return finish('centroid', positives, weights, 0, threshold, decisions)
}
