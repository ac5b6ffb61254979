/** Applies learnt topics to articles. */
import type { Span } from '../types.js'
import { type ReadArticle, visitFeatures } from './learning/features.js'
import type { LearntTopic, TopicModel } from './learning/model.js'
import { applySigmoid } from './learning/thresholds.js'
import { createColumnFinder, readVocabulary, weighCounts } from './learning/vocabulary.js'
import type { Contribution } from './types.js'

/** An article as the model sees it. */
export interface WeighedArticle {
  /** The weighted sums of all topics with their shifts, in their order. */
  readonly sums: Float64Array
  /** What each feature of the article adds to the sum of one topic. */
  readonly explain: (topic: number) => readonly Contribution[]
}

export interface LearntScorer {
  /** Reads the features once for all topics. Cost: the stored weights of the article's features. */
  readonly weigh: (article: ReadArticle) => WeighedArticle
  /** From a sum to a score in [0, 1], 0 where nothing speaks for the topic. */
  readonly toScore: (topic: number, sum: number) => number
}

/** A feature of the model's vocabulary, and where the article has it. */
interface Occurrences {
  readonly feature: string
  readonly column: number
  count: number
  readonly spans: Span[]
  readonly titleSpans: Span[]
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
  const findColumn = createColumnFinder(vocabulary)
  const { topics, titleWeight } = model
  const { offsets, numbers, amounts } = invert(topics, vocabulary.columns.size)
  // What the sigmoid says when nothing speaks for the topic is taken off, so that no evidence is score 0.
  const floors = topics.map((topic) => applySigmoid(topic, 0))

  const findFeatures = (article: ReadArticle): readonly Occurrences[] => {
    const found = new Map<number, Occurrences>()
    visitFeatures(article, (previous, term, start, end, inTitle) => {
      const column = findColumn(previous, term)
      if (column === undefined) return
      let known = found.get(column)
      if (known === undefined) {
        const feature = previous === '' ? term : `${previous} ${term}`
        known = { feature, column, count: 0, spans: [], titleSpans: [] }
        found.set(column, known)
      }
      known.count += inTitle ? titleWeight : 1
      ;(inTitle ? known.titleSpans : known.spans).push({ start, end })
    })
    return [...found.values()]
  }

  return {
    weigh(article) {
      const features = findFeatures(article)
      const values = weighCounts(
        vocabulary,
        features.map(({ column }) => column),
        features.map(({ count }) => count),
      )
      const sums = new Float64Array(topics.length)
      features.forEach(({ column }, i) => {
        for (let k = offsets[column]!; k < offsets[column + 1]!; k++) {
          const topic = numbers[k]!
          sums[topic] = sums[topic]! + amounts[k]! * values[i]!
        }
      })
      if (features.length > 0) {
        topics.forEach(({ shift }, topic) => {
          sums[topic] = sums[topic]! + shift
        })
      }
      return {
        sums,
        explain(topic) {
          const { shift } = topics[topic]!
          const contributions: Contribution[] = []
          features.forEach(({ feature, column, spans, titleSpans }, i) => {
            const value = values[i]!
            // The squares of a unit vector sum to 1: so the shift is shared out by how much a feature counts.
            let amount = shift * value * value
            for (let k = offsets[column]!; k < offsets[column + 1]!; k++) {
              if (numbers[k] === topic) amount += amounts[k]! * value
            }
            if (amount === 0) return
            contributions.push({
              term: feature,
              amount,
              spans,
              ...(titleSpans.length > 0 && { titleSpans }),
            })
          })
          return contributions
        },
      }
    },

    toScore(topic, sum) {
      if (sum <= 0) return 0
      const floor = floors[topic]!
      return Math.max(0, (applySigmoid(topics[topic]!, sum) - floor) / (1 - floor))
    },
  }
}
