/** How long grouping takes as the heap grows, on headlines and on articles of 300 words. */
import { groupStories } from '../../../src/stories/index.js'
import type { MakeTables, Table } from '../table.js'
import { drawDocuments, seededRandom } from './corpus.js'

/** Articles about events: some share half of their words with others of their event, the rest is drawn as news is. */
function drawHeap(count: number, words: number, perEvent: number): string[] {
  const events = Math.ceil(count / perEvent)
  const shared = drawDocuments(events, words, 1)
  const own = drawDocuments(count, words, 2)
  const random = seededRandom(3)
  return own.map((terms, i) => {
    const event = shared[i % events]!
    return `${terms.map((term, k) => (random() < 0.5 ? event[k]! : term)).join(' ')}.`
  })
}

function time(texts: readonly string[]): readonly [seconds: number, stories: number] {
  const start = performance.now()
  const stories = groupStories(texts)
  const grouped = stories.reduce((sum, { articles }) => sum + articles.length, 0)
  if (grouped !== texts.length) throw new Error(`${grouped} of ${texts.length} articles grouped`)
  return [(performance.now() - start) / 1000, stories.length]
}

export const tables: MakeTables = () => {
  const rows: (string | number)[][] = []
  for (const [name, words, counts] of [
    ['headlines of 9 words', 9, [1_000, 10_000, 100_000]],
    ['articles of 300 words', 300, [1_000, 10_000]],
  ] as const) {
    for (const count of counts) {
      const [seconds, stories] = time(drawHeap(count, words, 5))
      rows.push([name, count, stories, seconds.toFixed(1), Math.round(count / seconds)])
    }
  }
  const table: Table = {
    title: 'Grouping into stories, reading included',
    columns: ['', 'articles', 'stories', 'seconds', 'articles/s'],
    rows,
    notes: ['Words drawn as often as news has them; five articles an event. One run each.'],
  }
  return [table]
}
