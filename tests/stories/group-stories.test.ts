import { describe, expect, it } from 'vitest'
import { groupStories } from '../../src/stories/index.js'
import type { ArticleInput } from '../../src/types.js'

/** Three events, each told twice in other words; headlines and short reports mixed. */
const HEAP: readonly (ArticleInput & { readonly id: string })[] = [
  {
    id: 'quake-1',
    title: 'Strong quake hits the coast of Chile',
    text: 'A magnitude 7.1 earthquake struck off Valparaíso on Friday. Chile ordered people near the coast of Valparaíso to higher ground.',
  },
  {
    id: 'rates-1',
    text: 'The Federal Reserve left interest rates unchanged on Wednesday. Chair Jerome Powell said inflation was still too high.',
  },
  {
    id: 'quake-2',
    text: 'Chile told residents of Valparaíso to leave the coast after an earthquake of magnitude 7.1 struck offshore.',
  },
  {
    id: 'ferry-1',
    text: 'A ferry with 80 people aboard ran aground near the island of Paros. The coast guard took all passengers off the ferry.',
  },
  {
    id: 'rates-2',
    text: 'Jerome Powell kept interest rates where they are: inflation is too high for the Federal Reserve to cut.',
  },
  {
    id: 'ferry-2',
    text: 'Passengers were taken off a ferry that ran aground at Paros; the coast guard said nobody was hurt.',
  },
]

const members = (articles: readonly ArticleInput[], options = {}): string[][] =>
  groupStories(articles, options).map((story) => story.articles.map(({ id }) => id))

describe('groupStories', () => {
  it('puts independent reports of one event together, stories in the order of their first article', () => {
    expect(members(HEAP)).toEqual([
      ['quake-1', 'quake-2'],
      ['rates-1', 'rates-2'],
      ['ferry-1', 'ferry-2'],
    ])
  })

  it('names a story by its first article in input order', () => {
    expect(groupStories([...HEAP].reverse()).map(({ id }) => id)).toEqual([
      'ferry-2',
      'rates-2',
      'quake-2',
    ])
  })

  it('groups the same articles whatever their order', () => {
    const sets = (articles: readonly ArticleInput[]): string[] =>
      members(articles)
        .map((ids) => [...ids].sort().join(' '))
        .sort()
    const expected = sets(HEAP)
    for (const rotation of [1, 2, 3, 4, 5]) {
      expect(sets([...HEAP.slice(rotation), ...HEAP.slice(0, rotation)])).toEqual(expected)
    }
  })

  it('gives members the same similarity whatever their order, to the last bit', () => {
    const similarities = (articles: readonly ArticleInput[]): [string, number][] =>
      groupStories(articles)
        .flatMap((story) =>
          story.articles.map(({ id, similarity }): [string, number] => [id, similarity]),
        )
        .sort(([a], [b]) => (a < b ? -1 : 1))
    expect(similarities([...HEAP].reverse())).toEqual(similarities(HEAP))
  })

  it('explains a story by shared terms whose shares add up to 1', () => {
    const [story] = groupStories(HEAP, { terms: 1000 })
    const total = story!.terms.reduce((sum, { amount }) => sum + amount, 0)
    expect(total).toBeCloseTo(1, 12)
    expect(story!.terms.map(({ text }) => text)).toContain('Valparaíso')
    const amounts = story!.terms.map(({ amount }) => amount)
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a))
  })

  it('gives an article alone similarity 1 and no terms', () => {
    expect(groupStories(['Only this one.'])).toEqual([
      { id: '0', articles: [{ id: '0', similarity: 1 }], terms: [] },
    ])
  })

  it('parts undated articles that name days far apart, and keeps near ones together', () => {
    const call = (id: string, day: string): ArticleInput => ({
      id,
      text: `The presidents spoke by telephone about the war and the grain harbour. They had last met on ${day}. Aides called the telephone talk useful.`,
    })
    const heap = [call('march', 'February 12'), call('april', 'March 5'), call('july', 'June 30')]
    expect(members(heap, { threshold: 0.3 })).toEqual([['march', 'april'], ['july']])
  })

  it('damps the likeness of dated articles by half each halfLifeDays', () => {
    const text = 'The port of Odesa was shelled at night, the governor said.'
    const heap = [
      { id: 'a', text, publishedAt: '2026-01-01' },
      { id: 'b', text, publishedAt: '2026-01-15' },
    ]
    expect(members(heap, { threshold: 0.3 })).toHaveLength(2)
    expect(members(heap, { threshold: 0.3, halfLifeDays: 30 })).toHaveLength(1)
    expect(members(heap, { threshold: 0.3, halfLifeDays: Number.POSITIVE_INFINITY })).toHaveLength(
      1,
    )
  })

  it('makes fewer stories with a lower threshold', () => {
    const counts = [0, 0.05, 0.1, 0.2, 0.4, 0.8, 1].map(
      (threshold) => members(HEAP, { threshold }).length,
    )
    expect(counts).toEqual([...counts].sort((a, b) => a - b))
    expect(counts.at(-1)).toBe(HEAP.length)
  })

  it.each([
    ['no articles', [], 0],
    ['empty texts', ['', ' ', '\n'], 3],
    ['symbols only', ['!!!', '***', '🙂🙂'], 3],
    ['keys of Object.prototype', ['constructor __proto__', 'toString hasOwnProperty'], 2],
  ] as const)('takes %s', (_, texts, stories) => {
    expect(groupStories(texts)).toHaveLength(stories)
  })

  it('puts exact copies together', () => {
    expect(members(['The same words stand here.', 'The same words stand here.'])).toHaveLength(1)
  })

  it('reads each text once', () => {
    const seen: string[] = []
    groupStories(HEAP, {
      analyze: (text) => {
        seen.push(text)
        return { text, blocks: [], sentences: [] }
      },
    })
    expect(seen).toHaveLength(HEAP.length + 1)
    expect(new Set(seen).size).toBe(seen.length)
  })

  it.each([
    [{ threshold: 2 }, /threshold/],
    [{ halfLifeDays: 0 }, /halfLifeDays/],
    [{ halfLifeDays: Number.NaN }, /halfLifeDays/],
    [{ terms: -1 }, /terms/],
    [{ treshold: 0.2 }, /treshold/],
  ])('rejects the options %j', (options, message) => {
    expect(() => groupStories(HEAP, options as object)).toThrow(message)
  })
})
