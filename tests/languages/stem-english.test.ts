import fc from 'fast-check'
import natural from 'natural/lib/natural/stemmers/porter_stemmer.js'
import { describe, expect, it } from 'vitest'
import { stemEnglish } from '../../src/languages/stem-english.js'

const PARTS =
  'a e i o u y yy b c d s t l z w x ss tt ll ing ed eed s es ies sses ational tional enci anci izer abli bli alli entli ' +
  'eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti logi icate ative alize iciti ical ful ' +
  "ness al ance ence er ic able ible ant ement ment ent ion sion tion ou ism ate iti ous ive ize at bl iz 1 é '"

describe('stemEnglish', () => {
  it.each([
    ['plurals', 'ponies', 'poni'],
    ['past forms get back the e that they lost', 'troubled', 'troubl'],
    ['a final y behind any vowel becomes i, also after a vowel', 'monday', 'mondai'],
    ['of several suffixes the first with a stem goes', 'generalization', 'gener'],
    ['a y after a consonant is a group of its own', 'tying', 'ty'],
    ['two letters stay', 'us', 'us'],
  ])('%s', (_, word, stem) => {
    expect(stemEnglish(word)).toBe(stem)
    expect(natural.stem(word)).toBe(stem)
  })

  it("gives natural's stems, of which the shipped tables are made, for words of any endings", () => {
    const words = fc
      .array(fc.constantFrom(...PARTS.split(' ')), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(words, (word) => {
        expect(stemEnglish(word)).toBe(natural.stem(word))
      }),
      { numRuns: 5000 },
    )
  })
})
