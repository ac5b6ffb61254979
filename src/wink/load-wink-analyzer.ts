/** Our own analysis of a text, with winkNLP's part of speech and lemma on every token. */
import { defaultAnalyze } from '../text/index.js'
import type { Analyze } from '../types.js'
import { checkFunction, checkKeys } from '../util/options.js'
import { createTokenTagger } from './tag-tokens.js'
import { loadWink, readingWords } from './wink-model.js'

export interface WinkAnalyzerOptions {
  /** Reads blocks, sentences, tokens and terms. Default: `defaultAnalyze`. English only, as winkNLP's model is. */
  readonly analyze?: Analyze
}

/**
 * An `Analyze` that adds `pos` and `lemma` to each token of another one, and changes nothing else: a result that uses
 * no part of speech is the same under both.
 *
 * `pos` is a universal part of speech (`PROPN`, `VERB`, …). Where winkNLP splits a token of ours, the first part
 * counts: "won't" has the tag and lemma of "wo", "Putin's" those of "Putin". Ready after about 0.2 s; from then on
 * synchronous, O(n) a text.
 *
 * @throws NutgrafError `missing-dependency` when winkNLP is not installed, `invalid-option`.
 * @example
 * const analyze = await loadWinkAnalyzer()
 * analyze('Putin spoke.').sentences[0].tokens.map((token) => token.pos) // ['PROPN', 'VERB', 'PUNCT']
 */
export async function loadWinkAnalyzer(options: WinkAnalyzerOptions = {}): Promise<Analyze> {
  checkKeys('loadWinkAnalyzer', options, ['analyze'])
  const analyze = checkFunction('analyze', options.analyze ?? defaultAnalyze)
  const tagTokens = createTokenTagger(readingWords(await loadWink(), ['pos']))
  return (text) => {
    const { blocks, sentences } = analyze(text)
    return {
      text,
      blocks,
      sentences: sentences.map((sentence) => ({
        ...sentence,
        tokens: tagTokens(text, sentence.tokens),
      })),
    }
  }
}
