/** Applies learnt topics to articles. */
import type { Span } from '../types.js'
import { countFeatures, type ReadArticle, visitFeatures } from './learning/features.js'
import type { LearntTopic, TopicModel } from './learning/model.js'
import { applySigmoid } from './learning/thresholds.js'
import { readVocabulary, weighFeatures } from './learning/vocabulary.js'
import type { Contribution } from './types.js'

export interface LearntScorer {
  /** The weighted sums of all topics with their shifts, in their order. Cost: the stored weights of the article's features. */
  readonly sums: (article: ReadArticle) => Float64Array
  /** What each feature of the article adds to the sum of one topic. */
  readonly explain: (article: ReadArticle, topic: number) => readonly Contribution[]
  /** From a sum to a score in [0, 1], 0 where nothing speaks for the topic. */
  readonly toScore: (topic: number, sum: number) => number
}

/** Topic numbers and weights by feature, in one block each: `offsets[feature] .. offsets[feature + 1]`. */
function invert(topics: readonly LearntTopic[], features: number) {
  const offsets = new Int32Array(features + 1)
  const visit = (use: (column: number, topic: number, weight: number) => void): void => {
    topics.forEach(({ gaps, weights, scale }, topic) => {
      let column = -1
      gaps.forEach((gap, i) => {
        column += gap
        if (column >= 0 && column < features) use(column, topic, scale * weights[i]!)
      })
    })
  }
  visit((column) => {
    offsets[column + 1] = offsets[column + 1]! + 1
  })
  for (let i = 0; i < features; i++) offsets[i + 1] = offsets[i + 1]! + offsets[i]!
  const next = offsets.slice()
  const numbers = new Int32Array(offsets[features]!)
  const amounts = new Float64Array(offsets[features]!)
  visit((column, topic, weight) => {
    const at = next[column]!
    next[column] = at + 1
    numbers[at] = topic
    amounts[at] = weight
  })
  return { offsets, numbers, amounts }
}

export function createLearntScorer(model: TopicModel): LearntScorer {
  const vocabulary = readVocabulary(model.vocabulary)
  const { topics, titleWeight } = model
  const { offsets, numbers, amounts } = invert(topics, vocabulary.columns.size)
  // What the sigmoid says when nothing speaks for the topic is taken off, so that no evidence is score 0.
  const floors = topics.map((topic) => applySigmoid(topic, 0))

  return {
    sums(article) {
      const sums = new Float64Array(topics.length)
      const { indices, values } = weighFeatures(vocabulary, countFeatures(article, titleWeight))
      indices.forEach((column, i) => {
        for (let k = offsets[column]!; k < offsets[column + 1]!; k++) {
          const topic = numbers[k]!
          sums[topic] = sums[topic]! + amounts[k]! * values[i]!
        }
      })
      if (indices.length > 0) {
        topics.forEach(({ shift }, topic) => {
          sums[topic] = sums[topic]! + shift
        })
      }
      return sums
    },

    explain(article, topic) {
      const places = new Map<string, { readonly spans: Span[]; readonly titleSpans: Span[] }>()
      visitFeatures(article, (feature, start, end, inTitle) => {
        if (!vocabulary.columns.has(feature)) return
        let place = places.get(feature)
        if (place === undefined) {
          place = { spans: [], titleSpans: [] }
          places.set(feature, place)
        }
        ;(inTitle ? place.titleSpans : place.spans).push({ start, end })
      })
      const { indices, values } = weighFeatures(vocabulary, countFeatures(article, titleWeight))
      const valueAt = new Map(indices.map((column, i) => [column, values[i]!]))
      const { shift } = topics[topic]!
      const contributions: Contribution[] = []
      for (const [feature, { spans, titleSpans }] of places) {
        const column = vocabulary.columns.get(feature)!
        const value = valueAt.get(column)!
        // The squares of a unit vector sum to 1: so the shift is shared out by how much a feature counts.
        let amount = shift * value * value
        for (let k = offsets[column]!; k < offsets[column + 1]!; k++) {
          if (numbers[k] === topic) amount += amounts[k]! * value
        }
        if (amount === 0) continue
        contributions.push({
          term: feature,
          amount,
          spans,
          ...(titleSpans.length > 0 && { titleSpans }),
        })
      }
      return contributions
    },

    toScore(topic, sum) {
      if (sum <= 0) return 0
      const floor = floors[topic]!
      return Math.max(0, (applySigmoid(topics[topic]!, sum) - floor) / (1 - floor))
    },
  }
}
