import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_pt.js'
import { por } from 'stopword'
import type { Language } from './language.js'
import { wordSet } from './word-set.js'

/** What stopword's list misses. */
const MORE_STOP_WORDS = `
ante após até com contra de desde durante em entre mediante para perante por segundo sem sob sobre trás e
mas ou nem que se não sim também porém porque pois como quando onde quem qual quais cujo lhe lhes me te nos
vos meu minha meus minhas teu tua seu sua seus suas nosso nossa nossos nossas este esta estes estas esse
essa esses essas isto isso eu tu ele ela eles elas nós você vocês ser é são era eram foi foram será serão
sido sendo estar está estão estava estavam esteve ter tem têm tinha tinham haver há houve fazer faz fez
feito pode podem disse diz já mais menos muito muita muitos muitas pouco todo toda todos todas outro outra
outros outras mesmo tão tanto assim agora ainda além depois antes então cada no na nos nas ao aos do da dos
das um uma uns umas pelo pela pelos pelas num numa
`

const TITLES = `
sr sra srs sras srta dr dra prof profa eng exmo exma gen cel sto sta st d n av vs ex
`

const NUMBERED = `
cap núm nº art pág págs p pp vol fig tel
`

const OTHERS = `
etc s.a ltda cia e.u.a eua jan fev mar abr mai jun jul ago set out nov dez a.c d.c u.e
`

/** Portuguese: Snowball stems. */
export const portuguese: Language = {
  code: 'pt',
  name: 'Portuguese',
  stopWords: new Set([...por, ...wordSet(MORE_STOP_WORDS)]),
  stem: (word) => stemmer.stem(word),
  abbreviations: { titles: wordSet(TITLES), numbered: wordSet(NUMBERED), others: wordSet(OTHERS) },
}
