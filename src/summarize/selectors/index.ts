export {
  COVERAGE_DEFAULTS,
  type CoverageOptions,
  coverageSelector,
  createCoverageSelector,
} from './coverage.js'
export { createMmrSelector, MMR_DEFAULTS, type MmrOptions, mmrSelector } from './mmr.js'
export { topSelector } from './top.js'
