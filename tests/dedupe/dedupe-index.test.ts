import { describe, expect, it } from 'vitest'
import {
  createDedupeIndex,
  type DedupeIndexOptions,
  dedupe,
  loadDedupeIndex,
} from '../../src/dedupe/index.js'
import { withoutKernel } from '../../src/dedupe/kernel/kernel.js'
import { makeText, makeWords } from './make-text.js'

const articles = Array.from({ length: 300 }, (_, i) => ({
  id: `a${i}`,
  text: makeWords(i % 100, 80)
    .with(i % 70, `edit${i}`)
    .join(' '),
  source: `s${i % 7}`,
}))
const filled = () => {
  const index = createDedupeIndex()
  for (const article of articles) index.add(article)
  return index
}

describe('createDedupeIndex', () => {
  it('finds what dedupe finds, with the same figures', () => {
    const index = createDedupeIndex()
    const found = articles.flatMap((article) =>
      index.add(article).map((match) => ({ a: match.id, b: article.id, jaccard: match.jaccard })),
    )
    const expected = dedupe(articles).pairs.map(({ a, b, jaccard }) => ({ a, b, jaccard }))
    const sort = (list: typeof found): typeof found =>
      list.sort((x, y) => (x.a + x.b < y.a + y.b ? -1 : 1))
    expect(sort(found)).toEqual(sort([...expected]))
  })

  it.each<[string, DedupeIndexOptions]>([
    ['by default', {}],
    ['without boilerplate', { boilerplate: false }],
    ['loose, with long shingles', { preset: 'loose', shingleSize: 9 }],
  ])('matches the same without WebAssembly, %s', (_, options) => {
    const run = () => {
      const index = createDedupeIndex(options)
      const matches = articles.map((article, i) => {
        const notice = i % 3 === 0 ? makeText(5000 + (i % 7), 30) : ''
        const text = `${i % 4 === 0 ? article.text.slice(0, 300) : article.text}. ${notice}`
        if (i % 9 === 8) index.remove(`a${i >> 1}`)
        if (i === 200) index.refresh()
        return index.add({ ...article, text: i % 50 === 0 ? text.repeat(1 + i) : text })
      })
      return {
        matches,
        bytes: index.save(),
        queried: articles.map((article) => index.query(article)),
      }
    }
    expect(run()).toEqual(withoutKernel(run))
  })

  it('compares with those that share most keys when too many share one, and says so', () => {
    const index = createDedupeIndex({ boilerplate: false })
    const words = makeWords(1, 120)
    const phrases = [0, 1, 2].map((i) => makeText(50 + i, 20))
    // Three phrases, so that more articles share one than the cap allows under one key.
    for (let i = 0; i < 180; i++) {
      index.add({ id: `other${i}`, text: `${makeText(900 + i, 60)} ${phrases[i % 3]}` })
    }
    index.add({ id: 'story', text: words.join(' ') })
    expect(index.cappedLookups).toBe(0)
    const copy = `${words.with(50, 'changed').join(' ')} ${phrases.join(' ')}`
    expect(index.query({ text: copy })[0]).toMatchObject({ id: 'story' })
    expect(index.cappedLookups).toBe(1)
  })

  it('answers a query with the strongest match first, and does not keep the article', () => {
    const index = filled()
    const matches = index.query({ id: 'new', text: articles[5]!.text.toUpperCase() })
    expect(matches[0]).toEqual({
      id: 'a5',
      relation: 'exact',
      jaccard: 1,
      containment: 1,
      similarity: 1,
    })
    expect(matches.slice(1).map(({ id, relation }) => [id, relation])).toEqual([
      ['a105', 'near'],
      ['a205', 'near'],
    ])
    expect(index.size).toBe(300)
    expect(index.query(makeText(999, 80))).toEqual([])
    expect(index.query(makeWords(5, 80).slice(0, 40).join(' '))[0]!.relation).toBe('contained')
  })

  it('forgets what is removed, before and after the memory is freed', () => {
    const index = filled()
    expect(index.remove('a5')).toBe(true)
    expect(index.remove('a5')).toBe(false)
    expect(index.query(articles[5]!.text).map(({ id }) => id)).toEqual(['a105', 'a205'])
    index.refresh()
    expect(index.query(articles[5]!.text).map(({ id }) => id)).toEqual(['a105', 'a205'])
    expect(index.size).toBe(299)
    expect(index.add(articles[5]!)).toHaveLength(2)
  })

  it('takes an id again that was removed, and saves the article that came last', () => {
    const index = filled()
    for (const text of [makeText(700, 50), makeText(701, 50)]) {
      expect(index.remove('a5')).toBe(true)
      expect(index.has('a5')).toBe(false)
      index.add({ id: 'a5', text })
      expect(index.query(text)).toMatchObject([{ id: 'a5', relation: 'exact' }])
    }
    expect(index.size).toBe(300)
    const loaded = loadDedupeIndex(index.save())
    expect(loaded.query(makeText(701, 50))).toMatchObject([{ id: 'a5', relation: 'exact' }])
    expect(loaded.query(makeText(700, 50))).toEqual([])
    expect(loaded.size).toBe(300)
  })

  it('learns boilerplate', () => {
    const index = createDedupeIndex()
    const boilerplate = makeText(1, 100)
    for (let i = 0; i < 40; i++)
      index.add({ id: `b${i}`, text: `${boilerplate} ${makeText(3000 + i, 60)}` })
    index.refresh()
    expect(
      index.query(`${boilerplate} ${makeText(9000, 60)}`).filter((m) => m.relation !== 'overlap'),
    ).toEqual([])
    expect(index.query(`${boilerplate} ${makeText(3007, 60)}`)[0]).toMatchObject({
      id: 'b7',
      relation: 'exact',
    })
  })

  it('refuses an id twice, none, and unknown options', () => {
    const index = filled()
    expect(() => index.add(articles[0]!)).toThrow(expect.objectContaining({ code: 'duplicate-id' }))
    expect(() => index.add('text' as never)).toThrow(
      expect.objectContaining({ code: 'invalid-article' }),
    )
    expect(() => createDedupeIndex({ representative: 'longest' } as never)).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    )
  })
})

