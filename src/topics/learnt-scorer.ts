/** Applies learnt topics to articles. */
import type { Span } from '../types.js'
import type { Finding } from './evidence.js'
import { createColumnFinder } from './learning/column-finder.js'
import { type ReadArticle, visitWords } from './learning/features.js'
import type { LearntTopic, TopicModel } from './learning/model.js'
import { applySigmoid } from './learning/thresholds.js'
import { readVocabulary, weighCounts } from './learning/vocabulary.js'
import { endWithoutPossessive } from './words.js'

/** An article as the model sees it. */
export interface WeighedArticle {
  /** The weighted sums of all topics with their shifts, in their order. */
  readonly sums: Float64Array
  /** What each feature of the article adds to the sum of one topic. */
  readonly explain: (topic: number) => readonly Finding[]
}

export interface LearntScorer {
  /** Reads the features once for all topics. Cost: the stored weights of the article's features. */
  readonly weigh: (article: ReadArticle) => WeighedArticle
  /** From a sum to a score in [0, 1], 0 where nothing speaks for the topic. */
  readonly toScore: (topic: number, sum: number) => number
}

/** A weight of 8 bits below its topic's number. */
const WEIGHT_BITS = 8

const weightOf = (entry: number): number => (entry << (32 - WEIGHT_BITS)) >> (32 - WEIGHT_BITS)

/**
 * Topic numbers and weights by feature, in one block: `offsets[feature] .. offsets[feature + 1]`, by topic. Read at random,
 * a few thousand an article: side by side and in few bytes, more of them stay near the processor.
 */
function invert(topics: readonly LearntTopic[], features: number) {
  const offsets = new Int32Array(features + 1)
  const visit = (use: (column: number, topic: number, weight: number) => void): void => {
    topics.forEach(({ gaps, weights }, topic) => {
      let column = -1
      gaps.forEach((gap, i) => {
        column += gap
        if (column >= 0 && column < features) use(column, topic, weights[i]!)
      })
    })
  }
  visit((column) => {
    offsets[column + 1] = offsets[column + 1]! + 1
  })
  for (let i = 0; i < features; i++) offsets[i + 1] = offsets[i + 1]! + offsets[i]!
  const next = offsets.slice()
  const entries =
    topics.length <= 2 ** WEIGHT_BITS
      ? new Uint16Array(offsets[features]!)
      : new Uint32Array(offsets[features]!)
  visit((column, topic, weight) => {
    const at = next[column]!
    next[column] = at + 1
    entries[at] = (topic << WEIGHT_BITS) | (weight & (2 ** WEIGHT_BITS - 1))
  })
  return { offsets, entries }
}

/** The features of an article in the order in which they first occur, and where each time. */
interface Occurrences {
  readonly columns: readonly number[]
  /** How often each occurs, in the title `titleWeight` times. */
  readonly counts: readonly number[]
  /** Three numbers each time: the position of its column in `columns`, start and end. Titles come first. */
  readonly places: readonly number[]
  /** So many of the numbers are of the title. */
  readonly titleLength: number
}

const STEP = 3

/** The places of one feature. */
interface Places {
  readonly spans: Span[]
  readonly titleSpans: Span[]
}

function readPlaces({ title, text }: ReadArticle, occurrences: Occurrences): readonly Places[] {
  const { columns, places, titleLength } = occurrences
  const found = columns.map((): Places => ({ spans: [], titleSpans: [] }))
  for (let i = 0; i < places.length; i += STEP) {
    const inTitle = i < titleLength
    const read = inTitle && title !== undefined ? title : text
    const { spans, titleSpans } = found[places[i]!]!
    const start = places[i + 1]!
    const end = endWithoutPossessive(read.text, { start, end: places[i + 2]! })
    ;(inTitle ? titleSpans : spans).push({ start, end })
  }
  return found
}

export function createLearntScorer(model: TopicModel): LearntScorer {
  const vocabulary = readVocabulary(model.vocabulary)
  const { wordOf, columnOf, columnOfPair, features } = createColumnFinder(vocabulary.columns)
  const { topics, titleWeight } = model
  const { offsets, entries } = invert(topics, features.length)
  // What the sigmoid says when nothing speaks for the topic is taken off, so that no evidence is score 0.
  const floors = topics.map((topic) => applySigmoid(topic, 0))
  /** One more than the position of a column in those of the article; all 0 between two articles. */
  const positions = new Int32Array(features.length)

  const count = (article: ReadArticle): Occurrences => {
    const columns: number[] = []
    const counts: number[] = []
    const places: number[] = []
    let titleLength = 0
    const note = (column: number, weight: number, start: number, end: number): void => {
      let position = positions[column]! - 1
      if (position < 0) {
        position = columns.length
        columns.push(column)
        counts.push(0)
        positions[column] = position + 1
      }
      counts[position]! += weight
      places.push(position, start, end)
    }
    let previous = -1
    let previousStart = 0
    visitWords(article, (term, start, end, inTitle, follows) => {
      const weight = inTitle ? titleWeight : 1
      const word = wordOf(term)
      if (word >= 0 && weight > 0) {
        const column = columnOf(word)
        if (column >= 0) note(column, weight, start, end)
        const pair = follows && previous >= 0 ? columnOfPair(previous, word) : -1
        if (pair >= 0) note(pair, weight, previousStart, end)
      }
      previous = word
      previousStart = start
      if (inTitle) titleLength = places.length
    })
    for (const column of columns) positions[column] = 0
    return { columns, counts, places, titleLength }
  }

  /** The weight of one topic at a column: its topics stand there in rising order. */
  const weightAt = (column: number, topic: number): number => {
    let low = offsets[column]!
    let high = offsets[column + 1]!
    while (low < high) {
      const middle = (low + high) >> 1
      if (entries[middle]! >>> WEIGHT_BITS < topic) low = middle + 1
      else high = middle
    }
    if (low === offsets[column + 1]!) return 0
    const entry = entries[low]!
    return entry >>> WEIGHT_BITS === topic ? weightOf(entry) : 0
  }

  return {
    weigh(article) {
      const occurrences = count(article)
      const { columns, counts } = occurrences
      const values = weighCounts(vocabulary, columns, counts)
      const sums = new Float64Array(topics.length)
      for (let i = 0; i < columns.length; i++) {
        const value = values[i]!
        const end = offsets[columns[i]! + 1]!
        for (let k = offsets[columns[i]!]!; k < end; k++) {
          const entry = entries[k]!
          const topic = entry >>> WEIGHT_BITS
          sums[topic] = sums[topic]! + weightOf(entry) * value
        }
      }
      for (let topic = 0; topic < topics.length; topic++) {
        const { scale, shift } = topics[topic]!
        sums[topic] = columns.length === 0 ? 0 : scale * sums[topic]! + shift
      }
      let found: readonly Places[] | undefined
      return {
        sums,
        explain(topic) {
          found ??= readPlaces(article, occurrences)
          const { scale, shift } = topics[topic]!
          const contributions: Finding[] = []
          for (let i = 0; i < columns.length; i++) {
            const column = columns[i]!
            const value = values[i]!
            // The squares of a unit vector sum to 1: so the shift is shared out by how much a feature counts.
            const amount = scale * weightAt(column, topic) * value + shift * value * value
            if (amount === 0) continue
            const term = features[column]!
            const { spans, titleSpans } = found[i]!
            contributions.push(
              titleSpans.length === 0
                ? { term, amount, spans }
                : { term, amount, spans, titleSpans },
            )
          }
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
