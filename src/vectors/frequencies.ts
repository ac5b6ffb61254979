/** In how many documents each term occurs, and the weight that follows from it. */

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
  return Math.max(
    0,
    Math.log((frequencies.documentCount + 1) / (frequencies.frequencyOf(term) + 0.5)),
  )
}
