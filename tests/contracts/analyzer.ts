/** What every `Analyze` must keep: ours in each language, winkNLP's, a user's own. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Analyze, AnalyzedText } from '../../src/types.js'

const HOSTILE: readonly [string, string][] = [
  ['nothing', ''],
  ['white space only', ' \n\t\u00a0\r\n '],
  ['one word', 'Ukraine'],
  ['a single full stop', '.'],
  ['emoji with joiners and skin tones', 'A family 👨‍👩‍👧 waved 👋🏽. Then 🇺🇦 flags.'],
  ['no-break spaces', 'It cost 5\u00a0million.\u00a0They\u00a0paid.'],
  ['CRLF line ends', 'Title here\r\n\r\nFirst line.\r\nSecond line.\r\n'],
  ['lone CR and unusual separators', 'One.\rTwo.\u2028Three.\u2029Four.\u0085Five.\fSix.'],
  ['names of object members', 'The constructor said __proto__ and toString and hasOwnProperty.'],
  ['NUL and control characters', 'a\0b \u0001 c.\u0007 D.'],
  ['lone surrogates', 'left \ud83d right \ude00 end. Next \ud83d'],
  ['combining marks', 'Cafe\u0301 Zu\u0308rich n\u0303. \u0301alone'],
  ['right-to-left text', 'قال الرئيس إن المحادثات مستمرة. هل ينتهي؟ نعم!'],
  ['text without spaces', '他说：“会谈很重要。”记者问：什么时候？没有回答！'],
  ['Thai', 'โรงเรียนอยู่ที่กรุงเทพ ประเทศไทย'],
  ['quotes and brackets only', '“”‘’«»()[]{}"\'"'],
  ['stops only', '... !!! ??? . . . …'],
  ['list markers only', '-\n*\n1.\n•\n2)\n- \n1. '],
  ['table rules only', '---|---|\n| |\n***\n==='],
  ['a web address', 'See https://example.com/a?b=c&d=e, www.example.org. And j.doe@example.com!'],
  ['a title twice', 'Same title\n\nSame title\n\nSome text here.'],
  ['acronyms', 'The US told the WHO that IT fails. U.S. and U.K. agree.'],
  ['mathematical letters beyond U+FFFF', 'The 𝒙 and 𝔘 and 𠮷 are letters.'],
]

const ANY_TEXT = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...'. ! ? … " \' “ ” ( ) - • | : , 1 2 . \n \n\n \r\n \t \u00a0 A b Mr. U.S. e.g. said Trump’s café 中 。 า 👋'.split(
          ' ',
        ),
        ' ',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
)

/** Throws with the place at fault when the spans of an analysis do not fit its text. */
function checkSpans(text: string, analyzed: AnalyzedText): void {
  const { blocks, sentences } = analyzed
  expect(analyzed.text).toBe(text)
  let at = 0
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(at)
    expect(block.end).toBeGreaterThan(block.start)
    expect(text.slice(at, block.start).trim(), 'text between blocks').toBe('')
    at = block.end
  }
  expect(text.slice(at).trim(), 'text after the last block').toBe('')
  let end = 0
  let block = 0
  sentences.forEach((sentence, index) => {
    expect(sentence.index).toBe(index)
    expect(sentence.block).toBeGreaterThanOrEqual(block)
    block = sentence.block
    const home = blocks[block]!
    expect(sentence.start).toBeGreaterThanOrEqual(Math.max(home.start, end))
    expect(sentence.end).toBeLessThanOrEqual(home.end)
    expect(sentence.end).toBeGreaterThan(sentence.start)
    let from = sentence.start
    for (const token of sentence.tokens) {
      expect(token.start).toBeGreaterThanOrEqual(from)
      expect(token.end).toBeGreaterThan(token.start)
      expect(token.end).toBeLessThanOrEqual(sentence.end)
      expect(['word', 'number', 'symbol']).toContain(token.kind)
      expect(typeof token.term).toBe('string')
      expect(token.term).not.toBe('')
      expect(typeof token.stop).toBe('boolean')
      expect(text.slice(from, token.start).trim(), 'text between tokens').toBe('')
      from = token.end
    }
    expect(text.slice(from, sentence.end).trim(), 'text after the last token').toBe('')
    end = sentence.end
  })
}

