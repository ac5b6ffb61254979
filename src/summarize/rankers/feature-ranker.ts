import {
  FEATURE_NAMES,
  FEATURES,
  type FeatureName,
  readFeatures,
  WIDTH,
} from '../features/index.js'
import type { Ranker, Reason } from '../types.js'
import { readRows, spread } from './rows.js'

/** Weights of features; those left out count nothing. */
export type FeatureWeights = Readonly<Partial<Record<FeatureName, number>>>

/** Reasons that reward standing early, or being like what stands early: `lead` scales them. */
const LEAD_REASONS: ReadonlySet<string> = new Set(['position', 'lead'])

const REASONS = [...new Set(Object.values(FEATURES))]
const REASON_OF = Int32Array.from(FEATURE_NAMES, (name) => REASONS.indexOf(FEATURES[name]))

/**
 * A ranker whose score is a weighted sum of features, reported as one reason for each kind of feature (position,
 * centrality, title, …): each reason is exactly the share of its features. O(tokens).
 *
 * @example
 * createFeatureRanker('mine', { early: 1, centroid: 2, short: -1 })
 */
export function createFeatureRanker(name: string, weights: FeatureWeights): Ranker {
  const used = FEATURE_NAMES.flatMap((feature, column) => {
    const weight = weights[feature] ?? 0
    return weight === 0 ? [] : [{ column, weight, reason: REASON_OF[column]! }]
  })
  return {
    name,
    rank(input) {
      const rows = readRows(input)
      const { lead = 1, language = 'en', analyzed, analyzedTitle } = input
      const features = readFeatures({ analyzed, rows, analyzedTitle, language })
      const amounts = new Float64Array(REASONS.length)
      return spread(input, rows, (p) => {
        amounts.fill(0)
        for (const { column, weight, reason } of used) {
          amounts[reason]! += features[p * WIDTH + column]! * weight
        }
        const reasons: Reason[] = []
        for (let r = 0; r < REASONS.length; r++) {
          const name = REASONS[r]!
          const amount = LEAD_REASONS.has(name) ? amounts[r]! * lead : amounts[r]!
          if (amount !== 0) reasons.push({ name, amount })
        }
        return reasons
      })
    },
  }
}
