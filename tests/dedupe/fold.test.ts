import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFolder } from '../../src/dedupe/folding/fold.js'
import { hasDigit } from '../../src/dedupe/folding/word-hash.js'

const fold = createFolder('fold')
const hashes = (text: string): number[] => {
  const { words, count } = fold(text)
  return Array.from(words.subarray(0, count))
}
const surfaces = (text: string): string[] => {
  const { count, starts, ends } = fold(text, true)
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]))
}

describe('two texts fold alike', () => {
  it.each([
    ['case', 'THE OLD TOWN', 'the old town'],
    ['accents', 'café à Zürich', 'cafe a Zurich'],
    ['composed and decomposed letters', 'caf\u00e9', 'cafe\u0301'],
    ['quote marks', '‘Ukraine’s’ “talks”', "'Ukraine's' \"talks\""],
    ['a quote mark lost to a Thai vowel', 'Ukraineโs โtalksโ', 'Ukraine’s ‘talks’'],
    ['mojibake', 'Lordâ€™s cafÃ© â€“ todayÂ now', 'Lord’s café – today now'],
    ['mojibake twice over', 'Lordâ€™s cafÃƒÂ©', 'Lord’s café'],
    ['Cyrillic mojibake', 'ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
    ['entities', 'AT&amp;T&#39;s caf&eacute; &ldquo;x&rdquo;', 'AT&T\'s café "x"'],
    ['points in numbers', '12,000 and 3.5', '12000 and 35'],
    ['hyphens at line ends', 'head-\nline and rail-\r\nway', 'headline and railway'],
    ['soft hyphens and zero-width characters', 'head\u00adline\u200b', 'headline'],
    ['full-width letters and digits', 'ＡＢＣ １２', 'abc 12'],
    ['ligatures', 'oﬃce', 'office'],
    ['Arabic vowel points and tatweel', 'مُحَمَّدـ', 'محمد'],
    ['Arabic digits', '٢٠٢٦', '2026'],
    ['Greek and Cyrillic case', 'ΑΘΗΝΑ Ёлка', 'αθηνα елка'],
    ['half-width kana', 'ｶﾅ', 'カナ'],
  ])('%s', (_, a, b) => {
    expect(hashes(a)).toEqual(hashes(b))
  })
})

describe('two texts fold apart', () => {
  it.each([
    ['other words', 'the old town', 'the new town'],
    ['hyphens separate words', 're-sign', 'resign'],
    ['letters that are no accents', 'łódź', 'lodz'],
    ['kana with and without voicing', 'が', 'か'],
    ['Hangul syllables', '가', '각'],
    ['Devanagari vowel signs', 'की', 'का'],
  ])('%s', (_, a, b) => {
    expect(hashes(a)).not.toEqual(hashes(b))
  })

  it('accents, when they are kept', () => {
    const keep = createFolder('keep')
    const hash = (text: string): number => keep(text).words[0]!
    expect(hash('pêcher')).not.toBe(hash('pécher'))
    expect(hash('má')).not.toBe(hash('mà'))
    expect(hash('PÊCHER')).toBe(hash('pêcher'))
  })
})

describe('words', () => {
  it.each([
    ['spans are those of the given text', 'The café’s 12,000', ['The', 'café’s', '12,000']],
    ['each Chinese character is a word', '乌克兰战争 2026', ['乌', '克', '兰', '战', '争', '2026']],
    ['Japanese, mixed', 'NATO加盟カナ', ['NATO', '加', '盟', 'カ', 'ナ']],
    ['Thai letters keep their signs', 'ที่นี่', ['ที่', 'นี่']],
    ['emoji and punctuation are no words', 'a 😀 — b!', ['a', 'b']],
    ['nothing', ' \n\t…', []],
    ['lone surrogates and NUL', 'a\ud800b\u0000c', ['a', 'b', 'c']],
  ])('%s', (_, text, words) => {
    expect(surfaces(text)).toEqual(words)
  })

  it('with a digit are marked', () => {
    expect(hashes('in 2026 the B-52').map(hasDigit)).toEqual([false, true, false, false, true])
  })

  it('are the same whether spans are asked for or not (two loops)', () => {
    const text = fc.string({
      unit: fc.constantFrom(..."aZ09 .,-'&;#\n\ramp39lté€“中ก\ud83d\ude00"),
      maxLength: 60,
    })
    fc.assert(
      fc.property(text, (value) => {
        const plain = hashes(value)
        const { words, count } = fold(value, true)
        expect(plain).toEqual(Array.from(words.subarray(0, count)))
      }),
      { numRuns: 2000 },
    )
  })

  it('tell French, Czech and Vietnamese sentences apart', () => {
    const sentences = [
      'Le président a été élu hier à Paris devant une foule nombreuse',
      'Prezident byl včera zvolen v Praze před početným davem lidí',
      'Tổng thống đã được bầu hôm qua tại Hà Nội trước đám đông',
    ]
    const sets = sentences.map((sentence) => new Set(hashes(sentence)))
    for (const a of sets)
      for (const b of sets)
        if (a !== b) expect([...a].filter((w) => b.has(w)).length).toBeLessThan(2)
  })
})
