/** Built-in and learnt tagging, and training, in articles a second. */
import { builtinTopics, createTagger, trainTopics } from '../../../src/topics/index.js'
import { hasSet, readSet } from '../data.js'
import { REUTERS_TOPICS } from '../quality/reuters-topics.js'
import type { MakeTables } from '../table.js'

interface Record {
  readonly id: string
  readonly title?: string
  readonly text: string
  readonly labels: readonly string[]
}

const SET = 'reuters21578-train'

const seconds = (work: () => void): number => {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

/** The least of three: what the machine can do when nothing else runs. */
const least = (work: () => void): number => Math.min(...[0, 1, 2].map(() => seconds(work)))

export const tables: MakeTables = (folder) => {
  if (!hasSet(folder, SET)) return []
  const known = new Set(REUTERS_TOPICS)
  const articles = readSet<Record>(folder, SET).map(({ id, title, text, labels }) => ({
    id,
    text,
    ...(title && { title }),
    labels: labels.filter((label) => known.has(label)),
  }))
  const plain = articles.map(({ labels: _, ...article }) => article)
  let tags = 0
  const rate = (tag: (article: (typeof plain)[number]) => readonly unknown[]): string => {
    const time = least(() => {
      tags = 0
      for (const article of plain) tags += tag(article).length
    })
    if (tags === 0) throw new Error('no article was tagged')
    return Math.round(plain.length / time).toLocaleString('en')
  }
  const builtin = rate(createTagger(builtinTopics))
  let model = trainTopics(articles.slice(0, 500))
  const training = seconds(() => {
    model = trainTopics(articles)
  })
  const learnt = rate(createTagger(model))
  const megabytes = plain.reduce((sum, { text }) => sum + text.length, 0) / 1e6
  return [
    {
      title: `Tagging ${plain.length} articles of ${SET} (${megabytes.toFixed(1)} MB), analysis included`,
      columns: ['', 'articles/s', 'seconds'],
      rows: [
        ['four built-in topics', builtin, ''],
        [`${model.topics.length} learnt topics`, learnt, ''],
        [`training ${model.topics.length} topics`, '', training.toFixed(1)],
      ],
    },
  ]
}
