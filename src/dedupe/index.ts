export { type CompareOptions, compareArticles } from './compare.js'
export { createDedupeIndex, loadDedupeIndex } from './create-index.js'
export { dedupe } from './dedupe.js'
export { createDeduper, type Deduper, type DeduperResult } from './deduper.js'
export type { Accents } from './fold.js'
export {
  type Banding,
  type BandingOptions,
  candidateProbability,
  chooseBanding,
} from './lsh.js'
export {
  createMinHasher,
  estimateJaccard,
  MIN_HASHER_DEFAULTS,
  type MinHasher,
  type MinHasherOptions,
} from './minhash.js'
export { DEDUPE_DEFAULTS, DEDUPE_PRESETS } from './options.js'
export { SHINGLE_DEFAULTS, type ShingleOptions, shingle } from './shingles.js'
export type * from './types.js'
export { type Fingerprint, WINNOW_DEFAULTS, type WinnowOptions, winnow } from './winnowing.js'
