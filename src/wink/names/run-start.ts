/** Whether the first word of a run belongs to a name, or has its capital from the sentence. */
import { type Context, isFunctionWord } from './context.js'
import { lookUpName } from './known.js'
import { organisationEnds } from './lists/organisations.js'
import { givenNames } from './lists/people.js'
import { commonCapitals } from './lists/words.js'
import { isCommon, isDemonym, isTitle, joinWords } from './word-roles.js'
import type { Word } from './words.js'

/** Stop words that are names when they stand in capitals within a sentence. */
const KEPT_STOPS = new Set(['May', 'New'])

/** May the word at the start of a sentence be (part of) a name? */
function isNameAtStart(
  word: Word,
  run: readonly Word[],
  next: Word | undefined,
  { lower, capital }: Context,
): boolean {
  const { surface, token } = word
  const alone = run.length === 1
  // "Ban Ki-moon": nothing else goes on with a syllable in lower case.
  if (run.length > 2 && run.slice(2).some(({ capital, gap }) => !capital && gap === '-'))
    return true
  if (lookUpName(surface) || isTitle(word) || isDemonym(word)) return true
  if (!alone && (givenNames.has(surface) || lookUpName(joinWords(run)))) return true
  if (token.stop || commonCapitals.has(surface)) return false
  if (word.shouted) return true
  if (lower.has(surface.toLowerCase())) return false
  if (capital.has(surface)) return true
  if (isCommon(word) && (alone || !isCommon(run[1]!))) return false
  if (token.pos === undefined) return !alone && run[1]!.capital
  if (alone)
    return (
      !surface.endsWith('s') &&
      token.pos === 'PROPN' &&
      /^(?:VERB|AUX)$/.test(next?.token.pos ?? '')
    )
  return token.pos === 'PROPN' || organisationEnds.has(run.at(-1)!.surface)
}

/** Whether the first word of a run is no part of a name. */
export function isDropped(
  word: Word,
  run: readonly Word[],
  next: Word | undefined,
  context: Context,
): boolean {
  const { surface, token } = word
  if (lookUpName(surface) || (run.length > 1 && givenNames.has(surface) && !token.stop)) {
    return false
  }
  if (token.stop && !isTitle(word)) {
    if (surface === 'The') return false
    if (word.first) return !KEPT_STOPS.has(surface)
    return (run.length === 1 && surface !== 'May') || isFunctionWord(word)
  }
  // "DO NOT", "LEFT": capitals for emphasis.
  if (word.shouted && run.length === 1 && context.lower.has(surface.toLowerCase())) return true
  return word.first && surface !== 'The' && !isNameAtStart(word, run, next, context)
}
