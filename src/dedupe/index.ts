export { type CompareOptions, compareArticles } from './compare.js'
export { dedupe } from './dedupe.js'
export { createDeduper, type Deduper, type DeduperResult } from './deduper.js'
export type { Accents } from './folding/fold.js'
export { createDedupeIndex, loadDedupeIndex } from './incremental/create-index.js'
export {
  type Banding,
  type BandingOptions,
  candidateProbability,
  chooseBanding,
} from './lanes/lsh.js'
export {
  createMinHasher,
  estimateJaccard,
  MIN_HASHER_DEFAULTS,
  type MinHasher,
  type MinHasherOptions,
} from './lanes/minhash.js'
export { SHINGLE_DEFAULTS, type ShingleOptions, shingle } from './lanes/shingles.js'
export { type Fingerprint, WINNOW_DEFAULTS, type WinnowOptions, winnow } from './lanes/winnowing.js'
export { DEDUPE_DEFAULTS, DEDUPE_PRESETS } from './options.js'
export type * from './types.js'
