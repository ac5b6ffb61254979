import { describe, expect, it } from 'vitest'
import { isNutgrafError } from '../../src/errors.js'
import { english } from '../../src/languages/index.js'
import { createAnalyzer, defaultAnalyze } from '../../src/text/index.js'
import type { Token } from '../../src/types.js'

function tokens(text: string): readonly Token[] {
  return defaultAnalyze(text).sentences.flatMap((sentence) => sentence.tokens)
}

/** The terms that count: no stop words, no symbols. */
function terms(text: string): string[] {
  return tokens(text)
    .filter(({ stop }) => !stop)
    .map(({ term }) => term)
}

describe('tokens', () => {
  it.each([
    ['hyphens part words', 'The Trump-Putin call', ['trump', 'putin', 'call']],
    [
      'possessives lose their ending',
      "Ukraine’s and Putin's and the leaders’ talks",
      ['ukrain', 'putin', 'leader', 'talk'],
    ],
    [
      'an apostrophe inside a name stays',
      "O'Brien met d’Artagnan",
      ["o'brien", 'met', "d'artagnan"],
    ],
    ['letters beyond U+FFFF make words', 'Set in 𝗕𝗿𝗲𝗮𝗸', ['set', '𝗕𝗿𝗲𝗮𝗸']],
    ['contractions are stop words', "We’re sure it won't and they've not", ['sure']],
    [
      'acronyms keep their capitals where they would be stop words',
      'The US warned WHO that IT and IS matter',
      ['US', 'warn', 'WHO', 'IT', 'IS', 'matter'],
    ],
    ['the same words in small letters are stop words', 'help us who it is', ['help']],
    [
      'other acronyms match their lower-case spelling',
      'NATO and Nato and nato',
      ['nato', 'nato', 'nato'],
    ],
    [
      'dotted acronyms are the plain ones',
      'U.S.-backed U.K. and U.N. forces',
      ['US', 'back', 'uk', 'un', 'forc'],
    ],
    [
      'capitals mean nothing in a sentence of capitals',
      'HELP US WHO IT IS TODAY',
      ['help', 'todai'],
    ],
    ['an acronym alone is an acronym', 'US', ['US']],
    ['small dotted abbreviations are stop words', 'at 5 p.m. e.g. here', ['5']],
    [
      'numbers keep their marks',
      'It rose 2.5% to $1,250.50 in 2024',
      ['rose', '2.5', '1,250.50', '2024'],
    ],
    [
      'letters and digits together are a word',
      'the G20 and 5G in the 1990s',
      ['g20', '5g', '1990s'],
    ],
    ['ideographs are words one by one', '会谈', ['会', '谈']],
    ['accents stay', 'Café Zürich', ['café', 'zürich']],
  ])('%s', (_, text, expected) => {
    expect(terms(text)).toEqual(expected)
  })

  it('takes a web address as one symbol', () => {
    const found = tokens('See https://example.com/a?b=c, now.')
    expect(found.map(({ kind }) => kind)).toEqual(['word', 'symbol', 'symbol', 'word', 'symbol'])
  })

  it('takes an emoji with joiners and modifiers as few symbols, none of them split', () => {
    const text = '👋🏽 🇺🇦'
    for (const { start, end, kind } of tokens(text)) {
      expect(kind).toBe('symbol')
      expect(text.slice(start, end)).not.toMatch(/^\p{Surrogate}$/u)
    }
  })

  it('gives a phrase the terms of running text', () => {
    const text = 'They discussed power plants and NATO’s arms deliveries.'
    expect(terms(text)).toEqual(expect.arrayContaining(terms('power plant')))
    expect(terms(text)).toEqual(expect.arrayContaining(terms('arms delivery')))
  })

  it('points at the surface', () => {
    const text = 'Russia’s “special” 140 drones.'
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Russia’s',
      '“',
      'special',
      '”',
      '140',
      'drones',
      '.',
    ])
  })
})

describe('createAnalyzer', () => {
  it('rejects an unknown option', () => {
    const make = () => createAnalyzer({ lang: 'en' } as never)
    expect(make).toThrow(/no option "lang"/)
    try {
      make()
    } catch (error) {
      expect(isNutgrafError(error) && error.code).toBe('invalid-option')
    }
  })

  it('rejects a language that is a code and not a language', () => {
    expect(() => createAnalyzer({ language: 'de' as never })).toThrow(/language/)
  })

  it('takes a language of the user’s own', () => {
    const analyze = createAnalyzer({
      language: {
        ...english,
        code: 'xx',
        stem: (word) => word.slice(0, 3),
        stopWords: new Set(['b']),
      },
    })
    const [sentence] = analyze('Abcde b').sentences
    expect(sentence?.tokens.map(({ term, stop }) => [term, stop])).toEqual([
      ['abc', false],
      ['b', true],
    ])
  })

  it('stays right when it has read more words than it remembers', () => {
    const analyze = createAnalyzer()
    const many = Array.from({ length: 140_000 }, (_, i) => `w${i.toString(36)}x`).join(' ')
    const first = analyze('Elections in Ukraine').sentences[0]
    analyze(many)
    expect(analyze('Elections in Ukraine').sentences[0]).toEqual(first)
  })
})
