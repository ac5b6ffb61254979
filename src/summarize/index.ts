export { countWords } from './budget.js'
export { FEATURES, type FeatureName } from './features/index.js'
export { opensDangling } from './openers.js'
export type { SummarizeOptions } from './options.js'
export {
  centroidRanker,
  classicRanker,
  createFeatureRanker,
  type FeatureWeights,
  leadRanker,
  lexRankRanker,
  luhnRanker,
  mixRankers,
  newsRanker,
  queryRanker,
  rankersByName,
  textRankRanker,
} from './rankers/index.js'
export {
  COVERAGE_DEFAULTS,
  type CoverageOptions,
  coverageSelector,
  createCoverageSelector,
  createMmrSelector,
  MMR_DEFAULTS,
  type MmrOptions,
  mmrSelector,
  topSelector,
} from './selectors/index.js'
export { SUMMARIZE_DEFAULTS, summarize } from './summarize.js'
export { SUMMARIZE_STORY_DEFAULTS, summarizeStory } from './summarize-story.js'
export type * from './types.js'
