import { log } from '../../util/elementary.js'
import type { Ranker } from '../types.js'
import { linkRows, pageRank } from './graph.js'
import { readRows, readTerms, spread } from './rows.js'

/**
 * PageRank on the graph of sentences that share content words, links weighed by the number shared over
 * `ln(|a| + 1) + ln(|b| + 1)`; the average sentence has 1. O(n²) in the number of sentences at worst.
 *
 * Source: Mihalcea & Tarau, "TextRank", 2004, section 4; with 1 added to the lengths, so that sentences of one
 * content word do not divide by 0.
 */
export const textRankRanker: Ranker = {
  name: 'textrank',
  rank(input) {
    const rows = readRows(input)
    const matrix = readTerms(input)
    const logLengths = rows.map((row) => log(matrix.offsets[row + 1]! - matrix.offsets[row]! + 1))
    const graph = linkRows(
      matrix,
      rows,
      () => 1,
      (shared, a, b) => shared / (logLengths[a]! + logLengths[b]!),
    )
    const rank = pageRank(graph)
    return spread(input, rows, (p) => [{ name: 'textrank', amount: rank[p]! }])
  },
}
