import { FEATURE_NAMES, type FeatureName, readFeatures } from '../features.js'
import type { Ranker, Reason } from '../types.js'
import { readRows, spread } from './rows.js'

/** Set by hand from the literature; nothing here was fitted. */
const WEIGHTS: readonly (readonly [feature: FeatureName, reason: string, weight: number])[] = [
  ['early', 'position', 1],
  ['forward', 'centrality', 1],
  ['titleCosine', 'title', 0.2],
  ['opensQuotation', 'quotation', -0.2],
  ['dangling', 'pronouns', -0.3],
  ['short', 'length', -1],
]

/**
 * The method that `newsRanker` has to beat: `1 / sqrt(position + 1)`, likeness to what follows, the title, less
 * for quotations, dangling openers and stubs. Six weights set by hand. O(tokens).
 *
 * Source: position and forward likeness as in Zheng & Lapata, "PacSum", 2019, with tf-idf instead of BERT.
 */
export const classicRanker: Ranker = {
  name: 'classic',
  rank(input) {
    const rows = readRows(input)
    const { lead = 1, language = 'en' } = input
    const features = readFeatures({
      analyzed: input.analyzed,
      rows,
      analyzedTitle: input.analyzedTitle,
      language,
    })
    return spread(input, rows, (p) => {
      const reasons: Reason[] = []
      for (const [feature, name, weight] of WEIGHTS) {
        const value = features[p * FEATURE_NAMES.length + FEATURE_NAMES.indexOf(feature)]!
        const amount = value * weight * (name === 'position' ? lead : 1)
        if (amount !== 0) reasons.push({ name, amount })
      }
      return reasons
    })
  },
}
