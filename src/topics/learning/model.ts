/** The file that learnt topics are kept in. */
import { NutgrafError } from '../../errors.js'

/** One learnt topic: a sparse linear function of an article's features. */
export interface LearntTopic {
  readonly topic: string
  readonly label: string
  readonly mediaTopics?: readonly string[]
  /** How it was learnt: `centroid` from few articles, `linear` from more. */
  readonly method: 'centroid' | 'linear'
  /** How many articles had it. */
  readonly positives: number
  /** The tag is given when the weighted sum of features, plus `shift`, is at least this. Above 0. */
  readonly threshold: number
  /** 0, but for topics so common that an article without evidence would have them. */
  readonly shift: number
  /** `probability = 1 / (1 + exp(-(slope · (sum + shift) + offset)))`. */
  readonly slope: number
  readonly offset: number
  /** Weights are `scale · weights[i]`. */
  readonly scale: number
  /** Positions in the vocabulary, each as the distance to the one before, the first from -1. */
  readonly gaps: readonly number[]
  /** Whole numbers from -127 to 127. */
  readonly weights: readonly number[]
}

/** What `trainTopics` gives: plain JSON. */
export interface TopicModel {
  readonly format: 'nutgraf-topics'
  readonly version: 1
  /** How many articles it was learnt from. */
  readonly articleCount: number
  readonly titleWeight: number
  /** Features and their document frequencies, front-coded. */
  readonly vocabulary: string
  readonly topics: readonly LearntTopic[]
}

/** Weights below this share of the largest are left out. */
const LEAST_WEIGHT = 1 / 127

/** Rounds weights to 8 bits and keeps those that are not 0. */
export function packWeights(
  weights: Float64Array,
): Pick<LearntTopic, 'scale' | 'gaps' | 'weights'> {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const scale = largest * LEAST_WEIGHT
  const gaps: number[] = []
  const packed: number[] = []
  let previous = -1
  weights.forEach((weight, column) => {
    const rounded = scale > 0 ? Math.round(weight / scale) : 0
    if (rounded === 0) return
    gaps.push(column - previous)
    packed.push(rounded)
    previous = column
  })
  return { scale, gaps, weights: packed }
}

function fail(path: string, expected: string): never {
  throw new NutgrafError('invalid-model', `${path} must be ${expected}`, { path, expected })
}

const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((x) => typeof x === 'number' && Number.isFinite(x))

const isWeight = (value: number): boolean => Number.isInteger(value) && Math.abs(value) <= 127

/** Whether a value claims to be a model, whatever its version. */
export function isModel(value: unknown): value is TopicModel {
  return (
    typeof value === 'object' && value !== null && typeof (value as TopicModel).format === 'string'
  )
}

/**
 * The value as a model, checked: for what comes out of a file.
 *
 * @throws NutgrafError `invalid-model` with the place.
 */
export function parseModel(value: unknown): TopicModel {
  if (!isModel(value) || value.format !== 'nutgraf-topics') {
    fail('model.format', '"nutgraf-topics": is this a file that trainTopics made?')
  }
  if (value.version !== 1) fail('model.version', '1: train again with this version of nutgraf')
  if (typeof value.vocabulary !== 'string') fail('model.vocabulary', 'a text')
  if (!(typeof value.titleWeight === 'number' && value.titleWeight >= 0)) {
    fail('model.titleWeight', 'a number from 0')
  }
  if (!Array.isArray(value.topics)) fail('model.topics', 'a list')
  value.topics.forEach((topic: Partial<LearntTopic> | null, i) => {
    const path = `model.topics[${i}]`
    if (typeof topic !== 'object' || topic === null) fail(path, 'an object')
    if (typeof topic.topic !== 'string') fail(`${path}.topic`, 'a text')
    if (typeof topic.label !== 'string') fail(`${path}.label`, 'a text')
    for (const key of ['threshold', 'shift', 'slope', 'offset', 'scale'] as const) {
      if (!Number.isFinite(topic[key])) fail(`${path}.${key}`, 'a number')
    }
    if (!isNumbers(topic.gaps)) fail(`${path}.gaps`, 'a list of numbers')
    if (!isNumbers(topic.weights) || topic.weights.length !== topic.gaps.length) {
      fail(`${path}.weights`, 'a list of numbers, as many as gaps')
    }
    if (!topic.weights.every(isWeight)) {
      fail(`${path}.weights`, 'a list of whole numbers from -127 to 127')
    }
  })
  return value
}
