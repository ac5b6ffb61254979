/** What a single word of a run can be, by the lists. */
import { commonWords } from './lists/common-words.js'
import { titleModifiers, titles } from './lists/people.js'
import { demonyms } from './lists/places.js'
import { calendarWords, commonCapitals } from './lists/words.js'
import type { Word } from './words.js'

export const isTitle = ({ surface }: Word): boolean =>
  titles.has(surface) || (surface.endsWith('s') && titles.has(surface.slice(0, -1)))
export const isCommon = ({ surface }: Word): boolean => commonWords.has(surface.toLowerCase())
export const isDemonym = (word: Word): boolean => demonyms.has(word.surface)

export function joinWords(words: readonly Word[]): string {
  return words
    .map(
      ({ surface, whole, gap }, i) =>
        (i === 0 ? '' : gap) + (i < words.length - 1 ? whole : surface),
    )
    .join('')
}

/** No name by itself: a title, a nationality, a day, a common word with a capital. */
export function isEmpty(word: Word): boolean {
  const { surface } = word
  return (
    surface.length === 1 ||
    isTitle(word) ||
    titleModifiers.has(surface) ||
    isDemonym(word) ||
    calendarWords.has(surface) ||
    commonCapitals.has(surface) ||
    !word.capital
  )
}
