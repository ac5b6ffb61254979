/** Titles before names: "Russian Foreign Minister Sergei Lavrov" holds one of three words. */
import { lookUpName } from './known.js'
import { departmentWords, organisationEnds } from './lists/organisations.js'
import { titleModifiers } from './lists/people.js'
import { placeEnds } from './lists/words.js'
import { isEmpty, isTitle, joinWords } from './word-roles.js'
import type { Word } from './words.js'

/** "of State", "for Health and Social Care" after a title: how many words. */
function fieldLength(words: readonly Word[], from: number): number {
  const link = words[from]?.surface
  if (link !== 'of' && link !== 'for') return 0
  let to = from + 1
  while (to < words.length) {
    const { surface } = words[to]!
    if (!departmentWords.has(surface) && !/^(?:and|the|State|Care|Fire)$/.test(surface)) break
    to++
  }
  return to > from + 1 ? to - from : 0
}

/** A title phrase at the start: its length, 0 for none. "Russian Foreign Minister Sergei Lavrov" has one of three. */
export function titleLength(words: readonly Word[]): number {
  for (let i = words.length - 2; i >= 0; i--) {
    if (!isTitle(words[i]!)) continue
    const rest = words.slice(i + 1)
    const field = fieldLength(words, i + 1)
    if (field > 0) return i + 1 + field
    // "Director of the Institute", "General Motors", "Chief Rabbi": no person follows.
    if (!rest[0]!.capital || rest.every(isEmpty)) continue
    if (organisationEnds.has(rest.at(-1)!.surface) || placeEnds.has(rest.at(-1)!.surface)) return 0
    return i + 1
  }
  return 0
}

/** What is left of the words before a title when its own words are taken off: "NATO" of "NATO Secretary". */
export function beforeTitle(words: readonly Word[]): readonly Word[] {
  let to = words.length
  while (to > 0) {
    const known = lookUpName(joinWords(words.slice(0, to)))
    if (known || (!isTitle(words[to - 1]!) && !titleModifiers.has(words[to - 1]!.surface))) break
    to--
  }
  return words.slice(0, to)
}
