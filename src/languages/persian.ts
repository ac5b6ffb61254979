import { fas } from 'stopword'
import type { Language } from './language.js'
import { wordSet } from './word-set.js'

/** What stopword's list misses. */
const MORE_STOP_WORDS = `
و در به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت می‌شود شد شده شود دارد کند بود کنند ما اما
باید یا هر او من تو شما آنها ایشان وی همه چه چند چون اگر دیگر بعد قبل پیش پس روی زیر بین میان بی جز مگر هیچ
نه نیست هستند بودند دارند داشت داشته کرده می کردن شدن می‌کند می‌کنند خواهد های ها ای
`

function evenOut(word: string): string {
  return word
    .replace(/ي/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[\u200c\u064b-\u065f\u0640]/g, '')
}

/** Persian: no stemmer; Arabic letter forms and the zero-width joiner are evened out. */
export const persian: Language = {
  code: 'fa',
  name: 'Persian',
  stopWords: new Set([...fas, ...wordSet(MORE_STOP_WORDS)]),
  stem: evenOut,
  abbreviations: { titles: new Set(), others: new Set() },
}
