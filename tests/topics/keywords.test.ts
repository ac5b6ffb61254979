import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keywords } from '../../src/topics/index.js'

describe('keywords', () => {
  it('show the commonest surface form, not the stem', () => {
    const [first] = keywords('The news is good. News travels; the news and more news.')
    expect(first).toMatchObject({ text: 'news' })
  })

  it('join words that hardly stand apart', () => {
    const text =
      'The White House said no. The White House staff left. A White House letter followed.'
    expect(keywords(text).map((keyword) => keyword.text)).toContain('White House')
  })

  it('leave off a possessive, and point at every occurrence', () => {
    const text = 'Iran’s port was shut. Iran said so.'
    const iran = keywords(text).find((keyword) => keyword.text === 'Iran')!
    expect(iran.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['Iran', 'Iran'])
  })

  it('find words of a separate title in the title', () => {
    const found = keywords({ title: 'Flood', text: 'Rivers rose.' })
    expect(found.find(({ text }) => text === 'Flood')).toMatchObject({
      spans: [],
      titleSpans: [{ start: 0, end: 5 }],
    })
  })

  it('are limited, and none for a text without words', () => {
    expect(keywords('one port, two ships, three canals', { limit: 2 })).toHaveLength(2)
    expect(keywords('')).toEqual([])
    expect(keywords('… !! 😀')).toEqual([])
  })

  it.each([
    [{ limit: 0 }, 'limit'],
    [{ style: 'words' }, 'style'],
    [{ top: 3 }, 'top'],
  ])('reject %j', (options, option) => {
    expect(() => keywords('x', options as never)).toThrow(
      expect.objectContaining({ code: 'invalid-option', message: expect.stringContaining(option) }),
    )
  })

  it.each(['tags', 'phrases'] as const)(
    'of style %s never show a stem twice, best first, spans in bounds',
    (style) => {
      const word = fc.constantFrom(
        'port',
        'ports',
        'Port',
        'peace',
        'talks',
        'talk',
        'the',
        'of',
        '.',
        'White',
        'House',
        'constructor',
        '__proto__',
        '-',
        '😀',
      )
      fc.assert(
        fc.property(fc.array(word, { maxLength: 60 }), (words) => {
          const text = words.join(' ')
          const found = keywords(text, { style })
          const stems = found.flatMap(({ term }) => term.split(' '))
          expect(new Set(stems).size).toBe(stems.length)
          found.forEach(({ score, spans }, i) => {
            expect(score).toBeGreaterThan(0)
            if (i > 0) expect(score).toBeLessThanOrEqual(found[i - 1]!.score)
            for (const { start, end } of spans) expect(text.slice(start, end)).toMatch(/\p{L}/u)
          })
          expect(keywords(text, { style })).toEqual(found)
        }),
      )
    },
  )
})
