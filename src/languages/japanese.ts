import { jpn } from 'stopword'
import type { Language } from './language.js'

/** Every hiragana letter: alone they are particles and endings. */
const HIRAGANA = Array.from({ length: 0x3097 - 0x3041 }, (_, i) => String.fromCharCode(0x3041 + i))

/** Japanese: a run of katakana is a token, any other character too; hiragana, which is mostly grammar, are stop words. */
export const japanese: Language = {
  code: 'ja',
  name: 'Japanese',
  stopWords: new Set([...jpn, ...HIRAGANA]),
  stem: (word) => word,
  abbreviations: { titles: new Set(), others: new Set() },
}
