/** From decision values to a threshold and to probabilities. */
import { exp, log, log1p } from '../../util/elementary.js'

/** A decision value with the truth. */
export interface Decision {
  readonly value: number
  readonly positive: boolean
}

/**
 * The threshold with the best F1 on these decisions, half-way to the next lower value; `f1` is that F1.
 * Ties go to the higher threshold. O(n log n).
 */
export function bestThreshold(decisions: readonly Decision[]): {
  readonly threshold: number
  readonly f1: number
} {
  const sorted = [...decisions].sort((a, b) => b.value - a.value)
  const positives = sorted.filter(({ positive }) => positive).length
  let hits = 0
  let best = { threshold: Number.POSITIVE_INFINITY, f1: 0 }
  sorted.forEach(({ value, positive }, i) => {
    if (positive) hits++
    const next = sorted[i + 1]?.value
    if (next === value) return
    const f1 = (2 * hits) / (i + 1 + positives)
    if (f1 > best.f1)
      best = { threshold: next === undefined ? value - 0.01 : (value + next) / 2, f1 }
  })
  return best
}

/** Below this F1 a threshold is chance: Yang's and Fan & Lin's "fbr". */
const FBR = 0.1

/**
 * `bestThreshold`, unless even that is hopeless: then the highest value seen, so that a topic which cannot be
 * told gives few tags rather than many wrong ones.
 *
 * *Source*: SCutFBR, Yang 2001, "A study of thresholding strategies for text categorization" (SIGIR).
 */
export function cautiousThreshold(decisions: readonly Decision[]): number {
  const { threshold, f1 } = bestThreshold(decisions)
  if (f1 >= FBR) return threshold
  return decisions.reduce((most, { value }) => Math.max(most, value), 0)
}

/** Decision values on new articles scatter so far around those on left-out ones: margins are 1. */
const SPREAD = 0.1
/** Thresholds are tried so far apart, between -1 and 1. */
const STEP = 0.02

/**
 * The threshold with the best F1 to be expected on new articles of which at most the share `most` has the topic, for
 * collections of few decisions: each one counts on both sides of a threshold, the less the farther it lies on the
 * other, so that no single value decides; and where the topic is commoner among the decisions than `most`, the ones
 * without it count for more. O(n).
 */
export function smoothThreshold(decisions: readonly Decision[], most: number): number {
  const positives = decisions.filter(({ positive }) => positive).length
  const negatives = decisions.length - positives
  const weight = Math.max(1, (positives * (1 / most - 1)) / Math.max(1, negatives))
  let best = { threshold: 0, f1: -1 }
  for (let step = Math.round(-1 / STEP); step * STEP <= 1; step++) {
    const threshold = step * STEP
    let hits = 0
    let given = 0
    for (const { value, positive } of decisions) {
      const above = 1 / (1 + exp((-1.702 * (value - threshold)) / SPREAD))
      if (positive) hits += above
      given += positive ? above : weight * above
    }
    const f1 = (2 * hits) / (given + positives)
    if (f1 > best.f1) best = { threshold, f1 }
  }
  return best.threshold
}

/** `probability = 1 / (1 + exp(-(slope · value + offset)))`; the slope is positive. */
export interface Sigmoid {
  readonly slope: number
  readonly offset: number
}

/** A gentle default for too few decisions: the margins of a support vector machine are about 1. */
const PLAIN_SIGMOID: Sigmoid = { slope: 2, offset: 0 }

export const applySigmoid = ({ slope, offset }: Sigmoid, value: number): number =>
  1 / (1 + exp(-(slope * value + offset)))

/**
 * The sigmoid that makes decision values probabilities.
 *
 * *Source*: Platt 1999, "Probabilistic outputs for support vector machines", with the targets of its section
 * 2.2, by Newton's method with backtracking as in Lin, Lin & Weng 2007.
 */
export function fitSigmoid(decisions: readonly Decision[]): Sigmoid {
  const positives = decisions.filter(({ positive }) => positive).length
  const negatives = decisions.length - positives
  if (positives < 2 || negatives < 2) return PLAIN_SIGMOID
  const high = (positives + 1) / (positives + 2)
  const low = 1 / (negatives + 2)
  let slope = 0
  let offset = log((positives + 1) / (negatives + 1))
  const loss = (a: number, b: number): number => {
    let sum = 0
    for (const { value, positive } of decisions) {
      const z = a * value + b
      const target = positive ? high : low
      // ln(1 + exp(-z)) + (1 - target) z, in the form that does not overflow.
      sum += z >= 0 ? (1 - target) * z + log1p(exp(-z)) : -target * z + log1p(exp(z))
    }
    return sum
  }
  let current = loss(slope, offset)
  for (let round = 0; round < 50; round++) {
    let [gradA, gradB, hessAA, hessAB, hessBB] = [0, 0, 1e-12, 0, 1e-12]
    for (const { value, positive } of decisions) {
      const p = applySigmoid({ slope, offset }, value)
      const error = p - (positive ? high : low)
      const curve = p * (1 - p)
      gradA += error * value
      gradB += error
      hessAA += curve * value * value
      hessAB += curve * value
      hessBB += curve
    }
    if (Math.abs(gradA) < 1e-5 && Math.abs(gradB) < 1e-5) break
    const determinant = hessAA * hessBB - hessAB * hessAB
    const stepA = (hessBB * gradA - hessAB * gradB) / determinant
    const stepB = (hessAA * gradB - hessAB * gradA) / determinant
    let size = 1
    for (; size > 1e-6; size /= 2) {
      const next = loss(slope - size * stepA, offset - size * stepB)
      if (next < current) {
        slope -= size * stepA
        offset -= size * stepB
        current = next
        break
      }
    }
    if (size <= 1e-6) break
  }
  return slope > 0.01 && Number.isFinite(offset) ? { slope, offset } : PLAIN_SIGMOID
}
