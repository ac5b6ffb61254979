import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Digest, digest, digestRecord } from '../../src/digest/index.js'
import { createAnalyzer, repairText } from '../../src/text/index.js'
import type { Article, FindNames } from '../../src/types.js'

const FOLDER = new URL('../../seeds/', import.meta.url)
const SEEDS: readonly Article[] = readdirSync(FOLDER)
  .sort()
  .map((file) => ({ id: file.slice(0, 3), text: readFileSync(new URL(file, FOLDER), 'utf8') }))

const QUAKE =
  'A magnitude 7.1 earthquake struck off Valparaíso on Friday, the geological service said. Chile ordered people near the coast of Valparaíso to higher ground. Two bridges were closed and trains stopped for the night. The navy lifted the tsunami warning after three hours, and schools will stay shut on Monday while engineers look at the walls.'
const QUAKE_TOLD_AGAIN =
  'Chile told residents of Valparaíso to leave the coast after an earthquake of magnitude 7.1 struck offshore. Engineers are checking schools, and two bridges stay closed. A tsunami warning was lifted by the navy.'
const FERRY =
  'A ferry with 80 people aboard ran aground near the island of Paros on Sunday. The coast guard took all passengers off the ferry. Nobody was hurt, the harbour master said.'

const HEAP: readonly Article[] = [
  {
    id: 'ferry',
    title: 'Ferry runs aground off Paros',
    text: FERRY,
    source: 'BBC',
    publishedAt: '2026-03-08',
  },
  { id: 'quake-b', text: QUAKE_TOLD_AGAIN, source: 'AP', publishedAt: '2026-03-07' },
  {
    id: 'quake-a',
    title: 'Strong quake off Chile',
    text: QUAKE,
    source: 'Reuters',
    publishedAt: '2026-03-06',
  },
  {
    id: 'quake-copy',
    title: 'Quake!',
    text: `${QUAKE}\n\nShare this story`,
    source: 'Mirror',
    publishedAt: '2026-03-06T20:00:00Z',
  },
]

const ids = ({ stories }: Digest): string[][] =>
  stories.map((story) => story.articles.map(({ article }) => article.id))

