import type { Ranker } from '../types.js'
import { readRows, readTerms, spread } from './rows.js'

/**
 * Nearness to the middle of the text: the cosine of a sentence's tf-idf vector and the sum of all of them, in
 * [0, 1]. O(terms).
 *
 * Source: Radev et al., "Centroid-based summarization of multiple documents", 2004; idf comes from news at large
 * instead of the input.
 */
export const centroidRanker: Ranker = {
  name: 'centroid',
  rank(input) {
    const rows = readRows(input)
    const { offsets, ids, weights, terms } = readTerms(input)
    const centroid = new Float64Array(terms.length)
    for (const row of rows) {
      for (let k = offsets[row]!; k < offsets[row + 1]!; k++) centroid[ids[k]!]! += weights[k]!
    }
    let squares = 0
    for (const weight of centroid) squares += weight * weight
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0
    return spread(input, rows, (p) => {
      const row = rows[p]!
      let sum = 0
      for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
        sum += weights[k]! * centroid[ids[k]!]!
      }
      return [{ name: 'centroid', amount: sum * scale }]
    })
  },
}
