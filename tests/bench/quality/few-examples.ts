/** How well topics are learnt from a handful of articles. */
import { multilabelScores } from '../../../src/eval/index.js'
import { createTagger, trainTopics } from '../../../src/topics/index.js'
import type { Analyze, Article } from '../../../src/types.js'
import type { Table } from '../table.js'

export interface LabelledRecord {
  readonly article: Article
  readonly labels: readonly string[]
}

const SIZES = [3, 10, 20, 50]
const DRAWS = [1, 2, 3, 4, 5]

/** So many are drawn at random from the articles without the topic, beside each handful of articles with it. */
const NEGATIVES = [200, 500]
/** At most so many, and a third of the records, are tagged; the others are drawn from. */
const MOST_TESTED = 1500

/** A permutation of `items` that depends on the seed alone: sorted by a multiplicative hash of the place. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  const keyOf = (i: number): number => {
    let x = Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(seed, 0x85ebca6b)
    x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d)
    return Math.imul(x ^ (x >>> 13), 0x297a2d39) >>> 0
  }
  return items
    .map((item, i) => ({ item, key: keyOf(i) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, x) => sum + x, 0) / numbers.length

/** How far the mean of as many other draws would likely be off: one standard error. */
function errorOf(numbers: readonly number[]): number {
  const mean = meanOf(numbers)
  const squares = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0)
  return Math.sqrt(squares / (numbers.length - 1) / numbers.length)
}

/** Mean F1 over the topics: each learnt from `size` articles with it and `negatives` without. */
function scoreDraw(
  pool: readonly LabelledRecord[],
  tested: readonly LabelledRecord[],
  topics: readonly string[],
  size: number,
  negatives: number,
  analyze: Analyze,
): number {
  const scores = topics.map((topic) => {
    const having = pool.filter(({ labels }) => labels.includes(topic)).slice(0, size)
    const lacking = pool.filter(({ labels }) => !labels.includes(topic)).slice(0, negatives)
    const model = trainTopics(
      [...having, ...lacking].map(({ article, labels }) => ({
        ...article,
        labels: labels.includes(topic) ? [topic] : [],
      })),
      { analyze },
    )
    const tag = createTagger(model, { analyze })
    return multilabelScores(
      tested.map(({ labels }) => labels.filter((label) => label === topic)),
      tested.map(({ article }) => tag(article).map((found) => found.topic)),
      { labels: [topic] },
    ).macro.f1
  })
  return meanOf(scores)
}

export function fewExamplesTable(
  set: string,
  records: readonly LabelledRecord[],
  topics: readonly string[],
  analyze: Analyze,
): Table {
  const mixed = shuffle(records, 0)
  const tested = mixed.slice(0, Math.min(MOST_TESTED, Math.floor(mixed.length / 3)))
  const draws = DRAWS.map((seed) => shuffle(mixed.slice(tested.length), seed))
  return {
    title: `Few examples: ${topics.length} topics of ${set}`,
    columns: [
      'with the topic',
      'without',
      'mean F1',
      'standard error',
      'lowest draw',
      'highest draw',
    ],
    rows: NEGATIVES.flatMap((negatives) =>
      SIZES.map((size) => {
        const scores = draws.map((pool) =>
          scoreDraw(pool, tested, topics, size, negatives, analyze),
        )
        const shown = [meanOf(scores), errorOf(scores), Math.min(...scores), Math.max(...scores)]
        return [size, negatives, ...shown.map((f1) => f1.toFixed(3))]
      }),
    ),
    notes: [
      `Mean over the topics and ${DRAWS.length} seeded draws, scored on ${tested.length} other articles with their natural share of the topic.`,
    ],
  }
}
