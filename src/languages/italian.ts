import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_it.js'
import { ita } from 'stopword'
import type { Language } from './language.js'
import { wordSet } from './word-set.js'

/** What stopword's list misses. */
const MORE_STOP_WORDS = `
è sono era erano essere stato stata stati state ha hanno aveva avevano avere non che più anche come dove
quando perché se ma però quindi dopo prima ancora già così molto molti tutto tutti tutta tutte altro altri
altra altre suo sua suoi sue loro questo questa questi queste quello quella quelli quelle chi cui tra fra su
per con senza secondo contro durante mentre poi solo sempre oggi ieri detto fa
`

const TITLES = `
sig sigg sig.ra sig.na dott dott.ssa prof prof.ssa avv ing arch on sen gen col mons ss n cfr es dr geom rag
rev
`

const NUMBERED = `
cap s nr art pag pagg p pp vol cap fig ca
`

const OTHERS = `
ecc etc s.p.a s.r.l gen feb mar apr mag giu lug ago set sett ott nov dic a.c d.c u.s u.e
`

/** Italian: Snowball stems; an elided article or preposition ("l’", "dell’") is taken off first. */
export const italian: Language = {
  code: 'it',
  name: 'Italian',
  stopWords: new Set([...ita, ...wordSet(MORE_STOP_WORDS)]),
  stem: (word) => stemmer.stem(word),
  abbreviations: { titles: wordSet(TITLES), numbered: wordSet(NUMBERED), others: wordSet(OTHERS) },
  clitics: /^(?:(?:a|da|de|ne|su)?ll|[cdlmnstv]|un|quest|quell|tutt|anch|sant)'/,
}
