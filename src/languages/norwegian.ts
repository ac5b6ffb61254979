import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_no.js'
import { nob } from 'stopword'
import type { Language } from './language.js'
import { wordSet } from './word-set.js'

/** What stopword's list misses. */
const MORE_STOP_WORDS = `
og i jeg det at en et den til er som på de med han av ikke der så var meg seg men ett har om vi min mitt ha
hadde hun nå over da ved fra du ut sin dem oss opp man kan hans hvor eller hva skal selv sjøl her alle vil
bli ble blitt kunne inn når være kom noen noe ville dere som deres kun ja etter ned skulle denne for deg si
sine sitt mot å meget hvorfor dette disse uten hvordan ingen din ditt blir samme hvilken hvilke sånn inni
mellom vår hver hvem vors hvis både bare enn fordi før mange også slik vært være begge siden sier sa ifølge
mer mest får fikk må måtte under
`

const TITLES = `
hr fr dr prof st kl bl.a f.eks dvs d.v.s pga ifm ift mht jf jfr adm gen
`

const NUMBERED = `
nr s ca tlf
`

const OTHERS = `
etc osv m.m mv m.v mfl m.fl jan feb mars apr jun jul aug sept okt nov des f.kr e.kr a.s
`

/** Norwegian (Bokmål): Snowball stems. */
export const norwegian: Language = {
  code: 'no',
  name: 'Norwegian',
  stopWords: new Set([...nob, ...wordSet(MORE_STOP_WORDS)]),
  stem: (word) => stemmer.stem(word),
  abbreviations: { titles: wordSet(TITLES), numbered: wordSet(NUMBERED), others: wordSet(OTHERS) },
  ordinalStops: true,
}
