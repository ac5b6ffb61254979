/**
 * The content terms of a text's sentences as numbers: a sparse matrix, a row a sentence. Made once a text and
 * shared by every ranker and selector that looks at it.
 */
import { numberTerms } from '../text/term-numbers.js'
import type { AnalyzedText } from '../types.js'
import { createScratch } from '../util/scratch.js'
import { knowTerms, rarityOf } from './term-rarity.js'

/** Rows of a sparse matrix: row `i` is `ids[offsets[i]..offsets[i + 1])`, ascending, with `weights` beside. */
export interface SentenceTerms {
  readonly offsets: Int32Array
  readonly ids: Int32Array
  /** Occurrences of the term in the sentence. */
  readonly counts: Int32Array
  /** count · idf, each row scaled to length 1. */
  readonly weights: Float64Array
  /** The ids as they stand in the text, repeated ones too: row `i` is `sequence[sequenceOffsets[i]..]`. */
  readonly sequence: Int32Array
  readonly sequenceOffsets: Int32Array
  /** Term of each id, in the order of first occurrence. */
  readonly terms: readonly string[]
  /** Background inverse document frequency of each id, at most 1. */
  readonly rarity: Float64Array
}

/** The matrix of one text. O(tokens). */
export function readSentenceTerms(analyzed: AnalyzedText): SentenceTerms {
  return buildSentenceTerms([analyzed])
}

/** So many were made: the terms of each are told from those of the last. */
let matrices = 0

const takeIds = createScratch(Int32Array)
const takeSequence = createScratch(Int32Array)
const takeCounts = createScratch(Int32Array)
const takeWeights = createScratch(Float64Array)

/** The matrix of the sentences of several texts, one text after the other. O(tokens). */
export function buildSentenceTerms(texts: readonly AnalyzedText[]): SentenceTerms {
  const numbered = numberTerms(texts)
  let rows = 0
  let capacity = 0
  for (const { numbers, ends } of numbered) {
    rows += ends.length
    capacity += numbers.length
  }
  const matrix = ++matrices
  const offsets = new Int32Array(rows + 1)
  const ids = takeIds(capacity)
  const sequence = takeSequence(capacity)
  const sequenceOffsets = new Int32Array(rows + 1)
  const counts = takeCounts(capacity)
  const weights = takeWeights(capacity)
  const terms: string[] = []
  const rarities: number[] = []
  let size = 0
  let row = 0
  let told = 0
  for (const { vocabulary, numbers, ends } of numbered) {
    const known = knowTerms(vocabulary)
    let at = 0
    for (const end of ends) {
      const start = size
      for (; at < end; at++) {
        const number = numbers[at]!
        if (known.matrices[number] !== matrix) {
          known.matrices[number] = matrix
          known.ids[number] = terms.length
          const term = vocabulary.terms[number]!
          if (known.rarities[number]! < 0) known.rarities[number] = rarityOf(term)
          terms.push(term)
          rarities.push(known.rarities[number]!)
        }
        const id = known.ids[number]!
        ids[size++] = id
        sequence[told++] = id
      }
      size = countIds(ids, counts, start, size)
      weighTerms(ids, counts, rarities, weights, start, size)
      offsets[++row] = size
      sequenceOffsets[row] = told
    }
  }
  return {
    offsets,
    ids: ids.slice(0, size),
    counts: counts.slice(0, size),
    weights: weights.slice(0, size),
    sequence: sequence.slice(0, told),
    sequenceOffsets,
    terms,
    rarity: new Float64Array(rarities),
  }
}

/** Sorts `ids[start..end)` and leaves each once, with its count; gives the new end. */
function countIds(ids: Int32Array, counts: Int32Array, start: number, end: number): number {
  sortRange(ids, start, end)
  let to = start
  for (let i = start; i < end; i++) {
    const id = ids[i]!
    if (to > start && ids[to - 1] === id) counts[to - 1]!++
    else {
      ids[to] = id
      counts[to++] = 1
    }
  }
  return to
}

/** Weights of one row, scaled to length 1. */
function weighTerms(
  ids: Int32Array,
  counts: Int32Array,
  rarities: readonly number[],
  weights: Float64Array,
  start: number,
  end: number,
): void {
  let squares = 0
  for (let k = start; k < end; k++) {
    const weight = counts[k]! * rarities[ids[k]!]!
    weights[k] = weight
    squares += weight * weight
  }
  if (squares === 0) return
  const scale = 1 / Math.sqrt(squares)
  for (let k = start; k < end; k++) weights[k]! *= scale
}

/** Longer ranges are left to the engine; below, calling it takes longer than sorting. */
const SHORT_RANGE = 40

/** Sorts `values[start..end)` ascending, in place. */
export function sortRange(values: Int32Array, start: number, end: number): void {
  if (end - start > SHORT_RANGE) {
    values.subarray(start, end).sort()
    return
  }
  for (let i = start + 1; i < end; i++) {
    const value = values[i]!
    let at = i
    for (; at > start && values[at - 1]! > value; at--) values[at] = values[at - 1]!
    values[at] = value
  }
}

/** Cosine of two rows of one matrix: the sum over shared ids. O(terms of both). */
export function cosineOf({ offsets, ids, weights }: SentenceTerms, a: number, b: number): number {
  let sum = 0
  const endA = offsets[a + 1]!
  const endB = offsets[b + 1]!
  for (let k = offsets[a]!, l = offsets[b]!; k < endA && l < endB; ) {
    const difference = ids[k]! - ids[l]!
    if (difference === 0) sum += weights[k++]! * weights[l++]!
    else if (difference < 0) k++
    else l++
  }
  return sum
}

/** Cosine of two rows whose weights have length 1: the sum over shared ids. O(terms of both). */
export function rowSimilarity(
  idsA: ArrayLike<number>,
  weightsA: ArrayLike<number>,
  idsB: ArrayLike<number>,
  weightsB: ArrayLike<number>,
): number {
  let sum = 0
  for (let a = 0, b = 0; a < idsA.length && b < idsB.length; ) {
    const difference = idsA[a]! - idsB[b]!
    if (difference === 0) sum += weightsA[a++]! * weightsB[b++]!
    else if (difference < 0) a++
    else b++
  }
  return sum
}
