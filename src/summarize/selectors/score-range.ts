import type { Candidate } from '../types.js'

/** Scores closer than this are equal: their scale would be without bounds. */
const TINY = 1e-9

/** The lowest score, and how far the highest is above it; 0 when all are equal. O(candidates). */
export function readScoreRange(candidates: readonly Candidate[]): {
  readonly lowest: number
  readonly range: number
} {
  let lowest = Infinity
  let highest = -Infinity
  for (const { score } of candidates) {
    lowest = Math.min(lowest, score)
    highest = Math.max(highest, score)
  }
  return { lowest, range: highest - lowest > TINY ? highest - lowest : 0 }
}