describe('save and loadDedupeIndex', () => {
  it('give back the same index, and the same bytes again', () => {
    const index = createDedupeIndex({ jaccard: 0.4, windowDays: 30 })
    for (const article of articles) index.add(article)
    index.remove('a7')
    const bytes = index.save()
    const loaded = loadDedupeIndex(bytes)
    expect(loaded.options).toEqual(index.options)
    expect(loaded.size).toBe(299)
    for (const { text } of articles.slice(0, 20))
      expect(loaded.query(text)).toEqual(index.query(text))
    expect(loaded.save()).toEqual(bytes)
  })

  it('read an index at any offset of a larger buffer', () => {
    const bytes = filled().save()
    const shifted = new Uint8Array(bytes.length + 3)
    shifted.set(bytes, 3)
    expect(loadDedupeIndex(shifted.subarray(3)).size).toBe(300)
  })

  it('refuse every damaged, cut or foreign buffer', () => {
    const index = createDedupeIndex()
    for (const article of articles.slice(0, 10)) index.add(article)
    const bytes = index.save()
    const refused = expect.objectContaining({ code: 'invalid-index' })
    for (let i = 0; i < bytes.length; i += 7) {
      const damaged = bytes.slice()
      damaged[i]! ^= 0x10
      expect(() => loadDedupeIndex(damaged)).toThrow(refused)
    }
    for (const length of [0, 10, 16, bytes.length - 8, bytes.length - 1]) {
      expect(() => loadDedupeIndex(bytes.slice(0, length))).toThrow(refused)
    }
    expect(() => loadDedupeIndex(new TextEncoder().encode('not an index at all'))).toThrow(refused)
    expect(() => loadDedupeIndex('x' as never)).toThrow(refused)
    expect(() => loadDedupeIndex(bytes, { accents: 'keep' })).toThrow(refused)
  })

  it('take other thresholds when they are given', () => {
    const loaded = loadDedupeIndex(filled().save(), { preset: 'strict' })
    expect(loaded.options).toMatchObject({ preset: 'strict', shingleSize: 5, jaccard: 0.5 })
  })
})
