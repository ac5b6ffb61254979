/** What a deduper takes, and when it reads it. */
import { expect, it } from 'vitest'
import { createDeduper, dedupe } from '../../src/dedupe/index.js'
import { makeText } from './make-text.js'

it('reads an article when it is added, not later', () => {
  const articles = Array.from({ length: 50 }, (_, i) => ({ id: `a${i}`, text: makeText(i, 60) }))
  const article = { id: '', text: '' }
  const deduper = createDeduper()
  for (const { id, text } of articles) deduper.add(Object.assign(article, { id, text }))
  const { kept, ...rest } = dedupe(articles)
  expect(deduper.finish()).toEqual({ ...rest, kept: kept.map(({ id }) => id) })
})

it('refuses what is no article, and goes on', () => {
  const deduper = createDeduper()
  const broken = { id: 'x', text: undefined } as unknown as { id: string; text: string }
  expect(() => deduper.add(broken)).toThrow('"text"')
  expect(deduper.size).toBe(0)
  deduper.add({ id: 'x', text: 'A text.' })
  expect(deduper.finish().kept).toEqual(['x'])
})
