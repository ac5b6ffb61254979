import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_ru.js'
import { rus } from 'stopword'
import type { Language } from './language.js'
import { wordSet } from './word-set.js'

/** What stopword's list misses. */
const MORE_STOP_WORDS = `
без более больше будет будто бы был была были было быть вам вас ведь во вот все всего всех вы где да даже
для до его ее её если есть ещё еще ей ему же за здесь из или им иногда их как какая какой когда конечно кто
куда ли лучше между меня мне много может можно мой моя мы на над надо наконец нас не него нее ней нельзя нет
ни нибудь никогда ним них ничего но ну об один он она они опять от перед по под после потом потому почти при
про раз разве сам свою себе себя сейчас со совсем так такой там тебя тем теперь то тогда того тоже только
том тот три тут ты уж уже хорошо хоть чего чем через что чтоб чтобы чуть эти этого этой этом этот эту я
также этих это который которая которые которого которой которых свой своих своей своего лишь кроме около
согласно сказал сказала заявил заявила сообщил сообщила году года
`

const TITLES = `
г гг гр г-н г-жа им ул пр просп пл пер д стр кв см ср т тт проф акад доц д-р ген полк о оз р н.э т.е т.н т.к
напр
`

const NUMBERED = `
тел рис табл гл ст п пп св
`

const OTHERS = `
др пр т.д т.п и.о тыс млн млрд руб коп долл евро кг км янв фев апр авг сент окт нояб дек
`

/** Russian: Snowball stems. */
export const russian: Language = {
  code: 'ru',
  name: 'Russian',
  stopWords: new Set([...rus, ...wordSet(MORE_STOP_WORDS)]),
  stem: (word) => stemmer.stem(word),
  abbreviations: { titles: wordSet(TITLES), numbered: wordSet(NUMBERED), others: wordSet(OTHERS) },
}
