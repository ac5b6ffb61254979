import { describe, expect, it } from 'vitest'
import { compareArticles } from '../../src/dedupe/index.js'
import { makeText, makeWords } from './make-text.js'

describe('compareArticles', () => {
  it('gives the direction of a containment and the shared passage in both texts as given', () => {
    const story = makeText(1, 90)
    const page = `“Before.” ${makeText(2, 30)}\n\n${story.toUpperCase()}\n${makeText(3, 30)}`
    const report = compareArticles({ id: 'story', text: story }, { id: 'page', text: page })
    expect(report).toMatchObject({ a: 'story', b: 'page', relation: 'contained', containment: 1 })
    const [passage] = report.passages
    expect(report.passages).toHaveLength(1)
    expect(passage!.words).toBe(90)
    expect(page.slice(passage!.b.start, passage!.b.end)).toBe(story.slice(0, -1).toUpperCase())
    expect(compareArticles(page, story).relation).toBe('contains')
  })

  it('lists every passage of a shuffled text, in the order of the first', () => {
    const words = makeWords(4, 60)
    const b = [...words.slice(40), ...words.slice(0, 20), ...words.slice(20, 40)].join(' ')
    const { passages } = compareArticles(words.join(' '), b)
    expect(passages.map((p) => p.words)).toEqual([40, 20])
    expect(passages[0]!.a.start).toBe(0)
    expect(passages[0]!.b.start).toBeGreaterThan(passages[1]!.b.start)
  })

  it('spans fall on the text through entities, mojibake and wide characters', () => {
    const a = 'The caf&eacute; of Lordâ€™s 😀 will stay shut for all of May, they said'
    const b = 'Now: the café of Lord’s will stay shut for all of May, they said.'
    const { relation, passages } = compareArticles(a, b)
    expect(relation).toBe('near')
    expect(a.slice(passages[0]!.a.start, passages[0]!.a.end)).toBe(a)
    expect(b.slice(passages[0]!.b.start, passages[0]!.b.end)).toBe(b.slice(5, -1))
  })

  it('texts that share nothing have no passages', () => {
    expect(compareArticles(makeText(5, 40), makeText(6, 40))).toMatchObject({
      relation: 'none',
      jaccard: 0,
      passages: [],
    })
    expect(compareArticles('', '')).toMatchObject({ relation: 'none', passages: [] })
  })
})
