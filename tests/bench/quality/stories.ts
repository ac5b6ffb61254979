/** Story grouping against gold stories, with the defaults, and how they were chosen. */
import { clusterScores } from '../../../src/eval/index.js'
import { createStoryIndex, groupStories } from '../../../src/stories/index.js'
import type { Article } from '../../../src/types.js'
import { hasSet, readSet } from '../data.js'
import type { MakeTables, Table } from '../table.js'

interface Record {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly cluster: string
  readonly date?: string
  /** Milliseconds since 1970. */
  readonly timestamp?: string
}

interface Heap {
  readonly name: string
  readonly records: readonly Record[]
  readonly dated?: boolean
  readonly known?: string
}

interface TacTopic {
  readonly id: string
  readonly documents: readonly { readonly id: string; readonly text: string }[]
}

function toArticle({ id, text, title, date, timestamp }: Record, dated: boolean): Article {
  const published =
    date ?? (timestamp === undefined ? undefined : new Date(Number(timestamp)).toISOString())
  return {
    id,
    text,
    ...(title !== undefined && { title }),
    ...(dated && published !== undefined && { publishedAt: published }),
  }
}

/** The records of every second gold story, from the first or from the second. */
function half(records: readonly Record[], parity: number): readonly Record[] {
  const clusters = [...new Set(records.map(({ cluster }) => cluster))]
  const chosen = new Set(clusters.filter((_, i) => i % 2 === parity))
  return records.filter(({ cluster }) => chosen.has(cluster))
}

function readHeaps(folder: string): readonly Heap[] {
  const read = (set: string): readonly Record[] =>
    hasSet(folder, set) ? readSet<Record>(folder, set) : []
  const basil = read('basil-events')
  const wikiref = read('wikiref220')
  const headlines = read('uci-headlines-stories')
  const scoop = read('scoop-dedup-2026')
  const tac = hasSet(folder, 'tac2011-dev')
    ? readSet<TacTopic>(folder, 'tac2011-dev').flatMap(({ id, documents }) =>
        documents.map((document) => ({ ...document, cluster: id })),
      )
    : []
  const heaps: readonly Heap[] = [
    { name: 'basil-events', records: basil, known: 'ARI .89 in hindsight' },
    { name: 'basil-events with dates', records: basil, dated: true },
    { name: 'basil-events, odd half', records: half(basil, 0) },
    { name: 'basil-events, even half', records: half(basil, 1) },
    { name: 'wikiref220', records: wikiref, known: 'ARI .88 in hindsight' },
    {
      name: 'uci-headlines, first 4,000',
      records: headlines.slice(0, 4000),
      known: 'ARI .78 in hindsight',
    },
    { name: 'uci-headlines, the rest', records: headlines.slice(4000) },
    { name: 'tac2011', records: tac },
    { name: 'scoop-dedup-2026', records: scoop },
    { name: 'scoop-dedup-2026 with dates', records: scoop, dated: true },
  ]
  return heaps.filter(({ records }) => records.length > 0)
}

const percent = (score: number): string => (100 * score).toFixed(1)

function scoreGroups({ name, records, dated = false, known = '' }: Heap): (string | number)[] {
  const stories = groupStories(records.map((record) => toArticle(record, dated)))
  const storyOf = new Map(
    stories.flatMap(({ id, articles }) => articles.map((article) => [article.id, id] as const)),
  )
  const gold = records.map(({ cluster }) => cluster)
  const scores = clusterScores(
    gold,
    records.map(({ id }) => storyOf.get(id)!),
  )
  const { precision, recall, f1 } = scores.bCubed
  return [
    name,
    records.length,
    `${scores.foundClusters} / ${scores.goldClusters}`,
    percent(scores.adjustedRand),
    percent(precision),
    percent(recall),
    percent(f1),
    known,
  ]
}

function scoreIndex({ name, records, dated = false }: Heap): (string | number)[] {
  const index = createStoryIndex()
  for (const record of records) index.add(toArticle(record, dated))
  const storyOf = new Map(
    index.stories().flatMap(({ id, articles }) => articles.map((article) => [article.id, id])),
  )
  const scores = clusterScores(
    records.map(({ cluster }) => cluster),
    records.map(({ id }) => storyOf.get(id)!),
  )
  return [
    name,
    `${scores.foundClusters} / ${scores.goldClusters}`,
    percent(scores.adjustedRand),
    percent(scores.bCubed.f1),
  ]
}

export const tables: MakeTables = (folder) => {
  const heaps = readHeaps(folder)
  if (heaps.length === 0) return []
  const grouped: Table = {
    title: 'Stories: groupStories with its defaults',
    columns: ['', 'articles', 'stories / gold', 'ARI', 'B³ P', 'B³ R', 'B³ F1', 'known'],
    rows: heaps.map(scoreGroups),
    notes: [
      'One set of defaults for all. Its weights and the strictness of the cut were chosen with these sets in view, most of all the odd half of basil-events, wikiref220, the rest of the headlines and scoop-dedup; the even half, the first 4,000 headlines and tac2011 show that they carry over, within their publishers and years.',
    ],
  }
  const arriving: Table = {
    title: 'Stories: createStoryIndex, articles in the order of the file',
    columns: ['', 'stories / gold', 'ARI', 'B³ F1'],
    rows: heaps.filter(({ name }) => !name.includes('half')).map(scoreIndex),
    notes: ['As they stand after the last article, without a last regrouping.'],
  }
  return [grouped, arriving]
}
