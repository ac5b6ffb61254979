import { describe, expect, it } from 'vitest'
import { isNutgrafError } from '../../src/errors.js'
import * as languages from '../../src/languages/index.js'
import { LANGUAGE_CODES, type Language, loadLanguage } from '../../src/languages/index.js'
import { createAnalyzer } from '../../src/text/index.js'
import { describeAnalyzer } from '../contracts/analyzer.js'

const all = Object.values(languages).filter(
  (value): value is Language => typeof value === 'object' && 'stem' in value,
)

describe('every language', () => {
  it('is an export and can be loaded by its code', async () => {
    expect(all.map(({ code }) => code).sort()).toEqual([...LANGUAGE_CODES].sort())
    for (const language of all) expect(await loadLanguage(language.code)).toBe(language)
  })

  it.each(all)(
    '$name: lists are in lower case, abbreviations without their last stop',
    (language) => {
      const { titles, numbered, others } = language.abbreviations
      for (const word of [...language.stopWords, ...titles, ...others, ...(numbered ?? [])]) {
        expect(word).toBe(word.toLowerCase())
        expect(word).not.toBe('')
      }
      for (const word of [...titles, ...others, ...(numbered ?? [])])
        expect(word).not.toMatch(/\.$/)
    },
  )

  it.each(all)('$name: stems are never empty and are the same each time', ({ stem, stopWords }) => {
    for (const word of [...stopWords, 'constructor', '__proto__', 'президента', 'é', '的']) {
      expect(stem(word)).toBe(stem(word))
    }
  })
})

describe('loadLanguage', () => {
  it('ignores case and region', async () => {
    expect((await loadLanguage('PT-br')).name).toBe('Portuguese')
    expect((await loadLanguage('zh_TW')).name).toBe('Chinese')
  })

  it('names the languages that there are when it does not know one', async () => {
    const error = await loadLanguage('tlh').catch((e: unknown) => e)
    expect(isNutgrafError(error) && error.code).toBe('invalid-option')
    expect(String(error)).toContain('en, de, fr')
  })
})

describe('sentences in other languages', () => {
  const cases: readonly [string, readonly string[]][] = [
    [
      'de',
      [
        'Am 3. Oktober traf Dr. Weber den Kanzler.',
        'Er sagte z. B. nichts über Geld usw.',
        'Die Gespräche dauerten 2 Std.',
      ],
    ],
    [
      'fr',
      [
        'M. Dupont et Mme Leroy ont parlé à l’O.N.U. hier.',
        'Qu’en dit le ministre ?',
        '« Rien », a-t-il répondu.',
      ],
    ],
    ['es', ['El Sr. López viajó a EE.UU. en enero.', '¿Qué dijo?', '¡Nada!']],
    ['it', ['Il sig. Rossi e il prof. Bianchi hanno firmato.', 'È un accordo storico.']],
    ['pt', ['O Sr. Silva e a Dra. Souza falaram.', 'Não houve acordo.']],
    ['nl', ['Dhr. De Vries sprak met mevr. Jansen.', 'Het akkoord is getekend.']],
    ['sv', ['Dr. Lind talade med bl.a. ministern.', 'Avtalet är klart.']],
    ['no', ['Møtet var 17. mai i Oslo.', 'Avtalen er klar.']],
    ['ru', ['В 2014 г. Путин подписал договор.', 'Об этом сообщил А. С. Иванов.', 'Что дальше?']],
    ['uk', ['У 2014 р. було підписано угоду.', 'Про це повідомив О. П. Коваль.']],
    ['id', ['Dr. Budi bertemu presiden di Jakarta.', 'Perundingan berlanjut.']],
    ['ar', ['قال الرئيس إن المحادثات مستمرة.', 'هل ينتهي النزاع؟', 'لا أحد يعرف!']],
    ['fa', ['رئیس‌جمهور گفت گفتگوها ادامه دارد.', 'آیا جنگ تمام می‌شود؟']],
    ['zh', ['他说：“会谈很重要。”', '记者问：什么时候？', '没有人回答！']],
    ['ja', ['首相は「会談は重要だ」と述べた。', 'いつ行われるのか？', '答えはなかった。']],
  ]
  it.each(cases)('%s', async (code, sentences) => {
    const analyze = createAnalyzer({ language: await loadLanguage(code) })
    const text = sentences.join(code === 'zh' || code === 'ja' ? '' : ' ')
    const found = analyze(text).sentences.map(({ start, end }) => text.slice(start, end))
    expect(found).toEqual(sentences)
  })
})

describe('terms in other languages', () => {
  const cases: readonly [string, string, string][] = [
    ['de', 'Regierungen', 'Regierung'],
    ['fr', 'l’élection', 'élections'],
    ['es', 'naciones', 'nación'],
    ['it', 'dell’accordo', 'accordi'],
    ['pt', 'governos', 'governo'],
    ['nl', 'verkiezingen', 'verkiezing'],
    ['sv', 'regeringen', 'regering'],
    ['no', 'regjeringen', 'regjering'],
    ['ru', 'президента', 'президентом'],
    ['uk', 'президента', 'президентом'],
    ['id', 'pemerintahan', 'perintah'],
    ['ar', 'الرئيس', 'رئيس'],
    ['fa', 'كشور', 'کشور'],
  ]
  it.each(cases)('%s: %s and %s are one term', async (code, one, other) => {
    const analyze = createAnalyzer({ language: await loadLanguage(code) })
    const term = (word: string) => analyze(word).sentences[0]?.tokens[0]?.term
    expect(term(one)).toBe(term(other))
  })
})

for (const language of all.filter(({ code }) => code !== 'en')) {
  describeAnalyzer(`the analyzer for ${language.name}`, createAnalyzer({ language }))
}
