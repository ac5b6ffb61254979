import type { Candidate } from '../../src/summarize/index.js'

/** A candidate that costs one and shares nothing, unless `more` says otherwise. */
export const candidate = (score: number, more: Partial<Candidate> = {}): Candidate => ({
  score,
  cost: 1,
  length: 20,
  article: 0,
  needs: [],
  terms: [],
  weights: [],
  pairs: [],
  ...more,
})
