import { defaultAnalyze } from '../../text/index.js'
import { isContent } from '../../text/term-numbers.js'
import { rarityOf } from '../term-rarity.js'
import type { Ranker } from '../types.js'
import { readRows, readTerms, spread } from './rows.js'

const SATURATION = 1.2
const LENGTH_SHARE = 0.5

/**
 * Relevance to `query`: BM25 with each sentence as a document and rarity in news at large as idf, over the most
 * that the query could get, so in [0, 1]; 0 when no word of the query occurs. Without a query, or when it holds
 * nothing but stop words, every sentence has 0. O(terms).
 *
 * Source: Robertson & Zaragoza, "The probabilistic relevance framework", 2009, with k1 = 1.2 and b = 0.5
 * (sentences differ less in length than documents).
 */
export const queryRanker: Ranker = {
  name: 'query',
  rank(input) {
    const rows = readRows(input)
    const { offsets, ids, counts, terms } = readTerms(input)
    const query = input.analyzedQuery ?? defaultAnalyze(input.query ?? '')
    const wanted = new Map<string, number>()
    for (const sentence of query.sentences) {
      for (const token of sentence.tokens) {
        if (isContent(token)) wanted.set(token.term, Math.max(0.05, rarityOf(token.term)))
      }
    }
    let most = 0
    for (const weight of wanted.values()) most += weight * (SATURATION + 1)
    const weightOf = terms.map((term) => wanted.get(term) ?? 0)
    let words = 0
    for (const row of rows) words += offsets[row + 1]! - offsets[row]!
    const average = words / Math.max(1, rows.length) || 1
    return spread(input, rows, (p) => {
      const row = rows[p]!
      const length = (offsets[row + 1]! - offsets[row]!) / average
      let sum = 0
      for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
        const count = counts[k]!
        const saturated =
          (count * (SATURATION + 1)) /
          (count + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length))
        sum += weightOf[ids[k]!]! * saturated
      }
      return [{ name: 'query', amount: most > 0 ? sum / most : 0 }]
    })
  },
}
