export { dedupeParallel } from './dedupe-parallel.js'
export type { DedupeProgress, ParallelDedupeOptions, ParallelOptions } from './options.js'
