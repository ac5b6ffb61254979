import type { Ranker } from '../types.js'
import { linkRows, pageRank } from './graph.js'
import { readRows, readTerms, spread } from './rows.js'

/** Sentences less alike than this are not linked. */
const THRESHOLD = 0.1

/**
 * PageRank on the graph of sentences whose tf-idf cosine is at least 0.1; the average sentence has 1. O(n²) in
 * the number of sentences at worst.
 *
 * Source: Erkan & Radev, "LexRank", 2004, with weighted links ("continuous") above the threshold, and idf from
 * news at large.
 */
export const lexRankRanker: Ranker = {
  name: 'lexrank',
  rank(input) {
    const rows = readRows(input)
    const matrix = readTerms(input)
    const { weights } = matrix
    const graph = linkRows(
      matrix,
      rows,
      (k, l) => weights[k]! * weights[l]!,
      (cosine) => (cosine >= THRESHOLD ? cosine : 0),
    )
    const rank = pageRank(graph)
    return spread(input, rows, (p) => [{ name: 'lexrank', amount: rank[p]! }])
  },
}
