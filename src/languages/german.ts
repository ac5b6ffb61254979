import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_de.js'
import { deu } from 'stopword'
import type { Language } from './language.js'
import { wordSet } from './word-set.js'

const TITLES = `
hr fr hrn dr prof dipl ing med phil jur st bzw vgl z.b u.a d.h ggf evtl sog inkl max min mio mrd geb gest
verh frl
`

const NUMBERED = `
nr ca s bd abs art abb kap tel
`

const OTHERS = `
usw etc u.s.w u.v.m co str jan feb mrz apr jun jul aug sept okt nov dez mo di mi do fr sa so jh jhd chr
n.chr v.chr a.d e.v u.s allg bundesgeb
`

/** German: Snowball stems. */
export const german: Language = {
  code: 'de',
  name: 'German',
  stopWords: new Set(deu),
  stem: (word) => stemmer.stem(word),
  abbreviations: { titles: wordSet(TITLES), numbered: wordSet(NUMBERED), others: wordSet(OTHERS) },
  ordinalStops: true,
}
