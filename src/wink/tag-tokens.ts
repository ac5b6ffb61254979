/**
 * Parts of speech for our own tokens.
 *
 * winkNLP is not given the text but our tokens with a space between each two, one sentence at a time. So its own
 * sentence and token rules cannot move ours, its result for a word does not depend on the words it has met before, and
 * it never sees the long runs without a space on which it takes quadratic time.
 */
import type { Token } from '../types.js'
import type { CreateWink, Wink } from './wink-model.js'

/** winkNLP needs quadratic time in the length of a word; it reads the start of a longer one. */
const LONGEST_WORD = 64
/** winkNLP keeps every new word, in lower case too, and numbers them in 20 bits: it starts afresh long before that. */
const TOKENS_OF_ONE_WINK = 300_000

/** Tokens of one sentence -> the same tokens with `pos` and `lemma`. */
export type TagTokens = (text: string, tokens: readonly Token[]) => readonly Token[]

/** "USD15" would teach winkNLP "USD" as a currency, and change the tag of "USD" from then on. */
const LETTERS_THEN_DIGITS = /(?<=\p{L})(?=\p{Nd})/gu

/** What stands for a token in the text that winkNLP reads. */
function spell(surface: string): string {
  const word = surface.length > LONGEST_WORD ? surface.slice(0, LONGEST_WORD) : surface
  return word.replaceAll(/[\u2019\u02bc]/g, "'").replaceAll(LETTERS_THEN_DIGITS, ' ')
}

/** Of each token the first winkNLP token in it: `won't` is `wo` + `n't`, and tagged as `wo`. O(n). */
export function createTokenTagger(createWink: CreateWink): TagTokens {
  let wink: Wink = createWink(['pos'])
  let room = TOKENS_OF_ONE_WINK
  return (text, tokens) => {
    if (tokens.length === 0) return tokens
    room -= tokens.length
    if (room < 0) {
      wink = createWink(['pos'])
      room = TOKENS_OF_ONE_WINK - tokens.length
    }
    const { its } = wink
    const words = tokens.map(({ start, end }) => spell(text.slice(start, end)))
    const read = wink.readDoc(words.join(' ')).tokens()
    const values = read.out(its.value)
    const spaces = read.out(its.precedingSpaces)
    const tags = read.out(its.pos)
    const lemmas = read.out(its.lemma)
    let at = 0
    return tokens.map((token, index) => {
      const word = words[index]!
      const first = at
      let seen = values[at++] ?? ''
      while (at < values.length && seen.length < word.length) seen += spaces[at]! + values[at++]
      // Nothing known makes winkNLP lose a character; if one does, a tag for the wrong word is worse than none.
      if (seen !== word) return token
      return { ...token, pos: tags[first]!, lemma: lemmas[first]! }
    })
  }
}
