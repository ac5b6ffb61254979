/** Built-in and learnt tagging beside reading alone, and training, in articles a second. */
import type { Tagger } from '../../../src/topics/index.js'
import { importBuilt } from '../built.js'
import { hasSet, readSet } from '../data.js'
import { REUTERS_TOPICS } from '../quality/reuters-topics.js'
import type { MakeTables, Table } from '../table.js'
import { readSeeds } from './corpus.js'
import { type Contender, measure, speedTable } from './measure.js'

const { defaultAnalyze } = await importBuilt('text')
const { builtinTopics, createTagger, trainTopics } = await importBuilt('topics')

interface Wire {
  readonly id: string
  readonly title?: string
  readonly text: string
  readonly labels: readonly string[]
}

interface Plain {
  readonly text: string
  readonly title?: string
}

const SET = 'reuters21578-train'
/** So many of the set are tagged in one turn, within what a busy machine gives at once. */
const TAGGED = 100
/** One run reads the seeds so often: enough for the clock. */
const REPEATS = 4
/** Seven runs of a few milliseconds end before the engine has compiled what it runs. */
const WARM = { rounds: 300, budgetMillis: 1500 }

/** What this must reach on one thread; the figures are the project's own aims. */
const AIMS = ['Aims: 3,000 articles/s with the built-in topics, 5,000 with learnt ones.']

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const reading = (articles: readonly Plain[]): Contender => {
  const run = (): number => sum(articles.map(({ text }) => defaultAnalyze(text).sentences.length))
  return { name: 'reading alone', run, count: (sentences: number) => sentences, expected: run() }
}

/** Counts tags; the count expected is that of `explain`, which reports every topic and says which are present. */
const tagging = (name: string, tag: Tagger, articles: readonly Plain[]): Contender => ({
  name,
  run: () => sum(articles.map((article) => tag(article).length)),
  count: (tags: number) => tags,
  expected: sum(
    articles.map((article) => tag.explain(article).filter(({ present }) => present).length),
  ),
})

async function tableOf(
  title: string,
  articles: readonly Plain[],
  taggers: readonly (readonly [string, Tagger])[],
): Promise<Table> {
  const characters = sum(articles.map(({ text, title = '' }) => text.length + title.length))
  const measured = await measure(
    [...taggers.map(([name, tag]) => tagging(name, tag, articles)), reading(articles)],
    WARM,
  )
  const perSecond = measured.map(
    ({ name, min }) => `${name}: ${(characters / 1000 / min).toFixed(1)} million characters/s`,
  )
  return speedTable(measured, {
    title,
    work: { amount: articles.length, unit: 'articles' },
    notes: [...AIMS, ...perSecond],
  })
}

export const tables: MakeTables = async (folder) => {
  const seeds = Array.from({ length: REPEATS }, readSeeds)
    .flat()
    .map((text) => ({ text }))
  const builtin = ['built-in topics', createTagger(builtinTopics)] as const
  const made = [await tableOf('Tagging the five seeds, analysis included', seeds, [builtin])]
  if (!hasSet(folder, SET)) return made
  const known = new Set(REUTERS_TOPICS)
  const articles = readSet<Wire>(folder, SET).map(({ id, title, text, labels }) => ({
    id,
    text,
    ...(title && { title }),
    labels: labels.filter((label) => known.has(label)),
  }))
  const start = performance.now()
  const model = trainTopics(articles)
  const training = (performance.now() - start) / 1000
  const plain = articles.slice(0, TAGGED).map(({ labels: _, ...article }) => article)
  made.push(
    await tableOf(`Tagging wire stories (${SET}), analysis included`, plain, [
      builtin,
      [`${model.topics.length} learnt topics`, createTagger(model)],
    ]),
    {
      title: `Training on ${SET}`,
      columns: ['articles', 'topics', 'seconds'],
      rows: [[articles.length, model.topics.length, training.toFixed(1)]],
      notes: ['One run. The aim is 30 seconds.'],
    },
  )
  return made
}
