/** From a word as it stands to the key that counting uses, and whether it is a stop word. */
import type { Language } from '../../languages/language.js'

interface ReadWord {
  readonly term: string
  readonly stop: boolean
}

/** Stemmers take quadratic time on a word without vowels; no word of a language is longer than this. */
const LONGEST_STEMMED = 80

function readDotted(surface: string, language: Language): ReadWord {
  const joined = surface.replaceAll('.', '')
  if (joined !== joined.toUpperCase()) return { term: joined.toLowerCase(), stop: true }
  return { term: language.acronyms?.has(joined) ? joined : joined.toLowerCase(), stop: false }
}

/** The term of a word as it stands; `shouted` when its sentence is all in capitals. Costly: see `createWordTerms`. */
export function readWord(surface: string, shouted: boolean, language: Language): ReadWord {
  if (surface.includes('.')) return readDotted(surface, language)
  const plain = surface.replace(/[’ʼ]/g, "'")
  if (!shouted && language.acronyms !== undefined) {
    const capital = plain.replace(language.clitics ?? '', '')
    if (language.acronyms.has(capital)) return { term: capital, stop: false }
  }
  const lower = plain.toLowerCase()
  const bare = language.clitics === undefined ? lower : lower.replace(language.clitics, '') || lower
  const stop = language.stopWords.has(lower) || language.stopWords.has(bare)
  const whole = bare.length > LONGEST_STEMMED || /^\p{N}/u.test(bare)
  return { term: whole ? bare : language.stem(bare) || bare, stop }
}
