import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLayout, toColumn } from '../../src/cli/layout.js'
import { suggest } from '../../src/cli/suggest.js'
import { printable } from '../../src/io/write/wrap.js'
import { columnsOf } from '../../src/util/columns.js'

describe('wrapping', () => {
  test('fills lines up to the width, behind an indent', () => {
    const layout = createLayout(20, false)
    expect(layout.wrap('one two three four five', '  ')).toBe('  one two three four\n  five')
    expect(layout.wrap('one two three four five', '    ', ' 1. ')).toBe(
      ' 1. one two three\n    four five',
    )
  })

  test('breaks words that are longer than a line, wide characters counted twice', () => {
    const layout = createLayout(20, false)
    expect(layout.wrap('香港行政长官梁振英在各方压力下')).toBe('香港行政长官梁振英在\n各方压力下')
  })

  test('no line is wider than the width, and no word is lost, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 20, max: 60 }),
        (text, columns) => {
          const lines = createLayout(columns, false).wrap(text, '  ').split('\n')
          for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns)
          expect(lines.join('').replace(/\s/g, '')).toBe(printable(text).replace(/\s/g, ''))
        },
      ),
    )
  })

  test('columns are cut or filled', () => {
    expect(toColumn('ab', 4)).toBe('ab  ')
    expect(toColumn('abcdef', 4)).toBe('abc…')
  })
})

describe('did you mean', () => {
  test.each([
    ['summarise', 'summarize'],
    ['sumarize', 'summarize'],
    ['tga', 'tag'],
    ['dedup', 'dedupe'],
    ['key', 'keywords'],
    ['storyline', 'stories'],
    ['frobnicate', undefined],
    ['x', undefined],
  ])('%s -> %s', (word, name) => {
    expect(suggest(word, ['summarize', 'tag', 'keywords', 'dedupe', 'stories'])).toBe(name)
  })
})