describe('digest', () => {
  it('orders stories by size, sources and freshness, and lists reports by date with their copies', () => {
    const result = digest(HEAP)
    expect(result.articleCount).toBe(4)
    expect(result.copyCount).toBe(1)
    expect(result.stories.map(({ articles }) => articles.length)).toEqual([3, 1])
    const [quake] = result.stories
    const copy = quake!.articles.find(({ copyOf }) => copyOf !== undefined)!
    expect(copy.relation).not.toBe('report')
    expect(copy.similarity).toBeGreaterThan(0.5)
    const kept = quake!.articles.findIndex(({ article }) => article.id === copy.copyOf)
    expect(quake!.articles[kept + 1]).toBe(copy)
    expect(quake!.articles.at(-1)!.article.id).toBe('quake-b')
  })

  it('holds every article exactly once', () => {
    expect(ids(digest(HEAP)).flat().sort()).toEqual(HEAP.map(({ id }) => id).sort())
  })

  it('gives a story its period, sources and a title of its own', () => {
    const [quake] = digest(HEAP).stories
    expect(quake!.firstPublished).toBe('2026-03-06')
    expect(quake!.lastPublished).toBe('2026-03-07')
    expect([...quake!.sources].sort()).toEqual(['AP', 'Mirror', 'Reuters'])
    expect(['Strong quake off Chile', 'Quake!']).toContain(quake!.title)
  })

  it('adds up the reasons of its order', () => {
    for (const { prominence } of digest(HEAP).stories) {
      const sum = prominence.reasons.reduce((total, { amount }) => total + amount, 0)
      expect(prominence.score).toBeCloseTo(sum, 12)
    }
  })

  it('quotes sentences, keywords and evidence where they stand', () => {
    for (const story of digest(SEEDS, { budget: { sentences: 4 } }).stories) {
      const textOf = new Map(story.articles.map(({ article }) => [article.id, article.text]))
      expect(story.summary.sentences.length).toBeGreaterThan(0)
      for (const { text, article, start, end } of story.summary.sentences) {
        expect(textOf.get(article)!.slice(start, end)).toBe(text)
      }
      for (const { spans, article, articles } of story.keywords) {
        expect(articles).toContain(article)
        for (const { start, end } of spans) {
          expect(textOf.get(article)!.slice(start, end)).not.toBe('')
        }
      }
      for (const { article, articles, evidence } of story.topics) {
        expect(articles).toContain(article)
        for (const { spans } of evidence) {
          for (const { start, end } of spans) {
            expect(textOf.get(article)!.slice(start, end).trim()).not.toBe('')
          }
        }
      }
    }
  })

  it('parts the call of July from the calls before it on the seeds', () => {
    expect(ids(digest(SEEDS))).toEqual([['000', '001', '003', '004'], ['002']])
  })

  it('says which topics each report has, and of a story those of a third of its reports', () => {
    const [first] = digest(SEEDS).stories
    const reports = first!.articles.filter(({ relation }) => relation === 'report')
    for (const { topic, articles } of first!.topics) {
      const having = reports.filter(({ topics }) => topics.some((tag) => tag.topic === topic))
      expect(having.map(({ article }) => article.id)).toEqual(articles)
      expect(articles.length).toBeGreaterThanOrEqual(reports.length / 3)
    }
    expect(first!.topics[0]!.topic).toBe('ukraine')
  })

  it('keeps mended articles in the result, and the given ones when repair is off', () => {
    const text = 'Ukraine’s port was hit. It’s the third time, the mayorโs office said.'
    const mended = digest([text]).stories[0]!.articles[0]!.article.text
    expect(mended).toBe(repairText(text))
    expect(mended).not.toBe(text)
    expect(digest([text], { repair: false }).stories[0]!.articles[0]!.article.text).toBe(text)
  })

  it.each([
    ['Gabriel Boric', 'Boric', 'a surname alone'],
    ['Gabriel A. Boric', 'Gabriel Boric', 'a name without its middle initial'],
  ])('asks for names once a report, and folds %s and %s: %s', (full, short) => {
    const name = (text: string, variants: readonly string[]) => ({
      text,
      kind: 'person' as const,
      count: 1,
      variants,
      spans: [{ start: 0, end: 2 }],
    })
    const findNames: FindNames = ({ text }) =>
      text.includes('ordered')
        ? [name(full, [full, 'Boric'])]
        : text.includes('told')
          ? [name(short, [short])]
          : []
    const [quake] = digest(HEAP, { findNames }).stories
    expect(quake!.names).toHaveLength(1)
    expect(quake!.names[0]).toMatchObject({ text: full, count: 2 })
    expect(quake!.names[0]!.articles).toHaveLength(2)
    expect(digest(HEAP).stories[0]!.names).toEqual([])
  })

  it.each([
    ['United States', 'US'],
    ['United States', 'U.S.'],
    ['United Kingdom', 'Britain'],
    ['European Union', 'EU'],
    ['International Atomic Energy Agency', 'IAEA'],
  ])('lists %s and %s of two reports as one name', (long, short) => {
    const name = (text: string) => ({
      text,
      kind: 'name' as const,
      count: 2,
      variants: [text],
      spans: [],
    })
    const findNames: FindNames = ({ text }) =>
      text.includes('ordered') ? [name(short)] : text.includes('told') ? [name(long)] : []
    expect(digest(HEAP, { findNames }).stories[0]!.names).toMatchObject([
      { text: long, count: 4, variants: [short, long] },
    ])
  })

  it.each([
    ['World Arts Agency', 'Western Art Academy', 'WAA', 'letters of two names'],
    ['New York', 'Mary Ann Evans', 'MAE', 'letters of a person'],
    ['North Korea', 'South Korea', 'Korea', 'a form that means two'],
  ])('keeps %s, %s and %s apart: %s', (a, b, short) => {
    const name = (text: string) => ({
      text,
      kind: text === 'Mary Ann Evans' ? ('person' as const) : ('name' as const),
      count: 1,
      variants: [text],
      spans: [],
    })
    const findNames: FindNames = ({ text }) =>
      text.includes('ordered') ? [name(short)] : text.includes('told') ? [name(a), name(b)] : []
    const names = digest(HEAP, { findNames }).stories[0]!.names.map(({ text }) => text)
    expect([...names].sort()).toEqual([a, b, short].sort())
  })

  it('analyzes no text twice', () => {
    const analyze = createAnalyzer()
    const seen: string[] = []
    digest(SEEDS, {
      analyze: (text) => {
        seen.push(text)
        return analyze(text)
      },
    })
    const long = seen.filter((text) => text.length > 500)
    expect(new Set(long).size).toBe(long.length)
    expect(long).toHaveLength(SEEDS.length)
  })

  it.each([
    ['budget', { budget: { words: 40 } }],
    ['limit', { limit: 2 }],
    ['topics', { topics: { quake: ['earthquake', 'tsunami'] } }],
    ['threshold', { threshold: 1 }],
  ])('takes %s', (_, options) => {
    const { stories } = digest(HEAP, options)
    for (const story of stories) {
      if ('limit' in options) expect(story.keywords.length).toBeLessThanOrEqual(2)
      if ('budget' in options) expect(story.summary.text.split(' ').length).toBeLessThanOrEqual(40)
    }
    if ('topics' in options) expect(stories[0]!.topics.map(({ topic }) => topic)).toEqual(['quake'])
    if ('threshold' in options) expect(stories).toHaveLength(3)
  })

  it.each([
    [{ repair: 'yes' }, /repair/],
    [{ limit: 101 }, /limit/],
    [{ topics: {}, tagger: () => [] }, /tagger/],
    [{ sentences: 3 }, /sentences/],
    [{ threshold: -1 }, /threshold/],
  ])('rejects the options %j', (options, message) => {
    expect(() => digest(HEAP, options as object)).toThrow(message)
  })

  it('takes an empty heap and texts without words', () => {
    expect(digest([])).toEqual({ stories: [], articleCount: 0, copyCount: 0 })
    const { stories } = digest(['', '***'])
    expect(stories.flatMap(({ articles }) => articles)).toHaveLength(2)
    for (const { title } of stories) expect(title).not.toBe('')
  })

  it('gives the same digest whatever the order of articles that have ids', () => {
    const stories = (articles: readonly Article[]): unknown =>
      digest(articles).stories.map(({ title, summary, articles: members }) => ({
        title,
        summary: summary.text,
        members: members.map(({ article }) => article.id).sort(),
      }))
    expect(stories([...HEAP].reverse())).toEqual(stories(HEAP))
  })
})

describe('digestRecord', () => {
  it('has the fixed keys in their order and survives JSON', () => {
    const [story] = digest(HEAP).stories
    const record = digestRecord(story!)
    expect(Object.keys(record).slice(0, 7)).toEqual([
      'story',
      'title',
      'articles',
      'topics',
      'keywords',
      'names',
      'summary',
    ])
    expect(JSON.parse(JSON.stringify(record))).toEqual(record)
    expect(record.articles.find(({ id }) => id === 'quake-b')).toMatchObject({
      relation: 'report',
      source: 'AP',
      publishedAt: '2026-03-07',
    })
    expect(record.summary).toBe(record.sentences.map(({ text }) => text).join(' '))
  })
})
