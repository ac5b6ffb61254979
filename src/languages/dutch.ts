import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_nl.js'
import { nld } from 'stopword'
import type { Language } from './language.js'
import { wordSet } from './word-set.js'

/** What stopword's list misses. */
const MORE_STOP_WORDS = `
aan achter af al alle alleen als an ander anders at ben beide bent bij binnen boven buiten daar daarna dan
dat de deze die dit doch doen door dus een één eens eerst eerste en er ge geen geweest geworden had hadden
heb hebben hebt heeft heel hem hen het hier hij hoe hun ieder iets ik in is ja je jij jou jouw kan kon
konden kunnen laat maar me meer men met mij mijn moet moeten na naar nadat nee niet niets nog nu of om omdat
ondanks onder ons ook op over per reeds samen sinds te tegen ten ter terwijl tijdens toch toe toen tot
tussen u uit uw van vanaf veel via volgens voor vooral waar want waren was wat we weer wel werd werden wie
wij wil worden wordt zal ze zei zelf zich zij zijn zo zonder zou zouden zegt aldus
`

const TITLES = `
dhr mevr mw mr mrs dr drs ir ing prof ds st resp o.a bijv bv d.w.z t.a.v i.v.m m.b.t z.g zgn vs gen kol burg
`

const NUMBERED = `
nr nrs art blz p pp vol fig ca
`

const OTHERS = `
enz etc n.v b.v e.d jan feb mrt apr jun jul aug sept okt nov dec v.chr n.chr a.u.b v.s u.s
`

/** Dutch: Snowball stems. */
export const dutch: Language = {
  code: 'nl',
  name: 'Dutch',
  stopWords: new Set([...nld, ...wordSet(MORE_STOP_WORDS)]),
  stem: (word) => stemmer.stem(word),
  abbreviations: { titles: wordSet(TITLES), numbered: wordSet(NUMBERED), others: wordSet(OTHERS) },
}
