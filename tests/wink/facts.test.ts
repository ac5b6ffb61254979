import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadFactFinder } from '../../src/wink/index.js'

const findFacts = await loadFactFinder()
const facts = (text: string) => findFacts(text).map(({ kind, text }) => `${kind}: ${text}`)

describe('loadFactFinder', () => {
  it.each([
    ['It paid $3.5 million on January 4, 2019.', ['money: $3.5 million', 'date: January 4, 2019']],
    ['Prices rose 20% in three days.', ['percent: 20%', 'duration: three days']],
    ['They met at 5pm on Monday.', ['time: 5pm', 'date: Monday']],
    ['The constructor had no __proto__ at all.', []],
    ['', []],
  ])('finds in %j %j', (text, expected) => {
    expect(facts(text)).toEqual(expected)
  })

  it('quotes: spans point at the text, in order', () => {
    for (const file of readdirSync('seeds')) {
      const text = readFileSync(`seeds/${file}`, 'utf8')
      let end = 0
      for (const fact of findFacts(text)) {
        expect(text.slice(fact.start, fact.end)).toBe(fact.text)
        expect(fact.start).toBeGreaterThanOrEqual(end)
        end = fact.end
      }
      expect(end).toBeGreaterThan(0)
    }
  })

  it('reads any string, and 100,000 characters on one line without a quadratic step', () => {
    for (const text of [
      '\0\ud800 😀',
      '5% '.repeat(33_000),
      '$1'.repeat(50_000),
      'x'.repeat(100_000),
    ]) {
      expect(Array.isArray(findFacts(text))).toBe(true)
    }
  })

  it('rejects unknown options and what is no article', async () => {
    await expect(loadFactFinder({ kinds: [] } as never)).rejects.toMatchObject({
      code: 'invalid-option',
    })
    expect(() => findFacts(7 as never)).toThrow(/article/)
  })
})
