import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_fr.js'
import { fra } from 'stopword'
import type { Language } from './language.js'
import { wordSet } from './word-set.js'

/** What stopword's list misses. */
const MORE_STOP_WORDS = `
c'est qu'il qu'elle qu'ils qu'elles qu'on aussi alors ainsi après avant bien car cela celle celui ceux chez
comment depuis dont donc encore entre fait hors ici là lors mais même moins mon non nos notre où par parce
pendant peu peut plus plusieurs pour pourquoi quand quel quelle quels quelles quoi sans sera selon sera
seront sous sur tant tous tout toute toutes très trop un une vers voici voilà vos votre a ont est sont était
étaient été être avoir il elle ils elles nous vous je tu se sa son ses leur leurs ne pas ni ou si y en au
aux avec ce ces cette cet dans de des du et la le les l d que qui on dit déclaré selon
`

const TITLES = `
m mm mme mmes mlle mlles dr pr me mgr st ste gal col n chap cf env av ex vs
`

const NUMBERED = `
cap no nos art p pp vol fig bd
`

const OTHERS = `
etc cie s.a s.a.r.l janv févr fév avr juil sept oct nov déc av.j.-c apr.j.-c u.e o.n.u u.s
`

/** French: Snowball stems; an elided article or pronoun ("l’", "qu’") is taken off first. */
export const french: Language = {
  code: 'fr',
  name: 'French',
  stopWords: new Set([...fra, ...wordSet(MORE_STOP_WORDS)]),
  stem: (word) => stemmer.stem(word),
  abbreviations: { titles: wordSet(TITLES), numbered: wordSet(NUMBERED), others: wordSet(OTHERS) },
  clitics: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)'/,
}
