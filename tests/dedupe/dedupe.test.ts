import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDeduper, dedupe, shingle } from '../../src/dedupe/index.js'
import { isDuplicate } from '../../src/dedupe/verification/relation.js'
import type { Article } from '../../src/types.js'
import { makeText, makeWords } from './make-text.js'

const folder = new URL('../../seeds/', import.meta.url)
const seeds: Article[] = readdirSync(folder)
  .sort()
  .map((name) => ({ id: name, text: readFileSync(new URL(name, folder), 'utf8') }))

/** The relation of the second article to the first. */
function relationOf(a: string, b: string): string {
  const { pairs } = dedupe([a, b])
  return pairs[0]?.relation ?? 'none'
}

describe('dedupe on the seeds', () => {
  it('keeps all five', () => {
    expect(dedupe(seeds).kept).toHaveLength(seeds.length)
  })

  const firstHalf = (text: string): string => text.slice(0, text.lastIndexOf(' ', text.length / 2))
  it.each<[string, (text: string, i: number) => string]>([
    ['repeated title', (text) => `${text.split('\n')[0]}\n\n${text}`],
    [
      'other quote marks',
      (text) => text.replaceAll("'", '’').replaceAll('"', '“').replaceAll('โ', "'"),
    ],
    ['mojibake', (text) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))],
    ['boilerplate around', (text) => `${makeText(1, 60)}\n\n${text}\n\n${makeText(2, 60)}`],
    ['the first half', firstHalf],
    [
      'pasted inside another text',
      (text, i) => `${makeText(100 + i, 900)}\n\n${text}\n\n${makeText(200 + i, 900)}`,
    ],
    ['upper case and other line ends', (text) => text.toUpperCase().replaceAll('\n', '\r\n')],
  ])('folds a copy back: %s', (_, change) => {
    const copies = seeds.map(({ id, text }, i) => ({ id: `${id} copy`, text: change(text, i) }))
    const { clusters } = dedupe([...seeds, ...copies])
    expect(clusters).toHaveLength(seeds.length)
    for (const { members } of clusters) {
      expect(members.map(({ id }) => id.replace(' copy', ''))).toEqual([
        members[0]!.id,
        members[0]!.id,
      ])
    }
  })
})

describe('relations', () => {
  const text = makeText(10, 120)
  const words = makeWords(10, 120)
  it.each([
    ['exact', text, text.toUpperCase()],
    ['near', text, words.with(50, 'changed').join(' ')],
    ['contains', text, words.slice(0, 50).join(' ')],
    ['contained', words.slice(30, 90).join(' '), text],
    [
      'overlap',
      `${makeText(11, 100)} ${words.slice(0, 25).join(' ')}`,
      `${makeText(12, 100)} ${words.slice(0, 25).join(' ')}`,
    ],
    ['none', text, makeText(13, 120)],
    [
      'template',
      'The bank entered the securities market to arrange 2.5 billion of repurchase agreements. Dealers said funds were trading at 6.25 per cent when it began its supply of reserves to the banking system.',
      'The bank entered the securities market to arrange 1.5 billion of repurchase agreements. Dealers said funds were trading at 6.75 per cent when it began its supply of reserves to the banking system.',
    ],
  ])('%s', (relation, a, b) => {
    expect(relationOf(a, b)).toBe(relation)
  })

  it('texts without words are copies of nothing', () => {
    expect(dedupe(['', '', '…', '😀', '😀']).kept).toHaveLength(5)
  })

  it('a short text counts with its title', () => {
    const { kept } = dedupe([
      { title: 'Rates rise in May', text: 'More soon.' },
      { title: 'Team wins the cup', text: 'More soon.' },
    ])
    expect(kept).toHaveLength(2)
  })
})

