/** A folder with the files that the examples of the help name. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nutgraf } from './terminal.js'

const BRIDGE =
  'The harbour bridge will reopen on 4 May, the port authority said on Monday. It was closed two years ago after a ' +
  'storm tore loose forty metres of its deck. Engineers replaced the main cables and raised the road by a metre. ' +
  'Ferries that carried 9,000 commuters a day will stop in June. The mayor called the repair the largest public work ' +
  'in the history of the city. Critics say that it cost twice what was planned, and that the power plant next to it ' +
  'still waits for its new transformers.'

const HARVEST =
  'Farmers in the north expect the best harvest in ten years. Rain came late but lasted through April, and the ' +
  'wheat stands higher than at any time since records began. Prices fell by a tenth within a week. The ministry of ' +
  'agriculture warned that storage is short, and asked growers to sell early. Exports to the south may double.'

/** `a2` is `a1` cut and reworded a little; `b1` is another story. */
export const ARTICLES = [
  {
    id: 'a1',
    title: 'Harbour bridge to reopen',
    text: BRIDGE,
    source: 'The Example',
    section: 'City',
  },
  {
    id: 'a2',
    text: `By Our Staff\n\n${BRIDGE.replace('on Monday', 'yesterday')}`,
    publishedAt: '2026-03-17',
  },
  {
    id: 'b1',
    title: 'Best harvest in ten years',
    text: HARVEST,
    url: 'https://example.org/harvest',
  },
]

const jsonl = (records: readonly object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')

export interface Newsroom {
  readonly cwd: string
  remove(): void
}

export async function createNewsroom(): Promise<Newsroom> {
  const cwd = mkdtempSync(join(tmpdir(), 'nutgraf-newsroom-'))
  const write = (name: string, content: string): void => writeFileSync(join(cwd, name), content)
  cpSync('seeds', join(cwd, 'news'), { recursive: true })
  const seeds = readdirSync('seeds').sort()
  const [first = ''] = seeds
  write('story.txt', readFileSync(join('seeds', first), 'utf8'))
  write('articles.jsonl', jsonl(ARTICLES))
  write(
    'topics.json',
    JSON.stringify({ bridges: ['harbour bridge', 'port authority'], food: ['harvest', 'wheat'] }),
  )
  const results = await nutgraf(['summarize', 'articles.jsonl', '--sentences', '1'], { cwd })
  write('results.jsonl', results.stdout)
  write(
    'tags.jsonl',
    (await nutgraf(['tag', 'articles.jsonl', '--topics', 'topics.json'], { cwd })).stdout,
  )
  write(
    'gold.jsonl',
    jsonl([
      { id: 'a1', summary: 'The harbour bridge reopens in May.', topics: ['bridges'], cluster: 1 },
      {
        id: 'a2',
        summary: ['The bridge reopens.', 'The bridge is open in May.'],
        topics: ['bridges'],
        cluster: 1,
      },
      { id: 'b1', summary: 'The harvest is the best in ten years.', topics: ['food'], cluster: 2 },
    ]),
  )
  write(
    'labelled.jsonl',
    jsonl(
      Array.from({ length: 12 }, (_, i) => [
        { id: `x${i}`, text: `${BRIDGE} Ship ${i} passed.`, topics: ['bridges'] },
        { id: `y${i}`, text: `${HARVEST} Field ${i} is dry.`, topics: ['food'] },
      ]).flat(),
    ),
  )
  return { cwd, remove: () => rmSync(cwd, { recursive: true, force: true }) }
}
