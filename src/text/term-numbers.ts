/**
 * The numbers of a text's terms. The analyzer notes them as it reads, since looking terms up by their letters takes
 * longer than anything else that is done with a token; texts from elsewhere are looked up when they are asked for.
 */
import type { AnalyzedText, Token } from '../types.js'
import { notesOf } from './notes.js'
import { createVocabulary, type Vocabulary } from './tokens/vocabulary.js'

/** Whether a token says what a text is about: a word or number that is no stop word. */
export const isContent = (token: Token): boolean => !token.stop && token.kind !== 'symbol'

export interface TermNumbers {
  readonly vocabulary: Vocabulary
  /** The number of each content term, in text order. */
  readonly numbers: ArrayLike<number>
  /** Where those of each sentence end. */
  readonly ends: readonly number[]
}

/** Terms of texts that were read elsewhere; made anew before it grows beyond all bounds. */
let others = createVocabulary()
const MOST_OTHERS = 50_000

/** The numbers of several texts, all of one vocabulary. O(texts) when one analyzer read them, else O(tokens). */
export function numberTerms(texts: readonly AnalyzedText[]): readonly TermNumbers[] {
  const known: TermNumbers[] = []
  for (const text of texts) {
    const own = notesOf(text)?.terms
    if (own === undefined || own.vocabulary !== (known[0] ?? own).vocabulary)
      return lookUpAll(texts)
    known.push(own)
  }
  return known
}

function lookUpAll(texts: readonly AnalyzedText[]): readonly TermNumbers[] {
  if (others.terms.length >= MOST_OTHERS) others = createVocabulary()
  const vocabulary = others
  return texts.map(({ sentences }) => {
    const numbers: number[] = []
    const ends: number[] = []
    for (const { tokens } of sentences) {
      for (const token of tokens)
        if (isContent(token)) numbers.push(vocabulary.numberOf(token.term))
      ends.push(numbers.length)
    }
    return { vocabulary, numbers, ends }
  })
}
