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

/** A reason with the features that make it up. */
interface Share {
  readonly name: string
  /** Whether it rewards standing early, or being like what stands early: `lead` scales it. */
  readonly isLead: boolean
  readonly columns: readonly number[]
  readonly weights: readonly number[]
}

function readShares(weights: FeatureWeights): readonly Share[] {
  return [...new Set(Object.values(FEATURES))].map((name) => {
    const features = FEATURE_NAMES.filter(
      (feature) => FEATURES[feature] === name && (weights[feature] ?? 0) !== 0,
    )
    return {
      name,
      isLead: name === 'position' || name === 'lead',
      columns: features.map((feature) => FEATURE_NAMES.indexOf(feature)),
      weights: features.map((feature) => weights[feature]!),
    }
  })
}

const takeMatrix = createScratch(Float64Array)

/**
 * A ranker whose score is a weighted sum of features, reported as one reason for each kind of feature (position,
 * centrality, title, …): each reason is exactly the share of its features. O(tokens).
 *
 * @example
 * createFeatureRanker('mine', { early: 1, centroid: 2, short: -1 })
 */
export function createFeatureRanker(name: string, weights: FeatureWeights): Ranker {
  const shares = readShares(weights)
  return {
    name,
    rank(input) {
      const rows = readRows(input)
      const { lead = 1, language = 'en', analyzed, analyzedTitle } = input
      const terms = readTerms(input)
      const features = readFeatures(
        { analyzed, rows, terms, pairs: input.readPairs?.(), analyzedTitle, language },
        takeMatrix,
      )
      return spread(input, rows, (p) => {
        const reasons: Reason[] = []
        for (const { name, isLead, columns, weights } of shares) {
          let amount = 0
          for (let i = 0; i < columns.length; i++) {
            amount += features[p * WIDTH + columns[i]!]! * weights[i]!
          }
          if (isLead) amount *= lead
          if (amount !== 0) reasons.push({ name, amount })
        }
        return reasons
      })
    },
  }
}
