import { ara } from 'stopword'
import type { Language } from './language.js'

/** Vowel marks and the lengthening stroke. */
const MARKS = /[\u064b-\u065f\u0670\u0640]/g
/** The article, alone or after a one-letter conjunction or preposition; two letters must remain. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u

function evenOut(word: string): string {
  return word
    .replace(MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة$/, 'ه')
    .replace(ARTICLE, '')
}

/** Arabic: no stemmer; spelling variants, vowel marks and the article are evened out. */
export const arabic: Language = {
  code: 'ar',
  name: 'Arabic',
  stopWords: new Set(ara),
  stem: evenOut,
  abbreviations: { titles: new Set(), others: new Set() },
}
