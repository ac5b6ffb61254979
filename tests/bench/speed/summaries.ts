/** Articles summarised a second beside the npm packages, and the largest inputs. */
import type { Ranker } from '../../../src/summarize/index.js'
import { importBuilt } from '../built.js'
import { loadPeerSummarizers } from '../peer-summarizers.js'
import type { MakeTables } from '../table.js'
import { readSeeds } from './corpus.js'
import { type Contender, measure, speedTable } from './measure.js'

const { classicRanker, lexRankRanker, newsRanker, summarize, summarizeStory, textRankRanker } =
  await importBuilt('summarize')
const { defaultAnalyze } = await importBuilt('text')

const SENTENCES = 3
const LONG_SENTENCES = 2500
const STORY_ARTICLES = 50
/** Milliseconds for the long article and for the story. */
const LARGE_AIMS = [60, 100]
/** Seven runs of a few milliseconds end before the engine has compiled what it runs. */
const WARM = { rounds: 300, budgetMillis: 1500 }

const seeds = readSeeds()
const seedCharacters = seeds.reduce((sum, text) => sum + text.length, 0)

/** What every summary starts with. */
const reading: Contender = {
  name: 'nutgraf, reading alone',
  run: () => seeds.map((text) => defaultAnalyze(text).sentences.length),
  count: (sentences: readonly number[]) => sentences.filter((count) => count > 0).length,
  expected: seeds.length,
}

const ours = (ranker: Ranker): Contender => ({
  name: `nutgraf, ${ranker.name}`,
  run: () =>
    seeds.map(
      (text) => summarize(text, { rankers: ranker, budget: { sentences: SENTENCES } }).text,
    ),
  count: (texts: readonly string[]) => texts.filter((text) => text !== '').length,
  expected: seeds.length,
})

/** A text of as many sentences as asked, made from the seeds' own words in a fixed order. */
function makeLongText(sentences: number, seed: number): string {
  const words = seeds.join(' ').match(/[A-Za-z]{3,}/g)!
  const lines: string[] = []
  for (let s = 0; s < sentences; s++) {
    const picked = Array.from(
      { length: 18 },
      (_, w) =>
        words[(Math.imul(s * 31 + w * 7 + seed, 2654435761) >>> 0) % words.length] ?? 'talks',
    )
    lines.push(`The ${picked.join(' ').toLowerCase()} ${words[(s * 13 + seed) % words.length]}.`)
  }
  return lines.join(' ')
}

export const tables: MakeTables = async () => {
  const peers = loadPeerSummarizers().map(
    ({ name, summarize: run }): Contender => ({
      name,
      run: async () => {
        const texts: string[] = []
        for (const text of seeds) texts.push(await run(text, SENTENCES))
        return texts
      },
      // node-summarizer gives up on some texts: what counts is that it was asked.
      count: (texts: readonly string[]) => texts.length,
      expected: seeds.length,
    }),
  )
  const small = await measure(
    [
      ours(newsRanker),
      ours(classicRanker),
      ours(lexRankRanker),
      ours(textRankRanker),
      reading,
      ...peers,
    ],
    WARM,
  )
  const readingTime = small.find(({ name }) => name === reading.name)!.min
  const long = makeLongText(LONG_SENTENCES, 1)
  const story = Array.from({ length: STORY_ARTICLES }, (_, i) => ({
    id: String(i),
    text: `${makeLongText(25, i * 17)}`,
  }))
  const large = await measure([
    {
      name: `one article of ${LONG_SENTENCES} sentences`,
      run: () => summarize(long, { budget: { sentences: 5 } }),
      count: ({ sentences }: { sentences: readonly unknown[] }) => sentences.length,
      expected: 5,
    },
    {
      name: `a story of ${STORY_ARTICLES} articles, 25 sentences each`,
      run: () => summarizeStory(story, { budget: { sentences: 5 } }),
      count: ({ sentences }: { sentences: readonly unknown[] }) => sentences.length,
      expected: 5,
    },
  ])
  return [
    speedTable(small, {
      title: `Summaries: the five seeds, ${SENTENCES} sentences each, read from raw text`,
      work: { amount: seeds.length, unit: 'articles' },
      notes: [
        'Aims: 2,000 articles/s with the news ranker, and 10 times the fastest package that builds a graph.',
        `Reading alone: ${(seedCharacters / 1000 / readingTime).toFixed(1)} million characters/s.`,
        peers.length > 0
          ? 'npm packages with the defaults of their own README.'
          : 'npm peers are not installed: npm ci in tests/bench/peers.',
      ],
    }),
    {
      title: 'Summaries: the largest inputs, raw text to summary',
      columns: ['', 'ms, min', 'ms, median', 'aim'],
      rows: large.map(({ name, min, median }, i) => [
        name,
        min.toFixed(1),
        median.toFixed(1),
        LARGE_AIMS[i]!,
      ]),
    },
  ]
}
