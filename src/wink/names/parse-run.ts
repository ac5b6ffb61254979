/** From a run of capitalised words to the names in it. */
import { type Context, isFunctionWord } from './context.js'
import { LONGEST_KNOWN, lookUpName } from './known.js'
import { organisationEnds, organisationHeads } from './lists/organisations.js'
import { givenNames } from './lists/people.js'
import { demonyms } from './lists/places.js'
import { calendarWords, placeEnds } from './lists/words.js'
import { isDropped } from './run-start.js'
import { beforeTitle, titleLength } from './title-phrase.js'
import { isCommon, isDemonym, isEmpty, isTitle, joinWords } from './word-roles.js'
import type { Word } from './words.js'

/** Words that name one thing, and whether a title stood before them. */
export interface Part {
  readonly words: readonly Word[]
  readonly titled: boolean
}

/** Titles that stay with the name: nobody calls Pope Francis "Francis" first. */
const KEPT_TITLES = new Set(['Pope', 'King', 'Queen', 'Prince', 'Princess', 'Saint', 'Emperor'])

/** Titles that end names: "Notre Dame", "Burger King". */
const NAME_TOO = new Set([
  'Dame',
  'King',
  'Queen',
  'Prince',
  'Duke',
  'Earl',
  'Lord',
  'Pope',
  'Saint',
  'Major',
  'Judge',
  'General',
])

const closesName = ({ capital, gap, token }: Word): boolean =>
  capital || gap === '-' || token.kind === 'number'

/** Words that a name cannot begin or end with. */
function trim(words: readonly Word[]): readonly Word[] {
  let from = 0
  let to = words.length
  const isArticle = ({ surface }: Word): boolean =>
    surface === 'The' || surface === 'A' || surface === 'An'
  while (from < to && !words[from]!.capital && words[from + 1]?.gap !== '-') from++
  while (from < to && isArticle(words[from]!) && words[from + 1]?.surface !== 'Hague') from++
  while (to > from && !closesName(words[to - 1]!)) to--
  return words.slice(from, to)
}

/** The longest listed name at the start of the words: its length, 0 for none. */
function knownLength(words: readonly Word[]): number {
  for (let length = Math.min(words.length, LONGEST_KNOWN); length > 0; length--) {
    if (lookUpName(joinWords(words.slice(0, length)))) return length
  }
  return 0
}

/** Parts of a hyphenated pair: "Trump-Putin" is two names when each is one elsewhere. */
function splitHyphen(words: readonly Word[], context: Context): readonly (readonly Word[])[] {
  const isName = ({ surface }: Word): boolean =>
    lookUpName(surface) !== undefined || context.unhyphenated.has(surface) || demonyms.has(surface)
  for (let i = 1; i < words.length; i++) {
    if (words[i]!.gap === '-' && isName(words[i - 1]!) && isName(words[i]!)) {
      return [words.slice(0, i), ...splitHyphen(words.slice(i), context)]
    }
  }
  return [words]
}

/** A common word with a capital, which is nobody's surname in this text. */
function isStray(word: Word, { closing }: Context): boolean {
  return isCommon(word) && !word.shouted && !closing.has(word.surface)
}

