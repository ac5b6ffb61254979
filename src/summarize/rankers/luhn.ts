import type { Ranker } from '../types.js'
import { readRows, readTerms, spread } from './rows.js'

/** At most this many other words may stand between two significant ones of a cluster. */
const GAP = 4
/** A term is significant from this many occurrences. */
const LEAST_COUNT = 2

/**
 * The densest cluster of significant words: `significant² / words` of the best stretch whose significant words
 * stand at most 4 words apart. Significant is a content term that occurs at least twice. O(tokens).
 *
 * Source: Luhn, "The automatic creation of literature abstracts", 1958.
 */
export const luhnRanker: Ranker = {
  name: 'luhn',
  rank(input) {
    const rows = readRows(input)
    const { ids, counts, offsets, terms } = readTerms(input)
    const frequency = new Float64Array(terms.length)
    for (const row of rows) {
      for (let k = offsets[row]!; k < offsets[row + 1]!; k++) frequency[ids[k]!]! += counts[k]!
    }
    const significant = new Set<string>()
    terms.forEach((term, id) => {
      if (frequency[id]! >= LEAST_COUNT) significant.add(term)
    })
    return spread(input, rows, (p) => {
      const words = input.analyzed.sentences[rows[p]!]!.tokens.filter((t) => t.kind !== 'symbol')
      let best = 0
      let start = -1
      let last = -1
      let count = 0
      words.forEach((token, at) => {
        if (token.stop || !significant.has(token.term)) return
        if (start < 0 || at - last > GAP + 1) {
          start = at
          count = 0
        }
        count++
        last = at
        best = Math.max(best, (count * count) / (at - start + 1))
      })
      return [{ name: 'luhn', amount: best }]
    })
  },
}
