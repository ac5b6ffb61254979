/** Parts of speech for our own tokens. */
import type { Token } from '../types.js'
import { alignTokens, spellTokens } from './align-tokens.js'
import type { ReadWords } from './wink-model.js'

/** Tokens of one sentence -> the same tokens with `pos` and `lemma`. */
export type TagTokens = (text: string, tokens: readonly Token[]) => readonly Token[]

/** Of each token the first winkNLP token in it: `won't` is `wo` + `n't`, and tagged as `wo`. O(n). */
export function createTokenTagger(read: ReadWords): TagTokens {
  return (text, tokens) => {
    if (tokens.length === 0) return tokens
    const words = spellTokens(text, tokens)
    const { its, document } = read(words)
    const found = document.tokens()
    const tags = found.out(its.pos)
    const lemmas = found.out(its.lemma)
    const starts = alignTokens(words, found.out(its.value), found.out(its.precedingSpaces))
    return tokens.map((token, index) => {
      const first = starts[index]!
      return first < 0 ? token : { ...token, pos: tags[first]!, lemma: lemmas[first]! }
    })
  }
}
