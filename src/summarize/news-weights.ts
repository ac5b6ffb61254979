import type { FeatureName } from './features.js'
export const NEWS_WEIGHTS: Readonly<Partial<Record<FeatureName, number>>> = { early: 1, forward: 1 }