describe('clusters', () => {
  it('partition the input; each member verifies against its representative', () => {
    const articles = Array.from({ length: 40 }, (_, i) => {
      const words = makeWords(i % 6, 150)
      for (let k = 0; k < i; k++) words[(k * 37) % 150] = `edit${i}x${k}`
      return { id: `a${i}`, text: words.join(' ') }
    })
    const { clusters, pairs, kept } = dedupe(articles)
    expect(clusters.flatMap((c) => c.members.map((m) => m.id)).sort()).toEqual(
      articles.map((a) => a.id).sort(),
    )
    expect(kept.map((a) => a.id)).toEqual(
      articles.map((a) => a.id).filter((id) => clusters.some((c) => c.representative === id)),
    )
    const edges = new Set(
      pairs
        .filter((p) => isDuplicate(p.relation))
        .flatMap((p) => [`${p.a} ${p.b}`, `${p.b} ${p.a}`]),
    )
    for (const { representative, members } of clusters) {
      for (const { id } of members)
        if (id !== representative) expect(edges.has(`${id} ${representative}`)).toBe(true)
    }
  })

  it('a chain of look-alikes does not become one cluster', () => {
    const words = makeWords(20, 900)
    const chain = Array.from({ length: 14 }, (_, i) => words.slice(i * 50, i * 50 + 200).join(' '))
    const { clusters } = dedupe(chain)
    expect(Math.max(...clusters.map((c) => c.members.length))).toBeLessThanOrEqual(5)
  })

  it('are the same for any order of the input', () => {
    const articles = Array.from({ length: 24 }, (_, i) => ({
      id: `a${i}`,
      text: makeWords(i % 5, 100)
        .slice(0, 100 - 2 * i)
        .join(' '),
    }))
    const shape = (list: readonly Article[]): string[] =>
      dedupe(list)
        .clusters.map((c) => `${c.representative}: ${c.members.map((m) => m.id).sort()}`)
        .sort()
    const expected = shape(articles)
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(shape(shuffled)).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })

  it('two hundred copies of a wire story are one cluster, not boilerplate', () => {
    const story = makeText(30, 300)
    const copies = Array.from({ length: 200 }, (_, i) => `${makeText(1000 + i, 8)} ${story}`)
    const others = Array.from({ length: 50 }, (_, i) => makeText(5000 + i, 200))
    expect(dedupe([...copies, ...others]).clusters).toHaveLength(51)
  })

  it.each([true, false])(
    'a site’s boilerplate makes no copies (source given: %s)',
    (withSource) => {
      const boilerplate = makeText(40, 120)
      const articles = Array.from({ length: 30 }, (_, i) => ({
        id: `a${i}`,
        text: `${boilerplate} ${makeText(2000 + i, 70)}`,
        ...(withSource && { source: 'site' }),
      }))
      const copy = { id: 'copy', text: makeText(2000, 70) }
      const { clusters, report } = dedupe([...articles, copy])
      expect(report.boilerplateShingles).toBeGreaterThan(100)
      expect(clusters).toHaveLength(30)
      expect(clusters[0]!.members.map((m) => m.id)).toEqual(['a0', 'copy'])
    },
  )
})

describe('representative', () => {
  const text = makeText(50, 100)
  const articles = [
    { id: 'old', text, publishedAt: '2026-01-01', source: 'B' },
    { id: 'long', text: `${text} ${makeText(51, 12)}`, publishedAt: '2026-01-03', source: 'C' },
    { id: 'late', text, publishedAt: '2026-01-02', source: 'A' },
  ]
  it.each([
    ['longest', 'longest', 'long'],
    ['earliest', 'earliest', 'old'],
    ['preferred source', { sources: ['A', 'B'] }, 'late'],
    [
      'the caller’s comparator',
      (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1),
      'late',
    ],
  ] as const)('%s', (_, representative, kept) => {
    expect(dedupe(articles, { representative }).kept.map((a) => a.id)).toEqual([kept])
  })

  it('articles outside the time window are not compared, exact copies neither', () => {
    expect(dedupe(articles, { windowDays: 0.5 }).kept).toHaveLength(3)
    expect(dedupe(articles, { windowDays: 5 }).kept).toHaveLength(1)
  })
})

