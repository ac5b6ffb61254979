import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, shorten } from '../../src/util/columns.js'

describe('columnsOf', () => {
  it.each([
    ['news', 4],
    ['日本語', 6],
    ['뉴스', 4],
    ['𠮷野家', 6],
    ['é', 1],
    ['e\u0301', 1],
    ['🚢', 2],
    ['', 0],
  ])('%s takes %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns)
  })
})

describe('shorten', () => {
  it.each([
    ['fits as it is', 20, 'fits as it is'],
    ['The ferry ran aground near the island of Paros', 30, 'The ferry ran aground near…'],
    ['Preparations are under way for a highly anticipated call', 34, 'Preparations are under way…'],
    ['Talks between the United States and Iran', 18, 'Talks…'],
    ['She said, “nothing at all”', 12, 'She said…'],
    ['港特首梁振英就住宅违建事件道歉', 11, '港特首梁振…'],
    ['𠮷𠮷𠮷𠮷', 6, '𠮷𠮷…'],
    [
      'A conductor was named on Sunday, the first woman since 1886',
      50,
      'A conductor was named on Sunday…',
    ],
    ['Yes, the ferry ran aground near Paros', 20, 'Yes, the ferry ran…'],
    ['香港行政长官道歉，他表示这是他的责任', 24, '香港行政长官道歉…'],
    ['Donaudampfschifffahrtsgesellschaft', 10, 'Donaudamp…'],
  ])('%s in %i columns: %s', (line, columns, expected) => {
    expect(shorten(line, columns)).toBe(expected)
  })

  it('never takes more columns than given, and cuts no character in two', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 40 }),
        (line, width) => {
          const short = shorten(line, width)
          expect(columnsOf(short)).toBeLessThanOrEqual(width)
          expect(Buffer.from(short).toString()).toBe(short)
        },
      ),
    )
  })
})
