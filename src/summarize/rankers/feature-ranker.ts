import { createScratch } from '../../util/scratch.js'
import {
  FEATURE_NAMES,
  FEATURES,
  type FeatureName,
  readFeatures,
  WIDTH,
} from '../features/index.js'
import type { Ranker, Reason } from '../types.js'
import { readRows, readTerms, spread } from './rows.js'

/** Weights of features; those left out count nothing. */
export type FeatureWeights = Readonly<Partial<Record<FeatureName, number>>>

const REASONS = [...new Set(Object.values(FEATURES))]
const REASON_OF = Int32Array.from(FEATURE_NAMES, (name) => REASONS.indexOf(FEATURES[name]))
/** Reasons that reward standing early, or being like what stands early: `lead` scales them. */
const LEAD_REASONS = REASONS.map((name) => name === 'position' || name === 'lead')

const takeMatrix = createScratch(Float64Array)

/**
 * A ranker whose score is a weighted sum of features, reported as one reason for each kind of feature (position,
 * centrality, title, …): each reason is exactly the share of its features. O(tokens).
 *
 * @example
 * createFeatureRanker('mine', { early: 1, centroid: 2, short: -1 })
 */
export function createFeatureRanker(name: string, weights: FeatureWeights): Ranker {
  const columns = FEATURE_NAMES.flatMap((feature, column) =>
    (weights[feature] ?? 0) === 0 ? [] : [column],
  )
  const columnWeights = Float64Array.from(columns, (column) => weights[FEATURE_NAMES[column]!]!)
  return {
    name,
    rank(input) {
      const rows = readRows(input)
      const { lead = 1, language = 'en', analyzed, analyzedTitle } = input
      const terms = readTerms(input)
      const features = readFeatures({ analyzed, rows, terms, analyzedTitle, language }, takeMatrix)
      const amounts = new Float64Array(REASONS.length)
      return spread(input, rows, (p) => {
        amounts.fill(0)
        for (let i = 0; i < columns.length; i++) {
          const column = columns[i]!
          amounts[REASON_OF[column]!]! += features[p * WIDTH + column]! * columnWeights[i]!
        }
        const reasons: Reason[] = []
        for (let r = 0; r < REASONS.length; r++) {
          const amount = LEAD_REASONS[r] ? amounts[r]! * lead : amounts[r]!
          if (amount !== 0) reasons.push({ name: REASONS[r]!, amount })
        }
        return reasons
      })
    },
  }
}
