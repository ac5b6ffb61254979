/** In how many documents each term occurs, and the weight that follows from it. */
import { log } from '../util/elementary.js'

export interface DocumentFrequencies {
  readonly documentCount: number
  /** Number of documents that hold the term; 0 when it was never seen. */
  readonly frequencyOf: (term: string) => number
}

/**
 * Smoothed inverse document frequency, natural logarithm: `ln((N + 1) / (df + 0.5))`, never below 0.
 * A term never seen weighs the most.
 */
export function idf(frequencies: DocumentFrequencies, term: string): number {
  return Math.max(0, log((frequencies.documentCount + 1) / (frequencies.frequencyOf(term) + 0.5)))
}

/**
 * Frequencies counted from documents that are given as lists of terms; a term that recurs within a document
 * counts once. O(terms).
 *
 * @example
 * countFrequencies([['port', 'strike'], ['port', 'port']]).frequencyOf('port') // 2
 */
export function countFrequencies(documents: Iterable<Iterable<string>>): DocumentFrequencies {
  const counts = new Map<string, number>()
  let documentCount = 0
  for (const document of documents) {
    documentCount++
    for (const term of new Set(document)) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return { documentCount, frequencyOf: (term) => counts.get(term) ?? 0 }
}

/**
 * The frequencies of several collections as if they were one: counts and document counts are added. Pools the
 * shipped background with a corpus of one's own, so that a word that fills the corpus keeps some weight.
 *
 * @example
 * const both = poolFrequencies(background(), fitTfidf(articles))
 */
export function poolFrequencies(
  ...collections: readonly DocumentFrequencies[]
): DocumentFrequencies {
  return {
    documentCount: collections.reduce((sum, each) => sum + each.documentCount, 0),
    frequencyOf: (term) => collections.reduce((sum, each) => sum + each.frequencyOf(term), 0),
  }
}
