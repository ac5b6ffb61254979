import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldLine } from '../../src/text/fold.js'

const byProperties = (line: string, between: string): string =>
  line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, between)

it('keeps letters and numbers in small letters', () => {
  expect(foldLine('“Café” – ½ of 20th-century ÅLAND', ' ')).toBe(' café ½ of 20th century åland')
  expect(foldLine('U.S.', '')).toBe('us')
})

it('tells letters and numbers of Latin lines as Unicode does', () => {
  for (let code = 0; code < 0x2100; code++) {
    const line = `a${String.fromCharCode(code)}b`
    expect(foldLine(line, '')).toBe(byProperties(line, ''))
  }
})

it('folds any line as the properties of its characters say', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (line) => {
      expect(foldLine(line, ' ')).toBe(byProperties(line, ' '))
    }),
  )
})