describe('languages', () => {
  const arabic = [
    'الرئيس يزور العاصمة غدا لبحث',
    'ارتفاع اسعار النفط في الاسواق',
    'فوز المنتخب في مباراة البطولة',
    'امطار غزيرة تغرق شوارع المدينة',
  ]
  const chinese = [
    '总统明天将访问首都讨论和平协议的细节',
    '石油价格在国际市场上继续上涨引发担忧',
    '国家队在锦标赛中以三比一战胜对手',
    '暴雨淹没城市街道数百人被迫离开家园',
  ]
  const japanese = [
    '大統領は明日首都を訪問し和平案を協議する',
    '原油価格は国際市場で上昇を続けている',
    '代表チームは大会で三対一で勝利した',
    '豪雨で市内の道路が冠水し住民が避難した',
  ]
  it.each([
    ['Arabic', arabic],
    ['Chinese', chinese],
    ['Japanese', japanese],
  ])('an all-%s corpus does not collapse, and its copies are found', (_, texts) => {
    expect(dedupe(texts).kept).toHaveLength(texts.length)
    expect(dedupe([...texts, ...texts.map((text) => `${text} !`)]).clusters).toHaveLength(
      texts.length,
    )
  })
  it('café and cafe are one word unless accents are kept', () => {
    const [a, b] = ['le café de la gare est fermé', 'le cafe de la gare est ferme']
    expect(dedupe([a!, b!]).kept).toHaveLength(1)
    expect(dedupe([a!, b!], { accents: 'keep' }).kept).toHaveLength(2)
  })
})

describe('verification', () => {
  it('gives the Jaccard similarity and containment of the shingle sets', () => {
    const edits = fc.uniqueArray(fc.nat(79), { maxLength: 4 })
    fc.assert(
      fc.property(edits, fc.integer({ min: 60, max: 80 }), (places, length) => {
        const words = makeWords(60, 80)
        const changed = words
          .map((word, i) => (places.includes(i) ? `x${i}` : word))
          .slice(0, length)
        const [a, b] = [words.join(' '), changed.join(' ')]
        const pair = dedupe([a, b], { template: false }).pairs[0]
        const [setA, setB] = [new Set(shingle(a, { size: 4 })), new Set(shingle(b, { size: 4 }))]
        const shared = [...setA].filter((hash) => setB.has(hash)).length
        expect(pair?.jaccard).toBeCloseTo(shared / (setA.size + setB.size - shared), 12)
        expect(pair?.containment).toBeCloseTo(shared / Math.min(setA.size, setB.size), 12)
      }),
    )
  })

  it('reports when a cap was met', () => {
    const run = makeText(70, 30)
    const articles = Array.from({ length: 150 }, (_, i) => `${run} ${makeText(7000 + i, 60)}`)
    expect(dedupe(articles, { postingCap: 64 }).report.cappedKeys).toBeGreaterThan(0)
    expect(dedupe(articles, { postingCap: 256 }).report.cappedKeys).toBe(0)
  })

  it('counts a key that reached the cap once, however many articles have it', () => {
    const run = makeText(70, 30)
    const articles = Array.from({ length: 200 }, (_, i) => `${run} ${makeText(7000 + i, 60)}`)
    // The run has 26 shingles; 136 articles come after the one with which a key is full.
    expect(dedupe(articles, { postingCap: 64 }).report.cappedKeys).toBeLessThanOrEqual(26)
  })

  it('leaves pairs out when asked, and nothing else', () => {
    const articles = Array.from({ length: 40 }, (_, i) =>
      makeWords(i % 9, 80)
        .with(i, `edit${i}`)
        .join(' '),
    )
    const { pairs, clusters, kept, report } = dedupe(articles)
    const without = dedupe(articles, { pairs: false })
    expect(pairs.length).toBeGreaterThan(0)
    expect(without).toMatchObject({ pairs: [], clusters, kept, report })
  })
})

describe('misuse and odd input', () => {
  it.each([
    [{ jaccard: 0 }],
    [{ preset: 'lax' }],
    [{ shingleSize: 1 }],
    [{ postingCap: 8 }],
    [{ boilerplate: 'yes' }],
    [{ pairs: 0 }],
    [{ representative: 'shortest' }],
    [{ treshold: 0.5 }],
  ])('%j is an invalid option', (options) => {
    expect(() => dedupe([], options as never)).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    )
  })
  it('refuses an id that comes twice', () => {
    const deduper = createDeduper()
    deduper.add({ id: 'a', text: 'x' })
    expect(() => deduper.add({ id: 'a', text: 'y' })).toThrow(
      expect.objectContaining({ code: 'duplicate-id' }),
    )
  })
  it('takes any string, ids like __proto__ and a long line, and gives JSON-safe data', () => {
    const result = dedupe([
      { id: '__proto__', text: 'constructor \u0000 \ud800 😀' },
      { id: 'constructor', text: `${makeText(80, 50_000)}` },
    ])
    expect(JSON.parse(JSON.stringify(result)).kept).toHaveLength(2)
  })
})
