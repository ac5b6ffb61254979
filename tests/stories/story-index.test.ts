import { describe, expect, it } from 'vitest'
import { createStoryIndex } from '../../src/stories/index.js'

const A = { id: 'a', text: 'A ferry with 80 people aboard ran aground near the island of Paros.' }
const B = { id: 'b', text: 'At Paros island a ferry ran aground with 80 people aboard.' }
const C = { id: 'c', text: 'The Federal Reserve left interest rates unchanged on Wednesday.' }

describe('createStoryIndex', () => {
  it('places each article as it arrives, and says why', () => {
    const index = createStoryIndex()
    expect(index.add(A)).toEqual({ id: 'a', story: 'a', similarity: 0, terms: [] })
    expect(index.add(C).story).toBe('c')
    const placed = index.add(B)
    expect(placed.story).toBe('a')
    expect(placed.similarity).toBeGreaterThan(0.25)
    expect(placed.terms.map(({ text }) => text)).toContain('Paros')
    expect(index.size).toBe(3)
  })

  it('lists its stories in the order in which they were opened', () => {
    const index = createStoryIndex()
    for (const article of [A, C, B]) index.add(article)
    expect(index.stories().map(({ id, articles }) => [id, articles.map((a) => a.id)])).toEqual([
      ['a', ['a', 'b']],
      ['c', ['c']],
    ])
  })

  it('opens a story when the dates are far apart', () => {
    const index = createStoryIndex()
    index.add({ ...A, publishedAt: '2026-01-01' })
    expect(index.add({ ...B, publishedAt: '2026-06-01' }).story).toBe('b')
  })

  it('counts up ids for plain strings and rejects an id that it holds', () => {
    const index = createStoryIndex()
    expect(index.add('One text.').id).toBe('0')
    expect(index.add('Another story altogether.').id).toBe('1')
    expect(() => index.add({ id: '1', text: 'x' })).toThrow(/already holds/)
  })

  it('takes articles without a word', () => {
    const index = createStoryIndex()
    index.add('')
    expect(index.add('!!!')).toEqual({ id: '1', story: '1', similarity: 0, terms: [] })
  })
})
