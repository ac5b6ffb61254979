import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { background, idf } from '../../src/vectors/index.js'
import { decodeTable, encodeTable } from '../../src/vectors/table-code.js'

describe('encodeTable and decodeTable', () => {
  it('give every term back, with its frequency within 8 %', () => {
    const term = fc.stringMatching(/^[a-zà-ÿA-Z0-9.,-]{1,40}$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(term, fc.integer({ min: 1, max: 11_000 }))), (entries) => {
        const frequencies = new Map([...entries, ['constructor', 3], ['__proto__', 5]] as const)
        const decoded = decodeTable(encodeTable(20_000, frequencies))
        expect(decoded.documentCount).toBe(20_000)
        expect([...decoded.frequencies.keys()].sort()).toEqual([...frequencies.keys()].sort())
        for (const [key, value] of frequencies) {
          const error = Math.abs(decoded.frequencies.get(key)! - value)
          expect(error).toBeLessThanOrEqual(0.5 + 0.08 * value)
        }
      }),
    )
  })

  it('decode an empty table as one without terms', () => {
    expect(decodeTable(encodeTable(0, new Map())).frequencies.size).toBe(0)
  })
})

describe('background', () => {
  it('weighs function words least, then words of the news, then rare words', () => {
    const weights = ['the', 'govern', 'senat', 'sanction', 'zyzzyva'].map((term) =>
      idf(background(), term),
    )
    expect(weights).toEqual([...weights].sort((a, b) => a - b))
    expect(weights[0]).toBeLessThan(0.2)
  })

  it('knows no term that only an object would have', () => {
    expect(background().frequencyOf('toString')).toBe(0)
    expect(background().frequencyOf('__proto__')).toBe(0)
  })
})
