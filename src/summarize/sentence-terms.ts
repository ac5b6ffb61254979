/**
 * The content terms of a text's sentences as numbers: a sparse matrix, a row a sentence. Made once a text and
 * shared by every ranker and selector that looks at it.
 */
import type { AnalyzedText, Sentence, Token } from '../types.js'
import { log } from '../util/elementary.js'
import { createScratch } from '../util/scratch.js'
import { background, idf } from '../vectors/index.js'

/** Rows of a sparse matrix: row `i` is `ids[offsets[i]..offsets[i + 1])`, ascending, with `weights` beside. */
export interface SentenceTerms {
  readonly offsets: Int32Array
  readonly ids: Int32Array
  /** Occurrences of the term in the sentence. */
  readonly counts: Int32Array
  /** count · idf, each row scaled to length 1. */
  readonly weights: Float64Array
  /** Term of each id, in the order of first occurrence. */
  readonly terms: readonly string[]
  /** Background inverse document frequency of each id, at most 1. */
  readonly rarity: Float64Array
}

/** What is known of a term: how rare it is, and its number in the matrix that met it last. */
interface KnownTerm {
  readonly rarity: number
  matrix: number
  id: number
}

/** Shared by all texts, so that one look-up a token gives its number and its rarity. */
const known = new Map<string, KnownTerm>()
/** A cap, not a policy: past it, terms are looked up afresh. */
const MOST_KNOWN = 50_000
let matrices = 0

function knowTerm(term: string): KnownTerm {
  let entry = known.get(term)
  if (entry === undefined) {
    const table = background()
    const highest = log((table.documentCount + 1) / 0.5)
    const rarity = Math.round((1024 * idf(table, term)) / highest) / 1024
    entry = { rarity, matrix: 0, id: 0 }
    known.set(term, entry)
  }
  return entry
}

/**
 * How rare a term is in news at large, in [0, 1]. Rounded to 1/1024, so that a last-bit difference between two
 * engines' logarithms cannot turn a tie.
 */
export function rarityOf(term: string): number {
  if (known.size >= MOST_KNOWN) known.clear()
  return knowTerm(term).rarity
}

/** Whether a token says what a text is about: a word or number that is no stop word. */
export const isContent = (token: Token): boolean => !token.stop && token.kind !== 'symbol'

/** The matrix of one text. O(tokens). */
export function readSentenceTerms({ sentences }: AnalyzedText): SentenceTerms {
  return buildSentenceTerms(sentences)
}

const takeIds = createScratch(Int32Array)
const takeCounts = createScratch(Int32Array)
const takeWeights = createScratch(Float64Array)

/** The matrix of any sentences, also of several texts; row `i` belongs to `sentences[i]`. O(tokens). */
export function buildSentenceTerms(sentences: readonly Sentence[]): SentenceTerms {
  let capacity = 0
  for (const sentence of sentences) capacity += sentence.tokens.length
  const offsets = new Int32Array(sentences.length + 1)
  const ids = takeIds(capacity)
  const counts = takeCounts(capacity)
  const weights = takeWeights(capacity)
  const terms: string[] = []
  const rarities: number[] = []
  // Never in between: the numbers of this matrix are kept there.
  if (known.size >= MOST_KNOWN) known.clear()
  const matrix = ++matrices
  let size = 0
  for (let row = 0; row < sentences.length; row++) {
    const start = size
    for (const token of sentences[row]!.tokens) {
      if (!isContent(token)) continue
      const entry = knowTerm(token.term)
      if (entry.matrix !== matrix) {
        entry.matrix = matrix
        entry.id = terms.length
        terms.push(token.term)
        rarities.push(entry.rarity)
      }
      ids[size++] = entry.id
    }
    sortRange(ids, start, size)
    let end = start
    for (let i = start; i < size; i++) {
      const id = ids[i]!
      if (end > start && ids[end - 1] === id) counts[end - 1]! += 1
      else {
        ids[end] = id
        counts[end++] = 1
      }
    }
    size = end
    offsets[row + 1] = size
    let squares = 0
    for (let k = start; k < size; k++) {
      const weight = counts[k]! * rarities[ids[k]!]!
      weights[k] = weight
      squares += weight * weight
    }
    if (squares === 0) continue
    const scale = 1 / Math.sqrt(squares)
    for (let k = start; k < size; k++) weights[k]! *= scale
  }
  const rarity = new Float64Array(terms.length)
  for (let id = 0; id < rarity.length; id++) rarity[id] = rarities[id]!
  return {
    offsets,
    ids: ids.slice(0, size),
    counts: counts.slice(0, size),
    weights: weights.slice(0, size),
    terms,
    rarity,
  }
}

/** Longer ranges are left to the engine; below, calling it takes longer than sorting. */
const SHORT_RANGE = 40

/** Sorts `values[start..end)` ascending, in place. */
function sortRange(values: Int32Array, start: number, end: number): void {
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
