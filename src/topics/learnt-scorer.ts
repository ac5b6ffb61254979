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

/** Topic numbers and weights by feature, in one block each: `offsets[feature] .. offsets[feature + 1]`, by topic. */
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
  // Read at random, a few thousand an article: the fewer bytes, the more of them stay near the processor.
  const numbers =
    topics.length < 2 ** 16
      ? new Uint16Array(offsets[features]!)
      : new Uint32Array(offsets[features]!)
  const weights = new Int8Array(offsets[features]!)
  visit((column, topic, weight) => {
    const at = next[column]!
    next[column] = at + 1
    numbers[at] = topic
    weights[at] = weight
  })
  return { offsets, numbers, weights }
}

/** Where an article has its features: three numbers each time, column, start and end; titles come first. */
interface Occurrences {
  readonly places: readonly number[]
  /** So many of the numbers are of the title. */
  readonly titleLength: number
}

const STEP = 3

function readSpans(
  { title, text }: ReadArticle,
  { places, titleLength }: Occurrences,
): ReadonlyMap<number, { readonly spans: Span[]; readonly titleSpans: Span[] }> {
  const found = new Map<number, { spans: Span[]; titleSpans: Span[] }>()
  for (let i = 0; i < places.length; i += STEP) {
    const column = places[i]!
    const inTitle = i < titleLength
    const read = inTitle && title !== undefined ? title : text
    let known = found.get(column)
    if (known === undefined) {
      known = { spans: [], titleSpans: [] }
      found.set(column, known)
    }
    const start = places[i + 1]!
    const end = endWithoutPossessive(read.text, { start, end: places[i + 2]! })
    ;(inTitle ? known.titleSpans : known.spans).push({ start, end })
  }
  return found
}

export function createLearntScorer(model: TopicModel): LearntScorer {
  const vocabulary = readVocabulary(model.vocabulary)
  const { wordOf, columnOf, columnOfPair, features } = createColumnFinder(vocabulary.columns)
  const { topics, titleWeight } = model
  const { offsets, numbers, weights } = invert(topics, features.length)
  // What the sigmoid says when nothing speaks for the topic is taken off, so that no evidence is score 0.
  const floors = topics.map((topic) => applySigmoid(topic, 0))
  // All 0 between two articles.
  const tally = new Float64Array(features.length)

  const count = (article: ReadArticle) => {
    const places: number[] = []
    const columns: number[] = []
    let titleLength = 0
    const note = (column: number, weight: number, start: number, end: number): void => {
      if (weight === 0) return
      if (tally[column] === 0) columns.push(column)
      tally[column] = tally[column]! + weight
      places.push(column, start, end)
    }
    let previous = -1
    let previousStart = 0
    visitWords(article, (term, start, end, inTitle, follows) => {
      const weight = inTitle ? titleWeight : 1
      const word = wordOf(term)
      if (word >= 0) {
        const column = columnOf(word)
        if (column >= 0) note(column, weight, start, end)
        const pair = follows && previous >= 0 ? columnOfPair(previous, word) : -1
        if (pair >= 0) note(pair, weight, previousStart, end)
      }
      previous = word
      previousStart = start
      if (inTitle) titleLength = places.length
    })
    const counts = columns.map((column) => tally[column]!)
    for (const column of columns) tally[column] = 0
    return { columns, counts, occurrences: { places, titleLength } }
  }

  /** The weight of one topic at a column: its topics stand there in rising order. */
  const weightAt = (column: number, topic: number): number => {
    let low = offsets[column]!
    let high = offsets[column + 1]!
    while (low < high) {
      const middle = (low + high) >> 1
      if (numbers[middle]! < topic) low = middle + 1
      else high = middle
    }
    return low < offsets[column + 1]! && numbers[low] === topic ? weights[low]! : 0
  }

  return {
    weigh(article) {
      const { columns, counts, occurrences } = count(article)
      const values = weighCounts(vocabulary, columns, counts)
      const sums = new Float64Array(topics.length)
      for (let i = 0; i < columns.length; i++) {
        const value = values[i]!
        const end = offsets[columns[i]! + 1]!
        for (let k = offsets[columns[i]!]!; k < end; k++) {
          const topic = numbers[k]!
          sums[topic] = sums[topic]! + weights[k]! * value
        }
      }
      for (let topic = 0; topic < topics.length; topic++) {
        const { scale, shift } = topics[topic]!
        sums[topic] = columns.length === 0 ? 0 : scale * sums[topic]! + shift
      }
      let found: ReturnType<typeof readSpans> | undefined
      return {
        sums,
        explain(topic) {
          found ??= readSpans(article, occurrences)
          const { scale, shift } = topics[topic]!
          const contributions: Finding[] = []
          for (let i = 0; i < columns.length; i++) {
            const column = columns[i]!
            const value = values[i]!
            // The squares of a unit vector sum to 1: so the shift is shared out by how much a feature counts.
            const amount = scale * weightAt(column, topic) * value + shift * value * value
            if (amount === 0) continue
            const { spans, titleSpans } = found.get(column)!
            contributions.push({
              term: features[column]!,
              amount,
              spans,
              ...(titleSpans.length > 0 && { titleSpans }),
            })
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
