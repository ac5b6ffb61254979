/** Built-in topics against labels given by reading, learnt topics by cross-validation. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { multilabelScores } from '../../../src/eval/index.js'
import { defaultAnalyze } from '../../../src/text/index.js'
import { builtinTopics, createTagger, trainTopics } from '../../../src/topics/index.js'
import type { Analyze, AnalyzedText } from '../../../src/types.js'
import { hasSet, readSet } from '../data.js'
import type { MakeTables, Table } from '../table.js'
import { REUTERS_TOPICS } from './reuters-topics.js'

interface Record {
  readonly id: string
  readonly title?: string
  readonly text: string
  readonly labels: readonly string[]
}

/** `doubtful` topics are those on which readers may differ: they are not scored. */
interface Label {
  readonly set: string
  readonly id: string
  readonly half: 'tuned' | 'untouched'
  readonly topics: readonly string[]
  readonly doubtful?: readonly string[]
  readonly tempting?: boolean
}

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

function builtinTable(folder: string): Table[] {
  const labels = readFileSync(new URL('../labels/topics.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Label)
  const records = new Map<string, Record>()
  for (const set of new Set(labels.map((label) => label.set))) {
    if (!hasSet(folder, set)) return []
    for (const record of readSet<Record>(folder, set)) records.set(`${set} ${record.id}`, record)
  }
  const tag = createTagger(builtinTopics)
  const found = labels.map(({ set, id }) =>
    tag(articleOf(records.get(`${set} ${id}`)!)).map(({ topic }) => topic),
  )
  const rows = (['tuned', 'untouched'] as const).flatMap((half) => {
    const chosen = labels.flatMap((label, i) => (label.half === half ? [i] : []))
    return Object.keys(builtinTopics).map((topic) => {
      const scored = chosen.filter((i) => !labels[i]!.doubtful?.includes(topic))
      const { labels: scores } = multilabelScores(
        scored.map((i) => labels[i]!.topics),
        scored.map((i) => found[i]!),
        { labels: [topic] },
      )
      const { precision, recall, hits, found: given, gold } = scores[0]!
      return [half, topic, scored.length, gold, given, hits, three(precision), three(recall)]
    })
  })
  const doubtful = labels.reduce((sum, label) => sum + (label.doubtful?.length ?? 0), 0)
  return [
    {
      title: `Built-in topics on ${labels.length} articles labelled from excerpts`,
      columns: ['half', 'topic', 'articles', 'with it', 'tagged', 'rightly', 'precision', 'recall'],
      rows,
      notes: [
        `Labels were given by one reader from the title, the opening and up to four mentions of each topic in their context, 407 before any tuning and 128 after the scoring had been revised once; totals of the untouched half were seen during tuning, its articles were not; ${labels.filter(({ tempting }) => tempting).length} of the articles name a word of a topic in another sense. ${doubtful} decisions on which readers may differ are not scored.`,
      ],
    },
  ]
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

function reutersTable(folder: string): Table[] {
  const set = 'reuters21578-train'
  if (!hasSet(folder, set)) return []
  const known = new Set(REUTERS_TOPICS)
  const records = readSet<Record>(folder, set)
    .map((record) => ({ ...record, labels: record.labels.filter((label) => known.has(label)) }))
    .filter(({ labels }) => labels.length > 0)
  const { gold, found, bytes } = crossValidate(records, 5, 'all')
  const { micro, macro } = multilabelScores(gold, found, { labels: REUTERS_TOPICS })
  return [
    {
      title: `Learnt topics: ${set}, ${REUTERS_TOPICS.length} topics, ${records.length} articles, 5-fold`,
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
  const set = 'bbc-news-summary'
  if (!hasSet(folder, set)) return []
  const seen = new Set<string>()
  const all = readSet<Record>(folder, set)
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
      title: `Learnt topics: ${set}, 5 classes, ${records.length} articles without ${all.length - records.length} that begin as another one, 5-fold`,
      columns: ['', 'accuracy'],
      rows: [['trainTopics, highest score', three(right / records.length)]],
    },
  ]
}

export const tables: MakeTables = (folder) => [
  ...builtinTable(folder),
  ...reutersTable(folder),
  ...bbcTable(folder),
]
