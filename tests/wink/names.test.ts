import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultAnalyze, repairText } from '../../src/text/index.js'
import type { Analyze } from '../../src/types.js'
import { extractNames, loadWinkAnalyzer } from '../../src/wink/index.js'

const wink = await loadWinkAnalyzer()

/** `text/kind×count` of each name. */
function names(text: string, analyze: Analyze = wink): readonly string[] {
  return extractNames(text, { analyze }).map(({ text, kind, count }) => `${text}/${kind}×${count}`)
}

describe.each([
  ['winkNLP', wink],
  ['the light analyzer', defaultAnalyze],
] as const)('extractNames with %s', (_, analyze) => {
  it.each([
    [
      'folds the forms of one person; titles and possessives are no part of the name',
      'President Vladimir V. Putin spoke. Later Vladimir Putin and Mr. Putin’s aide met. They saw Putin.',
      ['Vladimir V. Putin/person×4'],
    ],
    [
      'folds a surname into the full name, and keeps two people joined by "and" apart',
      'Donald J. Trump called Vladimir Putin. The call between Trump and Putin was long.',
      ['Donald J. Trump/person×2', 'Vladimir Putin/person×2'],
    ],
    [
      'folds the names of a listed country, in capitals only',
      'The United States and the U.S. agree that the US helps us.',
      ['United States/place×3'],
    ],
    [
      'parts a hyphenated pair of names, not a double name',
      'Trump called Putin after the Trump-Putin call. Jean-Claude Juncker was there.',
      ['Trump/name×2', 'Putin/name×2', 'Jean-Claude Juncker/person×1'],
    ],
    [
      'goes on with a syllable in lower case, not with a common word',
      'Ban Ki-moon met Park Geun-hye and Prayuth Chan-o-cha. Donald Trump-era rules and Moscow-led talks.',
      [
        'Ban Ki-moon/person×1',
        'Park Geun-hye/person×1',
        'Prayuth Chan-o-cha/person×1',
        'Donald Trump/person×1',
        'Moscow/place×1',
      ],
    ],
    [
      'takes a department with its country, and a bank with a dash, as one',
      'They asked the United States Department of Defense in Washington, D.C. and the Export–Import Bank on a Paris–Berlin train.',
      [
        'United States Department of Defense/organisation×1',
        'Washington, D.C./place×1',
        'Export–Import Bank/organisation×1',
        'Paris/place×1',
        'Berlin/place×1',
      ],
    ],
    [
      'takes institutions with "of" and "and" as one',
      'They asked the Ministry of Defence, the Bank of England and the Department of Health and Human Services.',
      [
        'Ministry of Defence/organisation×1',
        'Bank of England/organisation×1',
        'Department of Health and Human Services/organisation×1',
      ],
    ],
    [
      'takes an organisation out of a title, and drops the title',
      'On Monday NATO Secretary General Jens Stoltenberg met US Secretary of State Mike Pompeo.',
      ['NATO/organisation×1', 'Jens Stoltenberg/person×1', 'US/place×1', 'Mike Pompeo/person×1'],
    ],
    [
      'folds an acronym into the name that it stands for',
      'The National Transportation Safety Board (NTSB) came. The NTSB said no.',
      ['National Transportation Safety Board/organisation×3'],
    ],
    [
      'folds a company without its ending',
      'He left Burisma Holdings, since Burisma paid badly.',
      ['Burisma Holdings/organisation×2'],
    ],
    [
      'names no days, months, nationalities or peoples',
      'On Tuesday, Russian and American troops met in March with Muslims and the French.',
      [],
    ],
    [
      'takes no capital of a sentence start or a quotation for a name',
      'Rescuers came. Police said: “Nobody knows.” However, officials left. Meanwhile it rained.',
      [],
    ],
    [
      'tells a place by the words around it',
      'It began in Magnitogorsk, a city in the Urals. He is from the town of Gonesse.',
      ['Magnitogorsk/place×1', 'Urals/place×1', 'Gonesse/place×1'],
    ],
    [
      'tells a person by role, age and relative clause',
      'The eyewitness and journalist Agnes Qwert spoke. Tolva Merrin, 34, agreed, as did Orlik Vans, who left.',
      ['Agnes Qwert/person×1', 'Tolva Merrin/person×1', 'Orlik Vans/person×1'],
    ],
    [
      'keeps particles, prefixes and inner initials',
      'They met Ursula von der Leyen, Abdel Fattah al-Sisi and John F. Kennedy.',
      [
        'Ursula von der Leyen/person×1',
        'Abdel Fattah al-Sisi/person×1',
        'John F. Kennedy/person×1',
      ],
    ],
    [
      'gives no kind without evidence',
      'They praised Qwertyl and the Zorblax.',
      ['Qwertyl/name×1', 'Zorblax/name×1'],
    ],
  ])('%s', (_, text, expected) => {
    expect(names(text, analyze)).toEqual(expected)
  })

  it('finds in a headline only what the text or a list vouches for', () => {
    const text =
      'Zorblax And Putin Speak, Seek Peaceful Resolution In Ukraine\n\nThey say that Zorblax met Vladimir Putin on the coast, and that both were glad to talk.'
    const found = extractNames(text, { analyze })
    expect(found.map(({ text, count }) => `${text}×${count}`)).toEqual([
      'Zorblax×2',
      'Vladimir Putin×2',
      'Ukraine×1',
    ])
  })

  it('gives spans that point at the variants, in text order, and none twice', () => {
    for (const file of readdirSync('seeds')) {
      const text = repairText(readFileSync(`seeds/${file}`, 'utf8'))
      const found = extractNames(analyze(text))
      const taken = new Set<number>()
      for (const { text: name, count, variants, spans } of found) {
        expect(spans).toHaveLength(count)
        expect(variants).toContain(name)
        let end = 0
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          end = span.end
          expect(taken.has(span.start)).toBe(false)
          taken.add(span.start)
          expect(variants).toContain(text.slice(span.start, span.end).replaceAll(/\s+/g, ' '))
        }
      }
    }
  })

  it('is total and pure for any string', () => {
    const word = fc.constantFrom(
      ...[
        'Putin',
        'the',
        'Bank',
        'of',
        'U.S.',
        'Mr.',
        'and',
        'al',
        '-',
        '’s',
        '“',
        '.',
        '\n\n',
        'US',
        'Jr',
        ',',
        '737',
        '__proto__',
        'Constructor',
        '🇺🇦',
        '\ud800',
        '\0',
      ],
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(word, { maxLength: 40 }).map((w) => w.join(' ')),
        ),
        (text) => {
          const found = extractNames(text, { analyze })
          expect(extractNames(text, { analyze })).toEqual(found)
          for (const { spans } of found) {
            for (const { start, end } of spans) expect(text.slice(start, end)).not.toBe('')
          }
        },
      ),
      { numRuns: 300, seed: 7 },
    )
  })

  it('reads 100,000 characters of capitals without a quadratic step', () => {
    const many = Array.from({ length: 6_000 }, (_, i) => `met Zor${i}x with`).join(' ')
    expect(extractNames(`They ${many}.`, { analyze })).toHaveLength(6_000)
    const parties = Array.from({ length: 4_000 }, (_, i) => `left Zor${i}x Party for`)
    expect(extractNames(`They ${parties.join(' ')}.`, { analyze })).toHaveLength(4_000)
    expect(extractNames('Vladimir Putin '.repeat(7_000), { analyze })).toBeDefined()
    const often = extractNames(`They ${'saw Putin and '.repeat(7_000)} left.`, { analyze })
    expect(often[0]?.count).toBe(7_000)
  })
})

describe('extractNames', () => {
  it('rejects unknown options and articles that are none', () => {
    expect(() => extractNames('x', { analyse: wink } as never)).toThrow(/no option "analyse"/)
    expect(() => extractNames(5 as never)).toThrow(/article/)
  })
})