function parseName(words: readonly Word[], titled: boolean, context: Context): readonly Part[] {
  const rest = trim(words)
  if (rest.length === 0) return []
  if (lookUpName(joinWords(rest))) return [{ words: rest, titled }]
  if (rest.length > 1) {
    // "Ukraine Volodymyr Zelensky", "Iranian Qassem Soleimani": what stands before a given name is not its own.
    const known = knownLength(rest)
    if (
      known > 0 &&
      known < rest.length &&
      givenNames.has(rest[known]!.surface) &&
      rest.length - known >= 2
    ) {
      return [
        { words: rest.slice(0, known), titled: false },
        ...parseName(rest.slice(known), titled, context),
      ]
    }
    if (
      isDemonym(rest[0]!) &&
      (givenNames.has(rest[1]!.surface) || (rest.length === 2 && isEmpty(rest[1]!)))
    ) {
      return parseName(rest.slice(1), titled, context)
    }
    if (known > 0 && lookUpName(joinWords(rest.slice(known)))?.kind === 'place') {
      return [
        { words: rest.slice(0, known), titled: false },
        { words: rest.slice(known), titled },
      ]
    }
    // "Community Manager" is a title; "Chris Judge" is not.
    if (
      isTitle(rest.at(-1)!) &&
      !NAME_TOO.has(rest.at(-1)!.surface) &&
      !titled &&
      !rest.some(({ surface }) => givenNames.has(surface) || organisationHeads.has(surface))
    ) {
      const before = beforeTitle(rest)
      const named =
        before.length > 0 &&
        (before.every(({ shouted }) => shouted) || lookUpName(joinWords(before)))
      return named ? [{ words: before, titled: false }] : []
    }
    // "US Navy" is a name, "US Senator" is the US.
    if (
      known > 0 &&
      rest.slice(known).every(isEmpty) &&
      !organisationEnds.has(rest.at(-1)!.surface) &&
      !(known < rest.length && organisationHeads.has(rest[known]!.surface))
    ) {
      return [{ words: rest.slice(0, known), titled: false }]
    }
  }
  if (rest.length === 2 && rest[0]!.first && isDemonym(rest[1]!)) return []
  // "Moderator Chris Wallace": a role that is no title of ours.
  if (rest.length > 2 && isCommon(rest[0]!) && givenNames.has(rest[1]!.surface) && !titled) {
    return parseName(rest.slice(1), true, context)
  }
  const last = rest.at(-1)!.surface
  const institution =
    organisationEnds.has(last) || organisationHeads.has(rest[0]!.surface) || placeEnds.has(last)
  if (rest.length === 1 && !titled && isStray(rest[0]!, context)) return []
  if (rest.length === 1 ? isEmpty(rest[0]!) : rest.every(isEmpty) && !institution) return []
  return [{ words: rest, titled }]
}

function parsePiece(words: readonly Word[], context: Context): readonly Part[] {
  if (words.length === 0) return []
  const whole = trim(words)
  if (lookUpName(joinWords(whole))) return [{ words: whole, titled: false }]
  const headed =
    whole.length > 2 && organisationHeads.has(whole[0]!.surface) && whole[1]!.surface === 'of'
  const length = headed ? 0 : titleLength(whole)
  if (length === 0) return parseName(whole, false, context)
  if (length === whole.length) {
    return parseName(beforeTitle(whole.slice(0, whole.findIndex(isTitle))), false, context)
  }
  const title = whole[length - 1]!
  const before = parseName(beforeTitle(whole.slice(0, length - 1)), false, context)
  const named = whole.slice(length)
  if (KEPT_TITLES.has(title.surface) && named.length <= 2) {
    return [...before, { words: [title, ...named], titled: true }]
  }
  return [...before, ...parseName(named, true, context)]
}

/** The names in a run, in order; `next` is the word after it. */
export function parseRun(
  run: readonly Word[],
  next: Word | undefined,
  context: Context,
): readonly Part[] {
  let words = run
  while (words.length > 0 && isDropped(words[0]!, words, next, context)) words = words.slice(1)
  if (words.at(-1)?.surface === 'I') words = words.slice(0, -1)
  if (words.slice(1).some(isFunctionWord)) return []
  const pieces: Word[][] = [[]]
  for (const word of words) {
    const person =
      givenNames.has(pieces.at(-1)!.at(-1)?.surface ?? '') ||
      (pieces.at(-1)!.length > 0 && isTitle(pieces.at(-1)!.at(-1)!))
    if (calendarWords.has(word.surface) && !person) pieces.push([])
    else pieces.at(-1)!.push(word)
  }
  return pieces
    .flatMap((piece) => splitHyphen(piece, context))
    .flatMap((piece) => parsePiece(piece, context))
}
