import { describe, expect, it } from 'vitest'
import {
  centroidRanker,
  classicRanker,
  leadRanker,
  lexRankRanker,
  luhnRanker,
  mixRankers,
  newsRanker,
  queryRanker,
  type Ranker,
  rankersByName,
  textRankRanker,
} from '../../src/summarize/index.js'
import { createAnalyzer } from '../../src/text/index.js'
import { describeRanker } from '../contracts/ranker.js'

for (const ranker of Object.values(rankersByName)) describeRanker(ranker)
describeRanker(
  mixRankers([
    { ranker: newsRanker, weight: 1 },
    { ranker: lexRankRanker, weight: 0.3 },
  ]),
)

const analyze = createAnalyzer()

// The bridge is what the text is about; the weather is an aside; the last sentence answers the first.
const STORY = [
  'The old bridge over the Tamar will close for repairs in March, the county said on Monday.',
  'The weather was fine.',
  'Repairs to the bridge will cost £4 million, and the county will pay half.',
  'Shops fear that the closed bridge will keep customers away in March.',
  'Cats slept in the sun all afternoon along the harbour wall.',
].join(' ')

const scores = (ranker: Ranker, text = STORY, more: object = {}): number[] =>
  ranker
    .rank({ analyzed: analyze(text), ...more })
    .map((reasons) => reasons.reduce((sum, { amount }) => sum + amount, 0))

const order = (values: readonly number[]): number[] =>
  [...values.keys()].sort((a, b) => values[b]! - values[a]! || a - b)

describe('rankers on a small text', () => {
  it('lead: 1 / (position + 1), times lead', () => {
    expect(scores(leadRanker)).toEqual([1, 1 / 2, 1 / 3, 1 / 4, 1 / 5])
    expect(scores(leadRanker, STORY, { lead: 0 })).toEqual([0, 0, 0, 0, 0])
  })

  it.each([
    ['centroid', centroidRanker],
    ['lexrank', lexRankRanker],
    ['textrank', textRankRanker],
    ['luhn', luhnRanker],
  ])('%s: asides come last, what the text is about comes first', (_, ranker) => {
    const ranked = order(scores(ranker))
    // Sentences 0, 2 and 3 share the bridge, the repairs, the county and March; 1 and 4 share nothing.
    expect(new Set(ranked.slice(0, 3))).toEqual(new Set([0, 2, 3]))
  })

  it.each([
    ['lexrank', lexRankRanker],
    ['textrank', textRankRanker],
  ])('%s: ranks average 1, and sentences that link to nothing have equal rank', (_, ranker) => {
    const ranked = scores(ranker)
    expect(ranked.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(5, 4)
    expect(ranked[1]).toBeCloseTo(ranked[4]!, 6)
  })

  it('textrank: two sentences that share words have the same rank', () => {
    const [a, b] = scores(textRankRanker, 'The bridge in Leeds closed. The bridge in York opened.')
    expect(a).toBeCloseTo(b!, 9)
  })

  it('luhn: significant² / words of the densest stretch', () => {
    // "dam" and "water" occur twice each; "Dam water rose" has both within 2 words: 2² / 2 = 2.
    const [first] = scores(luhnRanker, 'Dam water rose quickly. The dam held back all the water.')
    expect(first).toBe(2)
  })

  it('query: 0 without a shared word, highest where the rare word stands', () => {
    const ranked = scores(queryRanker, STORY, { query: 'who pays for repairs?' })
    expect(ranked[1]).toBe(0)
    expect(ranked[4]).toBe(0)
    expect(order(ranked)[0]).toBe(2)
  })

  it('news and classic: position counts as much as lead says', () => {
    for (const ranker of [newsRanker, classicRanker]) {
      const named = (lead: number): string[] =>
        ranker.rank({ analyzed: analyze(STORY), lead })[0]!.map(({ name }) => name)
      expect(named(1)).toContain('position')
      expect(named(0)).not.toContain('position')
    }
  })

  it('news and classic: the title lifts the sentence that repeats its words', () => {
    for (const ranker of [newsRanker, classicRanker]) {
      const title = 'Shops fear losses'
      const plain = scores(ranker)
      const lifted = scores(ranker, STORY, { title, analyzedTitle: analyze(title) })
      expect(lifted[3]! - plain[3]!).toBeGreaterThan(lifted[4]! - plain[4]!)
    }
  })
})

describe('mixRankers', () => {
  const constant = (name: string, amounts: readonly number[]): Ranker => ({
    name,
    rank: () => amounts.map((amount) => [{ name, amount }]),
  })

  it('scales each ranker to 1, weighs it, and keeps its reasons apart', () => {
    const mixed = mixRankers([
      { ranker: constant('a', [10, 5]), weight: 1 },
      { ranker: constant('b', [0, 0.1]), weight: 0.5 },
    ])
    expect(mixed.name).toBe('a+b')
    expect(mixed.rank({ analyzed: analyze('One thing. Two things.') })).toEqual([
      [
        { name: 'a', amount: 1 },
        { name: 'b', amount: 0 },
      ],
      [
        { name: 'a', amount: 0.5 },
        { name: 'b', amount: 0.5 },
      ],
    ])
  })

  it('refuses a weight that is no number of its range', () => {
    expect(() => mixRankers([{ ranker: leadRanker, weight: -1 }])).toThrow(/weight of ranker lead/)
    expect(() => mixRankers([{ ranker: leadRanker, weight: Number.NaN }])).toThrow(/weight/)
  })
})
