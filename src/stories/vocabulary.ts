/** Terms as whole numbers, with the surface that prevails and the number of articles that hold each. */
import { hashString } from '../util/hash.js'

export interface Vocabulary {
  readonly terms: readonly string[]
  readonly surfaces: readonly string[]
  /** Number of articles that hold the term. */
  readonly documents: readonly number[]
  /** Whether the entry is a pair of stems. */
  readonly isPair: readonly boolean[]
}

export interface GrowingVocabulary extends Vocabulary {
  /** The id of a term, made when it is new. Each call is one occurrence: it votes for its surface. */
  idOf(term: string, surface: string, isPair: boolean): number
  /** Counts one article more for the term. */
  countDocument(id: number): void
}

export function createVocabulary(): GrowingVocabulary {
  const ids = new Map<string, number>()
  const terms: string[] = []
  const surfaces: string[] = []
  const votes: number[] = []
  const documents: number[] = []
  const isPair: boolean[] = []
  return {
    terms,
    surfaces,
    documents,
    isPair,
    idOf(term, surface, pair) {
      const known = ids.get(term)
      if (known === undefined) {
        ids.set(term, terms.length)
        isPair.push(pair)
        surfaces.push(surface)
        votes.push(1)
        documents.push(0)
        return terms.push(term) - 1
      }
      // Boyer and Moore's majority vote: one candidate a term, whatever the number of occurrences.
      if (surfaces[known] === surface) votes[known]!++
      else if (--votes[known]! < 0) {
        surfaces[known] = surface
        votes[known] = 1
      }
      return known
    },
    countDocument(id) {
      documents[id]!++
    },
  }
}

const SKETCH_BITS = 24

/**
 * Tells whether a key may have been seen in an earlier article, in 16 MB whatever the number of keys: a filter that
 * keeps the pairs of one article, which are most of all pairs, out of the vocabulary. It errs only towards keeping.
 */
export function createSeenSketch(): { add(key: string): void; recurs(key: string): boolean } {
  const counts = new Uint8Array(2 ** SKETCH_BITS)
  const slot = (key: string): number => hashString(key) >>> (32 - SKETCH_BITS)
  return {
    add(key) {
      const at = slot(key)
      if (counts[at]! < 2) counts[at]!++
    },
    recurs: (key) => counts[slot(key)]! >= 2,
  }
}
