import type { Ranker } from '../types.js'
import { readRows, spread } from './rows.js'

/**
 * Earlier is better: `1 / (position + 1)` among the quotable sentences, times `lead`. With `topSelector` and a
 * budget in sentences this is LEAD, the first sentences, by-lines and headings left out. O(sentences).
 */
export const leadRanker: Ranker = {
  name: 'lead',
  rank(input) {
    const { lead = 1 } = input
    return spread(input, readRows(input), (row) => [{ name: 'position', amount: lead / (row + 1) }])
  },
}
