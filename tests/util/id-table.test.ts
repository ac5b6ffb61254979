import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIdTable } from '../../src/util/id-table.js'
import { createPackedStrings } from '../../src/util/packed-strings.js'

describe('createPackedStrings', () => {
  it('gives back every string as it was, whatever its characters', () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { maxLength: 3000 })
    fc.assert(
      fc.property(texts, (given) => {
        const packed = createPackedStrings()
        for (const text of given) packed.push(text)
        expect(packed.size).toBe(given.length)
        expect(given.map((_, i) => packed.get(i))).toEqual(given)
      }),
      { numRuns: 20 },
    )
  })

  it('keeps halves of surrogate pairs apart, also across pages', () => {
    const packed = createPackedStrings()
    const given = Array.from({ length: 2500 }, (_, i) => (i % 2 === 0 ? '\ud83d' : '\ude00'))
    for (const text of given) packed.push(text)
    expect(given.map((_, i) => packed.get(i))).toEqual(given)
  })
})

describe('createIdTable', () => {
  it('numbers ids in order and finds them again, through every doubling', () => {
    const table = createIdTable()
    for (let i = 0; i < 5000; i++) expect(table.add(`article-${i}`)).toBe(i)
    for (let i = 0; i < 5000; i++) {
      expect(table.numberOf(`article-${i}`)).toBe(i)
      expect(table.idOf(i)).toBe(`article-${i}`)
    }
    expect(table.numberOf('article-5000')).toBe(-1)
    expect(table.numberOf('')).toBe(-1)
    expect(table.size).toBe(5000)
  })
})
