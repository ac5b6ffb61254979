import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { summarizeStory } from '../../src/summarize/index.js'

const ARTICLES = [
  {
    id: 'b',
    source: 'Gazette',
    publishedAt: '2026-03-02',
    text:
      'The Tamar bridge closed on Monday for repairs that will take six weeks. Drivers must go round by Gunnislake. ' +
      'The county expects long queues at the Gunnislake crossing every morning.',
  },
  {
    id: 'a',
    source: 'Herald',
    publishedAt: '2026-03-03T08:00:00Z',
    text:
      'Queues of two miles formed at Gunnislake on Tuesday, a day after the Tamar bridge closed. ' +
      'A lorry driver said the detour had cost him an hour. Repairs to the Tamar bridge will take six weeks.',
  },
  {
    id: 'c',
    text: 'The Tamar bridge repairs cost £4 million. The county pays half of the cost of the bridge repairs.',
  },
] as const

describe('summarizeStory', () => {
  it('orders by date, then article, then position, and names the article of each sentence', () => {
    const { sentences } = summarizeStory(ARTICLES, { budget: { words: 200 } })
    const order = ['b', 'a', 'c']
    const keys = sentences.map(({ article, index }) => order.indexOf(article) * 100 + index)
    expect(keys).toEqual([...keys].sort((x, y) => x - y))
    for (const { article, start, end, text, score, reasons } of sentences) {
      expect(ARTICLES.find(({ id }) => id === article)!.text.slice(start, end)).toBe(text)
      expect(score).toBe(reasons.reduce((sum, { amount }) => sum + amount, 0))
    }
  })

  it('gives the same bytes for any order of the input', () => {
    const expected = JSON.stringify(summarizeStory(ARTICLES, { budget: { words: 60 } }))
    fc.assert(
      fc.property(fc.shuffledSubarray([...ARTICLES], { minLength: 3 }), (shuffled) => {
        expect(JSON.stringify(summarizeStory(shuffled, { budget: { words: 60 } }))).toBe(expected)
      }),
    )
  })

  it('leaves near-copies out, names them, and says nothing twice', () => {
    const copy = { ...ARTICLES[0], id: 'z', source: 'Mirror of the Gazette' }
    const plain = summarizeStory(ARTICLES, { budget: { sentences: 8 } })
    const withCopy = summarizeStory([...ARTICLES, copy], { budget: { sentences: 8 } })
    expect(plain.copies).toBeUndefined()
    expect(withCopy.copies).toEqual(['z'])
    expect(withCopy.text).toBe(plain.text)
    const texts = withCopy.sentences.map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('prefers what several articles say', () => {
    const { sentences } = summarizeStory(ARTICLES, { budget: { sentences: 1 } })
    expect(sentences[0]!.text).toMatch(/Tamar bridge closed/)
    expect(sentences[0]!.reasons.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['centroid', 'support']),
    )
  })

  it('answers a query, or says that nothing does', () => {
    const found = summarizeStory(ARTICLES, { query: 'lorry driver', budget: { sentences: 1 } })
    expect(found.sentences[0]!.article).toBe('a')
    expect(summarizeStory(ARTICLES, { query: 'volcano' }).note).toMatch(/relevant/)
  })

  it('is empty, with a note, for no articles', () => {
    expect(summarizeStory([])).toEqual({
      text: '',
      sentences: [],
      truncated: true,
      note: 'the text has no prose sentence to quote',
    })
  })

  it('refuses two articles with one id', () => {
    expect(() => summarizeStory([ARTICLES[0], ARTICLES[0]])).toThrow(/share the id/)
  })
})
