import { ind } from 'stopword'
import type { Language } from './language.js'
import { stemIndonesian } from './stem-indonesian.js'
import { wordSet } from './word-set.js'

const TITLES = `
bpk ibu sdr sdri dr drs dra prof ir h hj tn ny gg kec kab prov tgl a.n s.d d.a
`

const NUMBERED = `
no hlm jl
`

const OTHERS = `
dll dsb dst dkk pt cv tbk jan feb mar apr jun jul agt ags sep okt nov des
`

/** Indonesian: stems by Tala’s affix rules, without a dictionary. */
export const indonesian: Language = {
  code: 'id',
  name: 'Indonesian',
  stopWords: new Set(ind),
  stem: stemIndonesian,
  abbreviations: { titles: wordSet(TITLES), numbered: wordSet(NUMBERED), others: wordSet(OTHERS) },
}
