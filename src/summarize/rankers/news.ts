import { FEATURE_NAMES, FEATURES, readFeatures } from '../features.js'
import { NEWS_WEIGHTS } from '../news-weights.js'
import type { Ranker, Reason } from '../types.js'
import { readRows, spread } from './rows.js'

/** Reasons that reward standing early, or being like what stands early. */
const LEAD_REASONS: ReadonlySet<string> = new Set(['position', 'lead'])

const REASON_NAMES = [...new Set(Object.values(FEATURES))]
const REASON_OF = FEATURE_NAMES.map((feature) => REASON_NAMES.indexOf(FEATURES[feature]))
const WEIGHTS = Float64Array.from(FEATURE_NAMES, (feature) => NEWS_WEIGHTS[feature] ?? 0)
const WIDTH = FEATURE_NAMES.length

/**
 * The default: a weighted sum of what marks the sentences that editors summarise with: position, likeness to the
 * rest, title, keywords, names, numbers, length, quotations, pronouns. Weights were fitted to news summaries
 * (`scripts/fit-summary-weights.ts`); each reason is the exact share of its features. O(tokens).
 */
export const newsRanker: Ranker = {
  name: 'news',
  rank(input) {
    const rows = readRows(input)
    const { lead = 1, language = 'en', analyzed, analyzedTitle } = input
    const features = readFeatures({ analyzed, rows, analyzedTitle, language })
    const amounts = new Float64Array(REASON_NAMES.length)
    return spread(input, rows, (p) => {
      amounts.fill(0)
      for (let f = 0; f < WIDTH; f++) {
        amounts[REASON_OF[f]!]! += features[p * WIDTH + f]! * WEIGHTS[f]!
      }
      const reasons: Reason[] = []
      REASON_NAMES.forEach((name, r) => {
        const amount = amounts[r]! * (LEAD_REASONS.has(name) ? lead : 1)
        if (amount !== 0) reasons.push({ name, amount })
      })
      return reasons
    })
  },
}
