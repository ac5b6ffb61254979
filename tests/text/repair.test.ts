import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repairText } from '../../src/text/index.js'

/** `text` as a program sees it that reads UTF-8 as windows-1252. */
function misread(text: string): string {
  const decoder = new TextDecoder('windows-1252')
  return decoder.decode(new TextEncoder().encode(text))
}

describe('repairText', () => {
  it.each([
    ['a Thai vowel for an apostrophe', 'Ukraineโs', 'Ukraine’s'],
    ['a Thai vowel for quotation marks', 'hails โgreat talksโ with', 'hails ‘great talks’ with'],
    ['a Thai vowel in a contraction', 'Putin wonโt', 'Putin won’t'],
    [
      'UTF-8 as windows-1252',
      'donâ€™t say â€œyesâ€\u009d â€“ cafÃ©, Â£5',
      'don’t say “yes” – café, £5',
    ],
    ['UTF-8 as windows-1252, twice', 'donÃ¢â‚¬â„¢t', 'don’t'],
    ['a quotation mark whose last byte was dropped', 'â€œyesâ€ he said', '“yes” he said'],
    ['capitals with accents in mojibake', 'CÃ”TE', 'CÔTE'],
    ['Cyrillic', 'ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
    ['Polish and Czech letters', 'zÅ‚oty, Å¡umava', 'złoty, šumava'],
    ['Chinese', misread('你好'), '你好'],
    ['emoji', 'ðŸ˜€', '😀'],
    [
      'bytes of windows-1252 as controls',
      'Zola\u0092s \u0093novel\u0094 \u0096 \u0080250',
      'Zola’s “novel” – €250',
    ],
    [
      'character references',
      'F&#244;n &amp; Caf&eacute; &lsquo;x&rsquo; &#x2019; &#146;',
      'Fôn & Café ‘x’ ’ ’',
    ],
    ['references escaped twice', '&amp;amp; &amp;rsquo;s &amp;#39;', "& ’s '"],
    ['line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['controls', 'a\0b\u0007c\u007f', 'abc'],
    ['zero-width characters', '\ufeffLe\u200bna Wiki\u200dnews co\u00adop', 'Lena Wikinews coop'],
    ['direction marks in a text that runs one way', 'the\u200e final', 'the final'],
    ['a lone surrogate', 'a\ud83db', 'a\ufffdb'],
    ['question marks for apostrophes', 'the territory?s and don?t', 'the territory’s and don’t'],
    [
      'question marks for quotation marks',
      'the city?s ?rich man? said ? no',
      'the city’s “rich man” said – no',
    ],
    [
      'a question inside what lost its marks',
      'the UT?s head said ?Why me? We know? and left',
      'the UT’s head said “Why me? We know” and left',
    ],
    [
      'a replacement character in a possessive of a known word',
      'Trump said Trump\ufffds aide won\ufffdt',
      'Trump said Trump’s aide won’t',
    ],
    ['an inverted question mark in a word', 'Mr Blair¿s', 'Mr Blair’s'],
  ])('repairs %s', (_, text, repaired) => {
    expect(repairText(text)).toBe(repaired)
  })

  it.each([
    ['Thai', 'โรงเรียนอยู่ที่กรุงเทพ โดยรถไฟ'],
    ['French', 'Côte d’Ivoire, « L’Été », CAFÉ… « À Noël »'],
    ['French quotations that end in an accent', 'Il est allé…” CAFÉ” É’S'],
    ['Portuguese capitals', 'NÃO, IRMÃ”, IRMÃ… MANHÃ ÀS CORAÇÃO'],
    ['German', 'Spaß” und Größe„, „Ö”'],
    ['Vietnamese', 'Đà Nẵng, Â Ã Ă'],
    ['emoji', '👨‍👩‍👧 👋🏽 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇺🇦'],
    ['Persian and Hindi joiners', 'می‌خواهم क्‍ष'],
    ['Arabic with direction marks', 'قال \u200fNATO\u200e اليوم'],
    ['Hebrew', 'ירושלים'],
    ['code', 'if (a && b) { x &= y; z = a?b:c } `&lt;b&gt;` &foo; AT&T; a&b'],
    ['questions', 'Why? It is so. ¿Qué? Really?! page?s=1'],
    ['web addresses', 'https://example.com/a?s=1&t=2 and example.org/x?d'],
    ['a lost letter', 'caf\ufffds and Fran\ufffdois'],
    ['prices and signs', '£5 €3 5°C © ® ™ × ÷ ½'],
    ['Greek and Cyrillic', 'Αθήνα Київ Москва'],
    ['tabs and no-break spaces', 'a\tb\u00a0c'],
  ])('leaves %s as it is', (_, text) => {
    expect(repairText(text)).toBe(text)
  })

  it('undoes the misreading of ordinary sentences', () => {
    for (const text of [
      '“It’s over,” she said – at last… in the café.',
      'Das Gespräch über die Größe war schön.',
      'L’été à Genève, c’était très agréable.',
      'El niño comió ñoquis; ¿qué más?',
      'Президент сказал, что переговоры продолжаются.',
      'Η Αθήνα είναι πόλη.',
    ]) {
      expect(repairText(misread(text))).toBe(text)
    }
  })

  it('changes nothing more the second time, for any string', () => {
    const piece = fc.constantFrom(
      ...'Ã â € ™ œ “ ” \u009d \u0092 &amp; &lt; & amp; #39; ; ?s n?t ? \ufffd s โ ก Â é É Ð Ñ € \u200b \u200d 👨 \r \n a b Trump . ,'.split(
        ' ',
      ),
      ' ',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const once = repairText(text)
          expect(repairText(once)).toBe(once)
        },
      ),
      { seed: 5, numRuns: 500 },
    )
  })

  it('takes the lone Thai vowel out of the seeds and touches no seed without one', () => {
    const folder = new URL('../../seeds/', import.meta.url)
    for (const file of readdirSync(folder)) {
      const text = readFileSync(new URL(file, folder), 'utf8')
      const repaired = repairText(text)
      expect(repaired).not.toContain('\u0e42')
      if (!text.includes('\u0e42')) expect(repaired).toBe(text)
    }
  })

  it('takes any depth of escaping and a long text in linear time', () => {
    expect(repairText(`&${'amp;'.repeat(50_000)}`)).toBe('&')
    expect(repairText('â€™'.repeat(50_000))).toBe('’'.repeat(50_000))
    expect(repairText(`${'\ufffds '.repeat(30_000)}`)).toHaveLength(90_000)
    expect(repairText('ab?s '.repeat(30_000))).toBe('ab’s '.repeat(30_000))
  })
})
