/** Built-in topics against labels given by reading: what labels/topics.md says of each list. */
import { readFileSync } from 'node:fs'
import { multilabelScores } from '../../../src/eval/index.js'
import { builtinTopics, createTagger } from '../../../src/topics/index.js'
import { hasSet, readSet } from '../data.js'
import type { Table } from '../table.js'

interface Record {
  readonly id: string
  readonly title?: string
  readonly text: string
}

/** `doubtful` topics are those on which readers may differ. */
interface Label {
  readonly set: string
  readonly id: string
  readonly half: 'tuned' | 'untouched'
  readonly topics: readonly string[]
  readonly doubtful?: readonly string[]
  readonly tempting?: boolean
}

interface List {
  readonly labels: readonly Label[]
  /** What the tagger gives each article. */
  readonly found: readonly (readonly string[])[]
}

/** A share of few cases with the bounds between which it likely lies: Wilson's interval of 95 %. */
function shareOf(part: number, whole: number): string {
  if (whole === 0) return '-'
  const z = 1.96
  const p = part / whole
  const scale = 1 + (z * z) / whole
  const middle = (p + (z * z) / (2 * whole)) / scale
  const half = (z * Math.sqrt((p * (1 - p)) / whole + (z * z) / (4 * whole * whole))) / scale
  return `${p.toFixed(3)} (${(middle - half).toFixed(2)}-${(middle + half).toFixed(2)})`
}

function readLabels(file: string): readonly Label[] {
  return readFileSync(new URL(`../labels/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Label)
}

/** Tags every labelled article; undefined when a set is missing. */
function tagLabelled(folder: string, labels: readonly Label[]): List | undefined {
  const records = new Map<string, Record>()
  for (const set of new Set(labels.map((label) => label.set))) {
    if (!hasSet(folder, set)) return undefined
    for (const record of readSet<Record | { readonly documents: readonly Record[] }>(folder, set)) {
      for (const each of 'documents' in record ? record.documents : [record]) {
        records.set(`${set} ${each.id}`, each)
      }
    }
  }
  const tag = createTagger(builtinTopics)
  const found = labels.map((label) => {
    const { id, title, text } = records.get(`${label.set} ${label.id}`)!
    return tag({ id, text, ...(title && { title }) }).map(({ topic }) => topic)
  })
  return { labels, found }
}

const COLUMNS = ['half', 'topic', 'articles', 'with it', 'tagged', 'rightly', 'precision', 'recall']

/** Precision and recall on each half, of all decisions or without those on which readers may differ. */
function scoreHalves({ labels, found }: List, countDoubtful: boolean): Table['rows'] {
  return (['tuned', 'untouched'] as const).flatMap((half) => {
    const chosen = labels.flatMap((label, i) => (label.half === half ? [i] : []))
    if (chosen.length === 0) return []
    return Object.keys(builtinTopics).map((topic) => {
      const scored = chosen.filter((i) => countDoubtful || !labels[i]!.doubtful?.includes(topic))
      const { labels: scores } = multilabelScores(
        scored.map((i) => labels[i]!.topics),
        scored.map((i) => found[i]!),
        { labels: [topic] },
      )
      const { hits, found: given, gold } = scores[0]!
      const shares = [shareOf(hits, given), shareOf(hits, gold)]
      return [half, topic, scored.length, gold, given, hits, ...shares]
    })
  })
}

const doubtfulIn = (labels: readonly Label[]): number =>
  labels.reduce((sum, { doubtful = [] }) => sum + doubtful.length, 0)
const temptingIn = (labels: readonly Label[]): number =>
  labels.filter(({ tempting }) => tempting).length

/** Every decision, then those on which readers agree. */
function bothTables(title: string, list: List, note: string): readonly Table[] {
  return [
    {
      title,
      columns: COLUMNS,
      rows: scoreHalves(list, true),
      notes: [
        `Every decision counts, also the ${doubtfulIn(list.labels)} on which readers may differ; ${temptingIn(list.labels)} of the articles tempt. Shares with 95 % intervals. ${note}`,
      ],
    },
    {
      title: 'The same, without the decisions on which readers may differ',
      columns: COLUMNS,
      rows: scoreHalves(list, false),
    },
  ]
}

export function builtinTables(folder: string): readonly Table[] {
  const read = (file: string): List | undefined => tagLabelled(folder, readLabels(file))
  const drawn = read('topics-drawn.jsonl')
  const whole = read('topics-read.jsonl')
  const fresh = read('topics-fresh.jsonl')
  const first = read('topics.jsonl')
  const judged = read('topics-judged.jsonl')
  if (!drawn || !whole || !fresh || !first || !judged) return []
  const lists = [drawn, whole, fresh, first, judged]
  const all: List = {
    labels: lists.flatMap(({ labels }) => labels),
    found: lists.flatMap(({ found }) => found),
  }
  return [
    ...bothTables(
      `Built-in topics on all ${all.labels.length} labelled articles`,
      all,
      'The lists below together. Before facilities were told from works, infrastructure had .672/.879 on the untouched half and .892/.892 without doubtful decisions.',
    ),
    ...bothTables(
      `Built-in topics on ${drawn.labels.length} articles drawn before a revision and read in full`,
      drawn,
      'Half of them are those that the tagger before the revision gave infrastructure or nearly, after the other lists had taken what was plain: the hardest of the lists.',
    ),
    ...bothTables(
      `Built-in topics on ${whole.labels.length} articles read in full before any tagger ran on them`,
      whole,
      'Before terms were revised on the tuned halves, infrastructure had .533/.667 on the tuned half and .611/.733 on the other.',
    ),
    ...bothTables(
      `Built-in topics on ${fresh.labels.length} articles labelled before any tagger ran on them`,
      fresh,
      'Before rules and terms were revised on the tuned half, infrastructure had .600/.400 there and .682/.750 on the other.',
    ),
    {
      title: `Built-in topics on ${first.labels.length} articles labelled from excerpts`,
      columns: COLUMNS,
      rows: scoreHalves(first, false),
      notes: [
        `Labels were given by one reader from the title, the opening and up to four mentions of each topic in their context, 407 before any tuning and 128 after the scoring had been revised once; ${temptingIn(first.labels)} of the articles tempt. ${doubtfulIn(first.labels)} decisions on which readers may differ are not scored.`,
      ],
    },
    ...bothTables(
      `Built-in topics on ${judged.labels.length} articles judged in order to tune`,
      judged,
      'What the tagger before the last revision gave infrastructure or nearly; it had .507/.837 here, .667/.929 without doubtful decisions.',
    ),
  ]
}
