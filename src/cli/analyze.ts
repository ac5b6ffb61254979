/** What `--lang` and `--nlp` ask for. */
import { loadOptional } from '../io/read/optional.js'
import type { Language } from '../languages/index.js'
import type { Analyze } from '../types.js'
import { misuse } from './parse-options.js'
import { suggest } from './suggest.js'

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
  const languages = await loadLanguages()
  if (lang === 'auto') return detectingReading(languages, note)
  const language = languages.get(lang)
  if (language === undefined) {
    const codes = [...languages.keys(), 'auto']
    const near = suggest(lang, codes)
    throw misuse(
      `--lang must be one of ${codes.join(', ')}, got ${JSON.stringify(lang)}${near === undefined ? '' : `; did you mean ${near}?`}`,
    )
  }
  const { createAnalyzer } = await import('../text/index.js')
  return { analyze: createAnalyzer({ language }), languageOf: () => language }
}

async function loadLanguages(): Promise<ReadonlyMap<string, Language>> {
  const all: readonly unknown[] = Object.values(await import('../languages/index.js'))
  const languages = all.filter(
    (value): value is Language =>
      typeof value === 'object' && value !== null && 'stopWords' in value,
  )
  return new Map(languages.map((language) => [language.code, language]))
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

async function detectingReading(
  languages: ReadonlyMap<string, Language>,
  note: (text: string) => void,
): Promise<Reading> {
  const { franc } = await loadOptional('--lang auto', ['franc-min'], () => import('franc-min'))
  const { createAnalyzer, defaultAnalyze } = await import('../text/index.js')
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
