import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_sv.js'
import { swe } from 'stopword'
import type { Language } from './language.js'
import { wordSet } from './word-set.js'

const TITLES = `
hr fr dr prof st kl bl.a t.ex d.v.s dvs s.k sk fr.o.m t.o.m resp jfr f ö
`

const NUMBERED = `
nr s sid ca tel
`

const OTHERS = `
etc m.m osv o.s.v m.fl jan feb mars apr jun jul aug sept sep okt nov dec f.kr e.kr ab
`

/** Swedish: Snowball stems. */
export const swedish: Language = {
  code: 'sv',
  name: 'Swedish',
  stopWords: new Set(swe),
  stem: (word) => stemmer.stem(word),
  abbreviations: { titles: wordSet(TITLES), numbered: wordSet(NUMBERED), others: wordSet(OTHERS) },
}
