import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_es.js'
import { spa } from 'stopword'
import type { Language } from './language.js'
import { wordSet } from './word-set.js'

/** What stopword's list misses. */
const MORE_STOP_WORDS = `
a ante bajo cabe con contra desde durante en entre hacia hasta mediante para por según sin so sobre tras y e
o u ni que si no sí también tampoco pero mas sino aunque porque pues como cuando donde quien quienes cual
cuales cuyo cuya lo le les me te nos os mi mis tu tus su sus nuestro nuestra nuestros nuestras este esta
estos estas ese esa esos esas aquel aquella aquellos aquellas esto eso aquello yo tú usted ustedes nosotros
él ella ellos ellas ser es son era eran fue fueron será serán sido siendo estar está están estaba estaban
estuvo haber ha han había habían hay hubo habrá he hemos tener tiene tienen tenía hacer hace hizo hecho
puede pueden podía poder dijo dicho dice ya más menos muy mucho mucha muchos muchas poco poca todo toda
todos todas otro otra otros otras mismo misma tan tanto así ahora aún además después antes luego entonces
cada al del un una unos unas uno
`

const TITLES = `
sr sra sres sras srta dr dra d dña prof ing lic gral cnel tte sto sta st ud uds vd vds n aprox av avda c/ vs
ej p.ej
`

const NUMBERED = `
cap núm art pág págs p pp vol cap fig tel
`

const OTHERS = `
etc s.a s.l cía ltda ee.uu ene feb mar abr may jun jul ago sept set oct nov dic a.c d.c a.m p.m u.e
`

/** Spanish: Snowball stems. */
export const spanish: Language = {
  code: 'es',
  name: 'Spanish',
  stopWords: new Set([...spa, ...wordSet(MORE_STOP_WORDS)]),
  stem: (word) => stemmer.stem(word),
  abbreviations: { titles: wordSet(TITLES), numbered: wordSet(NUMBERED), others: wordSet(OTHERS) },
}