/** Letters and digits outside list markers are in sentences. */
function checkNothingLost(text: string, { blocks, sentences }: AnalyzedText): void {
  blocks.forEach((block, index) => {
    const inside = sentences.filter((sentence) => sentence.block === index)
    if (inside.length === 0) {
      expect(text.slice(block.start, block.end)).not.toMatch(/\p{L}{2}/u)
      return
    }
    expect(text.slice(block.start, inside[0]!.start), 'before the first sentence').toMatch(
      /^(?:[^\p{L}\p{N}]*|\s*\(?(?:\p{N}{1,3}|[a-zA-Z])[.)]{1,2}\s*)$/u,
    )
    for (let i = 1; i < inside.length; i++) {
      expect(text.slice(inside[i - 1]!.end, inside[i]!.start).trim(), 'between sentences').toBe('')
    }
    expect(text.slice(inside.at(-1)!.end, block.end).trim(), 'after the last sentence').toBe('')
  })
}

/** Runs the battery on one analyzer. */
export function describeAnalyzer(name: string, analyze: Analyze): void {
  describe(`${name} keeps the contract of Analyze`, () => {
    it.each(HOSTILE)('reads %s: offsets fit, nothing is lost', (_, text) => {
      const analyzed = analyze(text)
      checkSpans(text, analyzed)
      checkNothingLost(text, analyzed)
    })

    it('holds for any string', () => {
      fc.assert(
        fc.property(ANY_TEXT, (text) => {
          const analyzed = analyze(text)
          checkSpans(text, analyzed)
          checkNothingLost(text, analyzed)
        }),
        { numRuns: 100, seed: 20_260 },
      )
    })

    it('gives the same result twice and after other texts', () => {
      const text = 'The US said “no.” Mr. Lee’s talks—all 3 of them—failed.'
      const first = analyze(text)
      for (const [, other] of HOSTILE) analyze(other)
      expect(analyze(text)).toEqual(first)
    })

    it('gives JSON-safe data and does not share state between results', () => {
      const text = 'One sentence. Another one.'
      const first = analyze(text)
      expect(JSON.parse(JSON.stringify(first))).toEqual(first)
      expect(analyze(text).sentences[0]).not.toBe(first.sentences[0])
    })

    it('gives terms that are safe as keys of a Map', () => {
      const counts = new Map<string, number>()
      const text = 'constructor __proto__ constructor'
      for (const { tokens } of analyze(text).sentences) {
        for (const { term } of tokens) counts.set(term, (counts.get(term) ?? 0) + 1)
      }
      expect([...counts.values()].every(Number.isInteger)).toBe(true)
      expect([...counts.values()]).toContain(2)
    })

    it('gives a word the same term alone and in running text', () => {
      for (const word of ['elections', 'Putin', 'sanctions', '2024']) {
        const alone = analyze(word).sentences[0]!.tokens[0]!.term
        const text = `They spoke about ${word} again today.`
        const token = analyze(text).sentences[0]!.tokens.find(
          ({ start }) => start === text.indexOf(word),
        )
        expect(token?.term).toBe(alone)
      }
    })

    it.each([
      ['prose', 'The minister said on Monday that talks would go on. '],
      ['one endless word', 'a'],
      ['full stops', '.'],
      ['initials', 'U.S. '],
      ['spaced stops', '. '],
      ['opening quotes', '“'],
      ['digits and commas', '1,'],
      ['apostrophes', "'"],
      ['by-lines', 'By . Ann Lee . '],
      ['spaces', ' '],
      ['capitals', 'A B '],
      ['ideographs', '会。'],
      ['bullets', '• '],
      ['line breaks', 'x\n'],
      ['thousands of lines', 'Word word word.\n'],
      ['wrapped lines', 'a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h\n'],
    ])(
      'reads 100,000 characters of %s in linear time: a quadratic step runs into the time limit',
      (_, unit) => {
        const text = unit.repeat(Math.ceil(100_000 / unit.length))
        const analyzed = analyze(text)
        expect(analyzed.blocks.at(-1)?.end ?? 0).toBe(text.trimEnd().length)
      },
    )
  })
}
