/** Built-in topics against labels given by reading, learnt topics by cross-validation. */
import { gzipSync } from 'node:zlib'
import { multilabelScores } from '../../../src/eval/index.js'
import { defaultAnalyze } from '../../../src/text/index.js'
import { createTagger, trainTopics } from '../../../src/topics/index.js'
import type { Analyze, AnalyzedText } from '../../../src/types.js'
import { hasSet, readSet } from '../data.js'
import type { MakeTables, Table } from '../table.js'
import { builtinTables } from './builtin-topics.js'
import { fewExamplesTable } from './few-examples.js'
import { REUTERS_TOPICS } from './reuters-topics.js'

interface Record {
  readonly id: string
  readonly title?: string
  readonly text: string
  readonly labels: readonly string[]
}

const REUTERS = 'reuters21578-train'
const BBC = 'bbc-news-summary'

const three = (x: number): string => x.toFixed(3)

const articleOf = ({ id, title, text }: Record) => ({ id, text, ...(title && { title }) })

/** Every fold reads the same texts. */
function remember(analyze: Analyze): Analyze {
  const known = new Map<string, AnalyzedText>()
  return (text) => {
    const found = known.get(text) ?? analyze(text)
    known.set(text, found)
    return found
  }
}

/** Gold and found labels of every record, each found by a model that was trained without it. */
function crossValidate(records: readonly Record[], folds: number, pick: 'all' | 'best') {
  const analyze = remember(defaultAnalyze)
  const found: string[][] = records.map(() => [])
  let bytes = 0
  // A multiplier coprime to the number of folds spreads neighbours, which are often on one story.
  const foldOf = (i: number): number => (i * 7919) % folds
  for (let fold = 0; fold < folds; fold++) {
    const training = records.filter((_, i) => foldOf(i) !== fold)
    const model = trainTopics(
      training.map((record) => ({ ...articleOf(record), labels: record.labels })),
      { analyze },
    )
    bytes = Math.max(bytes, gzipSync(JSON.stringify(model)).length)
    const tagger = createTagger(model, { analyze })
    records.forEach((record, i) => {
      if (foldOf(i) !== fold) return
      if (pick === 'all') found[i] = tagger(articleOf(record)).map(({ topic }) => topic)
      else {
        const reports = tagger.explain(articleOf(record))
        found[i] = [reports.reduce((a, b) => (b.score > a.score ? b : a)).topic]
      }
    })
  }
  return { gold: records.map(({ labels }) => labels), found, bytes }
}

function readReuters(folder: string): readonly Record[] {
  const known = new Set(REUTERS_TOPICS)
  return readSet<Record>(folder, REUTERS)
    .map((record) => ({ ...record, labels: record.labels.filter((label) => known.has(label)) }))
    .filter(({ labels }) => labels.length > 0)
}

function reutersTable(folder: string): Table[] {
  if (!hasSet(folder, REUTERS)) return []
  const records = readReuters(folder)
  const { gold, found, bytes } = crossValidate(records, 5, 'all')
  const { micro, macro } = multilabelScores(gold, found, { labels: REUTERS_TOPICS })
  return [
    {
      title: `Learnt topics: ${REUTERS}, ${REUTERS_TOPICS.length} topics, ${records.length} articles, 5-fold`,
      columns: ['', 'micro-F1', 'macro-F1'],
      rows: [
        ['trainTopics', three(micro.f1), three(macro.f1)],
        ['linear SVM, per-topic thresholds (published, test part)', '.882', '.616'],
      ],
      notes: [`The largest model is ${(bytes / 1e6).toFixed(2)} MB gzip.`],
    },
  ]
}

function bbcTable(folder: string): Table[] {
  if (!hasSet(folder, BBC)) return []
  const seen = new Set<string>()
  const all = readSet<Record>(folder, BBC)
  const records = all.filter(({ text }) => {
    const start = text
      .toLowerCase()
      .replace(/[^a-z]+/g, '')
      .slice(0, 150)
    if (seen.has(start)) return false
    seen.add(start)
    return true
  })
  const { gold, found } = crossValidate(records, 5, 'best')
  const right = gold.filter((labels, i) => labels[0] === found[i]![0]).length
  return [
    {
      title: `Learnt topics: ${BBC}, 5 classes, ${records.length} articles without ${all.length - records.length} that begin as another one, 5-fold`,
      columns: ['', 'accuracy'],
      rows: [['trainTopics, highest score', three(right / records.length)]],
    },
  ]
}

/** By number of articles. */
const TEN_LARGEST = 'earn acq money-fx grain crude trade interest ship wheat corn'.split(' ')

function fewExamplesTables(folder: string): Table[] {
  const toLabelled = (record: Record) => ({ article: articleOf(record), labels: record.labels })
  const tableOf = (set: string, records: readonly Record[], topics: readonly string[]): Table =>
    fewExamplesTable(set, records.map(toLabelled), topics, remember(defaultAnalyze))
  const tables: Table[] = []
  if (hasSet(folder, REUTERS)) tables.push(tableOf(REUTERS, readReuters(folder), TEN_LARGEST))
  if (hasSet(folder, BBC)) {
    const records = readSet<Record>(folder, BBC)
    tables.push(tableOf(BBC, records, [...new Set(records.flatMap(({ labels }) => labels))]))
  }
  return tables
}

export const tables: MakeTables = (folder) => [
  ...builtinTables(folder),
  ...reutersTable(folder),
  ...fewExamplesTables(folder),
  ...bbcTable(folder),
]
