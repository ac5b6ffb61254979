/** What `--lang` and `--nlp` ask for. */
import { loadOptional } from '../io/read/optional.js'
import type { Language } from '../languages/index.js'
import type { Analyze } from '../types.js'
import { misuse } from './parse-options.js'

/** How texts are to be read, as options of the features. */
export interface Reading {
  /** For any text; absent: the default, English by rules. */
  readonly general: { readonly analyze?: Analyze }
  /** For one text with its title and query, which are too short to tell their language by themselves. */
  readonly of: (text: string) => { readonly analyze?: Analyze; readonly language?: Language }
}

function fixed(analyze?: Analyze, language?: Language): Reading {
  const general = analyze === undefined ? {} : { analyze }
  const one = language === undefined ? general : { ...general, language }
  return { general, of: () => one }
}

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
    return fixed(await loadWinkAnalyzer())
  }
  if (lang === undefined || lang === 'en') return fixed()
  if (lang === 'auto') return detectingReading(note)
  const { LANGUAGE_CODES, loadLanguage } = await import('../languages/index.js')
  const known = LANGUAGE_CODES.includes(lang.toLowerCase().split(/[-_]/)[0]!)
  if (!known) {
    const codes = [...LANGUAGE_CODES, 'auto'].join(', ')
    throw misuse(`--lang must be one of ${codes}, got ${JSON.stringify(lang)}`)
  }
  const language = await loadLanguage(lang)
  const { createAnalyzer } = await import('../text/index.js')
  return fixed(createAnalyzer({ language }), language)
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
  const readings = new Map(
    loaded
      .filter(({ code }) => code !== 'en')
      .map((language) => [language.code, { language, analyze: createAnalyzer({ language }) }]),
  )
  const unknown = new Set<string>()
  const of = (text: string) => {
    const iso3 = franc(text.slice(0, DETECTED_CHARACTERS))
    const code = Object.hasOwn(CODE_OF_ISO3, iso3) ? CODE_OF_ISO3[iso3]! : iso3
    const reading = readings.get(code)
    if (reading !== undefined) return reading
    if (code !== 'en' && code !== 'und' && !unknown.has(code)) {
      unknown.add(code)
      note(`a text in the language "${code}", which has no rules of its own, is read as English`)
    }
    return { analyze: defaultAnalyze }
  }
  return { general: { analyze: (text) => of(text).analyze(text) }, of }
}
