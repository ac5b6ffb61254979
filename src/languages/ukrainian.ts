import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_uk.js'
import { ukr } from 'stopword'
import type { Language } from './language.js'
import { wordSet } from './word-set.js'

/** What stopword's list misses. */
const MORE_STOP_WORDS = `
в у з із зі на до за від під над при про через для без після перед між і й та але або чи що щоб як який яка
яке які якого якої яких це цей ця ці цього цієї цих той та те ті того тієї тих він вона воно вони його її їх
йому їй їм ми ви я ти нас вас нам вам себе свій своя своє свої своїх не ні так також ще вже лише тільки коли
де там тут тому бо якщо був була було були буде будуть є може можна більше менше дуже весь вся все всі всіх
сказав сказала заявив заявила повідомив повідомила року
`

const TITLES = `
пан вул просп пл пров буд кв див проф акад доц д-р ген полк о м р ім т.зв напр н.е
`

const NUMBERED = `
п пп тел рис табл гл ст св с
`

const OTHERS = `
та ін т.д т.п тис млн млрд грн коп дол рр ст січ лют бер квіт трав черв лип серп верес жовт лист груд
`

/** Ukrainian: stems by natural’s port of the Porter rules. */
export const ukrainian: Language = {
  code: 'uk',
  name: 'Ukrainian',
  stopWords: new Set([...ukr, ...wordSet(MORE_STOP_WORDS)]),
  stem: (word) => stemmer.stem(word),
  abbreviations: { titles: wordSet(TITLES), numbered: wordSet(NUMBERED), others: wordSet(OTHERS) },
}
