/**
 * Our tokens as winkNLP reads them.
 *
 * winkNLP is not given the text but our tokens with a space between each two, one sentence at a time. So its own
 * sentence and token rules cannot move ours, its result for a word does not depend on the words it has met before, and
 * it never sees the long runs without a space on which it takes quadratic time.
 */
import type { Token } from '../types.js'

/** winkNLP needs quadratic time in the length of a word; it reads the start of a longer one. */
const LONGEST_WORD = 64
/** "USD15" would teach winkNLP "USD" as a currency, and change the tag of "USD" from then on. */
const LETTERS_THEN_DIGITS = /(?<=\p{L})(?=\p{Nd})/gu

/** What stands for each token in the text that winkNLP reads; joined with spaces it is that text. */
export function spellTokens(text: string, tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ start, end }) =>
    text
      .slice(start, Math.min(end, start + LONGEST_WORD))
      .replaceAll(/[\u2019\u02bc]/g, "'")
      .replaceAll(LETTERS_THEN_DIGITS, ' '),
  )
}

/**
 * The position of the first winkNLP token of each word, or -1 where winkNLP's tokens do not add up to the word: a tag
 * for the wrong word is worse than none. Nothing known makes winkNLP lose a character. O(n).
 */
export function alignTokens(
  words: readonly string[],
  values: readonly string[],
  spaces: readonly string[],
): readonly number[] {
  let at = 0
  return words.map((word) => {
    const first = at
    let seen = values[at++] ?? ''
    while (at < values.length && seen.length < word.length) seen += spaces[at]! + values[at++]
    return seen === word ? first : -1
  })
}
