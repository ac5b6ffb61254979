/** What `nutgraf eval` can score: gold and found records in, figures out. */

import {
  clusterScores,
  createRouge,
  meanScore,
  multilabelScores,
  pairScores,
  ROUGE_METRICS,
  type Score,
} from '../eval/index.js'
import { bad, clusterOf, idOf, labelsOf, pairsOf, referencesOf, summaryOf } from './eval-fields.js'
import type { PlacedRecord } from './read-records.js'

export interface ScoreRow {
  readonly name: string
  readonly figures: number | Readonly<Record<string, number>>
}

export interface TaskScores {
  /** How many items were scored. */
  readonly count: number
  readonly rows: readonly ScoreRow[]
}

type Task = (
  gold: readonly PlacedRecord[],
  found: readonly PlacedRecord[],
  note: (text: string) => void,
) => TaskScores

export const TASKS = {
  summary: scoreSummaries,
  tags: scoreTags,
  clusters: scoreClusters,
  pairs: scorePairs,
} as const satisfies Readonly<Record<string, Task>>

export type TaskName = keyof typeof TASKS

function scoreSummaries(...[gold, found, note]: Parameters<Task>): TaskScores {
  const items = joinById(gold, found, note).map(({ gold: reference, found: result }) =>
    createRouge(referencesOf(reference))(result === undefined ? '' : summaryOf(result)),
  )
  return {
    count: items.length,
    rows: ROUGE_METRICS.map((metric) => ({
      name: metric,
      figures: ratios(meanScore(items.map((scores) => scores[metric]))),
    })),
  }
}

function scoreTags(...[gold, found, note]: Parameters<Task>): TaskScores {
  const items = joinById(gold, found, note)
  const scores = multilabelScores(
    items.map((item) => labelsOf(item.gold)),
    items.map((item) => (item.found === undefined ? [] : labelsOf(item.found))),
  )
  return {
    count: items.length,
    rows: [
      { name: 'micro', figures: ratios(scores.micro) },
      { name: 'macro', figures: ratios(scores.macro) },
      { name: 'exact match', figures: scores.exactMatch },
      ...scores.labels.map(({ label, ...score }) => ({
        name: `topic ${label}`,
        figures: { ...ratios(score), gold: score.gold, found: score.found },
      })),
    ],
  }
}

function scoreClusters(...[gold, found, note]: Parameters<Task>): TaskScores {
  const items = joinById(gold, found, note)
  const scores = clusterScores(
    items.map((item) => clusterOf(item.gold)),
    // An article without a result is in a cluster of its own.
    items.map((item, i) =>
      item.found === undefined ? `missing ${i}` : `found ${clusterOf(item.found)}`,
    ),
  )
  return {
    count: items.length,
    rows: Object.entries(scores).map(([name, figures]) => ({
      name,
      figures: typeof figures === 'number' ? figures : ratios(figures as Score),
    })),
  }
}

function scorePairs(...[gold, found]: Parameters<Task>): TaskScores {
  const goldPairs = pairsOf(gold)
  const { precision, recall, f1, ...counts } = pairScores(goldPairs, pairsOf(found))
  return {
    count: goldPairs.length,
    rows: [
      { name: 'pairs', figures: { precision, recall, f1 } },
      { name: 'counts', figures: { ...counts } },
    ],
  }
}

const ratios = ({ precision, recall, f1 }: Score): Record<string, number> => ({
  precision,
  recall,
  f1,
})

interface Item {
  readonly gold: PlacedRecord
  readonly found: PlacedRecord | undefined
}

/** Gold records with the results of their ids. Results that are missing count as empty; both sides are told. */
function joinById(
  gold: readonly PlacedRecord[],
  found: readonly PlacedRecord[],
  note: (text: string) => void,
): readonly Item[] {
  const results = new Map<string, PlacedRecord>()
  for (const record of found) {
    const id = idOf(record)
    const before = results.get(id)
    if (before)
      throw bad(
        record,
        `the id ${JSON.stringify(id)} stands at ${before.place} already`,
        'duplicate-id',
      )
    results.set(id, record)
  }
  const items = gold.map((record) => ({ gold: record, found: results.get(idOf(record)) }))
  const missing = items.filter((item) => item.found === undefined).length
  const goldIds = new Set(gold.map(idOf))
  const extra = [...results.keys()].filter((id) => !goldIds.has(id)).length
  if (goldIds.size < gold.length)
    throw bad(gold[0]!, 'gold has an id more than once', 'duplicate-id')
  if (missing > 0)
    note(`${missing} of ${gold.length} gold records have no result; they count as empty`)
  if (extra > 0) note(`${extra} results have no gold record; they are left out`)
  return items
}
