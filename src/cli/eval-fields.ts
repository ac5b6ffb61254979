/** What `nutgraf eval` reads from records of gold and results, under the names that tools use. */
import { NutgrafError } from '../errors.js'
import type { Pair } from '../eval/index.js'
import type { PlacedRecord } from './read-records.js'

export function bad(
  record: PlacedRecord,
  problem: string,
  code: 'invalid-input' | 'duplicate-id' = 'invalid-input',
): NutgrafError {
  return new NutgrafError(code, `${record.place}: ${problem}`, { place: record.place })
}

export function idOf(record: PlacedRecord): string {
  const { id } = record.fields
  if (typeof id !== 'string' && typeof id !== 'number') throw bad(record, 'has no "id"')
  return String(id)
}

function strings(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value
  return undefined
}

export function referencesOf(record: PlacedRecord): readonly string[] {
  const { summary, summaries, highlights, abstract } = record.fields
  const references =
    strings(summary) ?? strings(summaries) ?? strings(highlights) ?? strings(abstract)
  if (references === undefined || references.length === 0) {
    throw bad(record, 'has no "summary": a text, or a list of texts')
  }
  return references
}

/** The sentences a line each where they are given: rougeLsum compares lines. */
export function summaryOf(record: PlacedRecord): string {
  const { summary, sentences } = record.fields
  if (
    Array.isArray(sentences) &&
    sentences.every((sentence) => typeof sentence?.text === 'string')
  ) {
    return sentences.map((sentence) => sentence.text as string).join('\n')
  }
  if (typeof summary !== 'string') throw bad(record, 'has no "summary"')
  return summary
}

/** Topic names, from lists of names or of tags. Reports of `--explain` on absent topics do not count. */
export function labelsOf(record: PlacedRecord): readonly string[] {
  const { tags, topics, labels, label } = record.fields
  const list = tags ?? topics ?? labels ?? label
  const names = strings(list)
  if (names !== undefined) return names
  if (Array.isArray(list) && list.every((tag) => typeof tag?.topic === 'string')) {
    return list.filter((tag) => tag.present !== false).map((tag) => tag.topic as string)
  }
  throw bad(record, 'has no "tags" or "topics"')
}

export function clusterOf(record: PlacedRecord): string {
  const { cluster, story, label } = record.fields
  const name = cluster ?? story ?? label
  if (typeof name !== 'string' && typeof name !== 'number')
    throw bad(record, 'has no "cluster" or "story"')
  return String(name)
}

/** Pairs as given, or all pairs within each cluster. */
export function pairsOf(records: readonly PlacedRecord[]): readonly Pair[] {
  const clusters = new Map<string, string[]>()
  const pairs: Pair[] = []
  for (const record of records) {
    const { a, b } = record.fields
    if (a !== undefined && b !== undefined) pairs.push([String(a), String(b)])
    else {
      const members = clusters.get(clusterOf(record)) ?? []
      members.push(idOf(record))
      clusters.set(clusterOf(record), members)
    }
  }
  for (const members of clusters.values()) {
    members.forEach((a, i) => {
      for (const b of members.slice(i + 1)) pairs.push([a, b])
    })
  }
  return pairs
}
