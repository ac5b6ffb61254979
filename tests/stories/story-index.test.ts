import { describe, expect, it } from 'vitest'
import { createStoryIndex, groupStories } from '../../src/stories/index.js'

const A = { id: 'a', text: 'A ferry with 80 people aboard ran aground near the island of Paros.' }
const B = { id: 'b', text: 'At Paros island a ferry ran aground with 80 people aboard.' }
const C = { id: 'c', text: 'The Federal Reserve left interest rates unchanged on Wednesday.' }

const EVENTS = [
  'A ferry with 80 people aboard ran aground near the island of Paros.',
  'The Federal Reserve left interest rates unchanged for the third time.',
  'An avalanche buried a ski lift above Innsbruck and closed the valley road.',
  'Striking nurses marched through Leeds to demand higher pay.',
  'A court in Nairobi acquitted the former minister of fraud.',
  'The telescope in Chile took the first picture of a comet from another star.',
  'Locusts destroyed maize and sorghum in northern Somalia.',
  'The museum returned a bronze leopard to the kingdom of Benin.',
]
const OWN = [
  'rain fell',
  'nobody was hurt',
  'talks go on',
  'a film is planned',
  'schools were shut',
]

describe('createStoryIndex', () => {
  it('places each article as it arrives, and says why', () => {
    const index = createStoryIndex()
    expect(index.add(A)).toEqual({
      id: 'a',
      story: 'a',
      similarity: 0,
      terms: [],
      regrouped: false,
    })
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
    expect(index.add('!!!')).toMatchObject({ id: '1', story: '1', similarity: 0, terms: [] })
  })

  // Forty reports on eight events, event by event or mixed.
  const reports = Array.from({ length: 40 }, (_, i) => ({
    id: `r${i}`,
    text: `${EVENTS[i % 8]} Report ${i} adds that ${OWN[i % 5]}.`,
  }))
  const partition = (stories: ReturnType<typeof groupStories>) =>
    stories.map(({ articles }) => articles.map(({ id }) => id))

  it('after regrouping holds the stories of groupStories', () => {
    const index = createStoryIndex()
    for (const report of reports) index.add(report)
    index.regroup()
    expect(partition(index.stories())).toEqual(partition(groupStories(reports)))
    expect(index.add({ id: 'late', text: reports[3]!.text }).story).toBe('r3')
  })

  it('regroups at 16 articles and whenever it has doubled since, and says so', () => {
    const index = createStoryIndex()
    const regrouped = reports.filter((report) => index.add(report).regrouped)
    expect(regrouped.map(({ id }) => id)).toEqual(['r16', 'r32'])
  })

  it('gives the same stories in two runs, and none twice, whatever the order of arrival', () => {
    const run = (articles: typeof reports) => {
      const index = createStoryIndex()
      for (const article of articles) index.add(article)
      return index.stories()
    }
    const reversed = [...reports].reverse()
    expect(run(reversed)).toEqual(run(reversed))
    for (const order of [reports, reversed]) {
      expect(partition(run(order)).flat().sort()).toEqual(reports.map(({ id }) => id).sort())
    }
  })

  it('keeps to a threshold that is given', () => {
    const index = createStoryIndex({ threshold: 1 })
    for (const report of reports) index.add(report)
    expect(index.stories()).toHaveLength(40)
  })
})
