import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import { eng } from 'stopword'
import type { Language } from './language.js'

// PROVISIONAL: the text layer's owner completes it.
export const english: Language = {
  code: 'en',
  name: 'English',
  stopWords: new Set([...eng, 'not', 'will', 'she', 'said', 'would', 'could', 'also']),
  stem: (word) => PorterStemmer.stem(word),
  abbreviations: {
    titles: new Set(['mr', 'mrs', 'ms', 'dr', 'gen', 'sen', 'rep', 'gov', 'st', 'no']),
    others: new Set(['inc', 'ltd', 'co', 'corp', 'u.s', 'u.k', 'a.m', 'p.m', 'jr', 'sr']),
  },
}
