/** How rare terms are in news at large. */
import type { Vocabulary } from '../text/tokens/vocabulary.js'
import { log } from '../util/elementary.js'
import { background, idf } from '../vectors/index.js'

let highest: number | undefined

/**
 * How rare a term is in news at large, in [0, 1]. Rounded to 1/1024, so that a last-bit difference between two
 * engines' logarithms cannot turn a tie.
 */
export function rarityOf(term: string): number {
  const table = background()
  highest ??= log((table.documentCount + 1) / 0.5)
  return Math.round((1024 * idf(table, term)) / highest) / 1024
}

/** What is known of the terms of a vocabulary, by number. */
interface KnownTerms {
  /** -1 until it is asked for. */
  readonly rarities: Float64Array
  /** The matrix that met the term last, by a number that may go past 2³¹, and the id that it has there. */
  readonly matrices: Float64Array
  readonly ids: Int32Array
}

const known = new WeakMap<Vocabulary, KnownTerms>()

/** What is known of all terms that the vocabulary has now. Kept for as long as the vocabulary. */
export function knowTerms(vocabulary: Vocabulary): KnownTerms {
  const before = known.get(vocabulary)
  const size = vocabulary.terms.length
  if (before !== undefined && before.rarities.length >= size) return before
  const after = {
    rarities: new Float64Array(2 * size).fill(-1),
    // Of earlier matrices nothing need be known.
    matrices: new Float64Array(2 * size),
    ids: new Int32Array(2 * size),
  }
  if (before !== undefined) after.rarities.set(before.rarities)
  known.set(vocabulary, after)
  return after
}
