/** What `--lang` and `--nlp` ask for. */
import { loadOptional } from '../io/read/optional.js'
import type { Language } from '../languages/index.js'
import type { Analyze } from '../types.js'
import { misuse } from './parse-options.js'

/** How texts are to be read. */
export interface Reading {
  /** Undefined: the default, English by rules. */
  readonly analyze: Analyze | undefined
  /** The language of a text, for rules that know words; undefined for English. */
  readonly languageOf: (text: string) => Language | undefined
}

const ENGLISH: Reading = { analyze: undefined, languageOf: () => undefined }

/** @throws NutgrafError `invalid-option` for an unknown language or one that winkNLP lacks, `missing-dependency`. */
export async function loadReading(
  lang: string | undefined,
  nlp: string | undefined,
  note: (text: string) => void,
): Promise<Reading> {
  if (nlp === 'wink') {
    if (lang !== undefined && lang !== 'en') {
      throw misuse(`--nlp wink reads English only, got --lang ${lang}; leave one of them out`)
    }
    const { loadWinkAnalyzer } = await import('../wink/index.js')
    return { analyze: await loadWinkAnalyzer(), languageOf: () => undefined }
  }
  if (lang === undefined || lang === 'en') return ENGLISH
  if (lang === 'auto') return detectingReading(note)
  const { LANGUAGE_CODES, loadLanguage } = await import('../languages/index.js')
  const known = LANGUAGE_CODES.includes(lang.toLowerCase().split(/[-_]/)[0]!)
  if (!known) {
    const codes = [...LANGUAGE_CODES, 'auto'].join(', ')
    throw misuse(`--lang must be one of ${codes}, got ${JSON.stringify(lang)}`)
  }
  const language = await loadLanguage(lang)
  const { createAnalyzer } = await import('../text/index.js')
  return { analyze: createAnalyzer({ language }), languageOf: () => language }
}

/** Detection names languages by ISO 639-3, we by ISO 639-1. */
const CODE_OF_ISO3: Readonly<Record<string, string>> = {
  eng: 'en',
  deu: 'de',
  fra: 'fr',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  nld: 'nl',
  swe: 'sv',
  nob: 'no',
  nno: 'no',
  dan: 'da',
  fin: 'fi',
  pol: 'pl',
  ces: 'cs',
  rus: 'ru',
  ukr: 'uk',
  ind: 'id',
  tur: 'tr',
  arb: 'ar',
  pes: 'fa',
  cmn: 'zh',
  jpn: 'ja',
  kor: 'ko',
}

/** The start of a text tells its language; more would only cost time. */
const DETECTED_CHARACTERS = 2000

async function detectingReading(note: (text: string) => void): Promise<Reading> {
  const { franc } = await loadOptional('--lang auto', ['franc-min'], () => import('franc-min'))
  const { createAnalyzer, defaultAnalyze } = await import('../text/index.js')
  const { LANGUAGE_CODES, loadLanguage } = await import('../languages/index.js')
  // All of them beforehand: reading a text cannot wait.
  const loaded = await Promise.all(LANGUAGE_CODES.map(loadLanguage))
  const languages = new Map(loaded.map((language) => [language.code, language]))
  const analyzers = new Map<string, Analyze>()
  const unknown = new Set<string>()
  const languageOf = (text: string): Language | undefined => {
    const iso3 = franc(text.slice(0, DETECTED_CHARACTERS))
    if (iso3 === 'und') return undefined
    const code = Object.hasOwn(CODE_OF_ISO3, iso3) ? CODE_OF_ISO3[iso3]! : iso3
    const language = languages.get(code)
    if (language === undefined && !unknown.has(code)) {
      unknown.add(code)
      note(`a text in the language "${code}", which has no rules of its own, is read as English`)
    }
    return language?.code === 'en' ? undefined : language
  }
  return {
    languageOf,
    analyze(text) {
      const language = languageOf(text)
      if (language === undefined) return defaultAnalyze(text)
      let analyze = analyzers.get(language.code)
      if (analyze === undefined) {
        analyze = createAnalyzer({ language })
        analyzers.set(language.code, analyze)
      }
      return analyze(text)
    },
  }
}
