/**
 * Main text of web pages: token F1 against the text that another library expects, page by page; and what is made of the
 * pages that are not in English.
 */
import { join } from 'node:path'
import { loadReading } from '../../../src/cli/analyze.js'
import { dedupe } from '../../../src/dedupe/index.js'
import { readArticles } from '../../../src/io/index.js'
import { summarize } from '../../../src/summarize/index.js'
import { hasSet, readSet } from '../data.js'
import type { MakeTables } from '../table.js'

interface Page {
  readonly id: string
  readonly text: string
  readonly html: string
}

const SET = 'html-pages-23'

/** Words, and single characters of scripts that are written without spaces. */
function tokens(text: string): readonly string[] {
  return (
    text.match(
      /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Myanmar}|[\p{L}\p{M}\p{N}]+/gu,
    ) ?? []
  )
}

function count(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/** Precision, recall and F1 of two bags of words. */
function overlap(found: readonly string[], gold: readonly string[]): readonly number[] {
  const goldCounts = count(gold)
  let shared = 0
  for (const [token, times] of count(found)) shared += Math.min(times, goldCounts.get(token) ?? 0)
  const precision = shared / Math.max(1, found.length)
  const recall = shared / Math.max(1, gold.length)
  return [precision, recall, shared === 0 ? 0 : (2 * precision * recall) / (precision + recall)]
}

const isLatin = (text: string): boolean =>
  (text.match(/\p{Script=Latin}/gu)?.length ?? 0) > text.length / 2

const mean = (values: readonly number[]): string =>
  (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3)

/** What a page is read as, its summary in two sentences, and whether its first two thirds are found to be a part of it. */
async function describeForeign(page: string, text: string): Promise<readonly string[] | undefined> {
  const { of } = await loadReading('auto', undefined, () => {})
  const { analyze, language } = of(text)
  if (language === undefined) return undefined
  const summary = summarize(text, {
    ...(analyze && { analyze }),
    language,
    budget: { sentences: 2 },
  })
  const quoted = summary.sentences.reduce((sum, { start, end }) => sum + end - start, 0)
  const cut = text.slice(0, Math.floor((2 * text.length) / 3))
  const { clusters } = dedupe([
    { id: 'page', text },
    { id: 'cut', text: cut },
  ])
  const found = clusters[0]!.members.find(({ id }) => id === 'cut')
  return [
    page,
    language.name,
    String(analyze?.(text).sentences.length ?? ''),
    `${summary.sentences.length}, ${quoted} of ${text.length}`,
    found === undefined ? 'not found' : found.relation,
  ]
}

export const tables: MakeTables = async (folder) => {
  if (!hasSet(folder, SET)) return []
  const rows: (readonly string[])[] = []
  const latin: number[] = []
  const others: number[] = []
  const foreign: (readonly string[])[] = []
  for (const page of readSet<Page>(folder, SET)) {
    for await (const { text } of readArticles([join(folder, SET, page.html)])) {
      const scores = overlap(tokens(text), tokens(page.text))
      const script = isLatin(page.text) ? 'Latin' : 'other'
      ;(script === 'Latin' ? latin : others).push(scores[2]!)
      rows.push([page.id, script, ...scores.map((score) => score.toFixed(3))])
      const described = await describeForeign(page.id, text)
      if (described !== undefined) foreign.push(described)
    }
  }
  rows.sort((a, b) => (a[1]! < b[1]! ? -1 : a[1]! > b[1]! ? 1 : 0))
  rows.push([`mean of ${latin.length}`, 'Latin', '', '', mean(latin)])
  rows.push([`mean of ${others.length}`, 'other', '', '', mean(others)])
  return [
    {
      title: 'Main text of web pages (html-pages-23)',
      columns: ['page', 'script', 'precision', 'recall', 'F1'],
      rows,
      notes: [
        'The expected texts are the output of newspaper4k, not a human’s: titles, captions and lists differ by taste.',
      ],
    },
    {
      title: 'The pages in other languages, with --lang auto',
      columns: [
        'page',
        'read as',
        'sentences',
        'quoted: sentences, characters',
        'its first two thirds',
      ],
      rows: foreign,
      notes: ['Latvian, Burmese and Thai have no rules of their own and are read as English.'],
    },
  ]
}
