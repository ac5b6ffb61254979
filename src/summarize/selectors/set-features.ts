/** What a set of sentences has that its sentences alone have not: how much they share, and how long they are together. */

import { CAPTION_PAIR } from '../sentence-pairs.js'
import { RECURRING_PAIR } from '../term-pairs.js'
import type { Candidate } from '../types.js'

/**
 * Of two sentences: cosine and its square, shared terms, and how widely the text holds those; shared pairs of
 * neighbouring terms, and of them those of the first sentence, the second or third, the title, captions: what is said
 * twice in the same words is worth saying once.
 */
export const PAIR_FEATURES = [
  'cosine',
  'cosineSquared',
  'sharedTerms',
  'sharedSpread',
  'sharedPairs',
  'sharedFirst',
  'sharedSecond',
  'sharedTitle',
  'sharedCaption',
] as const
/** Of the whole: tokens, their square root, sentences. */
export const WHOLE_FEATURES = ['length', 'rootLength', 'count'] as const

export type PairFeature = (typeof PAIR_FEATURES)[number]
export type WholeFeature = (typeof WHOLE_FEATURES)[number]

export const PAIR_WIDTH = PAIR_FEATURES.length
const SHARED_AT = PAIR_FEATURES.indexOf('sharedPairs')
export const WHOLE_WIDTH = WHOLE_FEATURES.length

/** Bring counts to the scale of cosines. */
const TERMS_SCALE = 1 / 10
const TOKENS_SCALE = 1 / 50

/** For each term how many of the candidates hold it. O(terms). */
export function countHolders(candidates: readonly Candidate[]): Int32Array {
  let size = 0
  for (const { terms } of candidates) {
    if (terms.length > 0) size = Math.max(size, terms[terms.length - 1]! + 1)
  }
  const holders = new Int32Array(size)
  for (const { terms } of candidates) for (let k = 0; k < terms.length; k++) holders[terms[k]!]!++
  return holders
}

/**
 * `PAIR_FEATURES` of candidates a and b of `some` at (a · size + b) · `PAIR_WIDTH`, both ways round; `holders` and
 * `count` are those of all candidates, `kinds` those of pairs of terms. Each in turn is laid out by term, so that the
 * others only look up theirs: O(size · terms).
 */
export function readPairFeatures(
  some: readonly Candidate[],
  holders: Int32Array,
  count: number,
  kinds: ArrayLike<number>,
): Float64Array {
  const size = some.length
  const pairs = new Float64Array(size * size * PAIR_WIDTH)
  const laidOut = new Float64Array(holders.length)
  for (let a = 0; a < size; a++) {
    const { terms, weights } = some[a]!
    for (let k = 0; k < terms.length; k++) laidOut[terms[k]!] = weights[k]!
    for (let b = a + 1; b < size; b++) {
      const { terms: others, weights: otherWeights } = some[b]!
      let cosine = 0
      let shared = 0
      let spread = 0
      for (let k = 0; k < others.length; k++) {
        const term = others[k]!
        const weight = laidOut[term]!
        if (weight === 0) continue
        cosine += weight * otherWeights[k]!
        shared++
        spread += holders[term]! - 1
      }
      const at = (a * size + b) * PAIR_WIDTH
      pairs[at] = cosine
      pairs[at + 1] = cosine * cosine
      pairs[at + 2] = shared * TERMS_SCALE
      pairs[at + 3] = spread / count
      pairs.copyWithin((b * size + a) * PAIR_WIDTH, at, at + PAIR_WIDTH)
    }
    for (let k = 0; k < terms.length; k++) laidOut[terms[k]!] = 0
  }
  addSharedPairs(pairs, some, kinds)
  return pairs
}

/** The last features of two: how many pairs of terms they share, and of which kinds. O(pairs + size² · shared). */
function addSharedPairs(
  pairs: Float64Array,
  some: readonly Candidate[],
  kinds: ArrayLike<number>,
): void {
  const size = some.length
  // Few pairs recur, and others are not shared.
  const recurring = some.map(({ pairs: own }) => {
    const found: number[] = []
    for (let k = 0; k < own.length; k++) if (kinds[own[k]!]! & RECURRING_PAIR) found.push(own[k]!)
    return found
  })
  for (let a = 0; a < size; a++) {
    const own = recurring[a]!
    if (own.length === 0) continue
    for (let b = a + 1; b < size; b++) {
      const others = recurring[b]!
      const at = (a * size + b) * PAIR_WIDTH + SHARED_AT
      for (let k = 0, l = 0; k < own.length && l < others.length; ) {
        const pair = own[k]!
        const difference = pair - others[l]!
        if (difference <= 0) k++
        if (difference >= 0) l++
        if (difference !== 0) continue
        pairs[at]! += TERMS_SCALE
        for (let column = 1, bit = 1; bit <= CAPTION_PAIR; column++, bit <<= 1) {
          if (kinds[pair]! & bit) pairs[at + column]! += TERMS_SCALE
        }
      }
      if (pairs[at] === 0) continue
      pairs.copyWithin((b * size + a) * PAIR_WIDTH + SHARED_AT, at, at + PAIR_WIDTH - SHARED_AT)
    }
  }
}

/** Writes `WHOLE_FEATURES` of so many tokens in so many sentences to `out`. */
export function readWholeFeatures(tokens: number, sentences: number, out: Float64Array): void {
  const length = tokens * TOKENS_SCALE
  out[0] = length
  out[1] = Math.sqrt(length)
  out[2] = sentences
}
