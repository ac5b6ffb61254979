/** From raw contributions to a score in [0, 1] that is still their sum. */
import type { Contribution } from './types.js'

/** What a scorer finds; how the article writes it is looked up for the terms that are reported. */
export type Finding = Omit<Contribution, 'text'>

/**
 * A score and its evidence. With `raw` the sum of the given amounts, the score is `toScore(raw)` and every
 * amount is scaled by the same `toScore(raw) / raw`, so the sum holds and the shares stay as they were. What
 * speaks against a topic can cancel what speaks for it, not more: below zero, raw is zero and negative amounts
 * shrink to match. `toScore` must be 0 at 0 and rise to at most 1.
 */
export function weighEvidence(
  contributions: readonly Finding[],
  toScore: (raw: number) => number,
): { readonly score: number; readonly evidence: readonly Finding[] } {
  let positive = 0
  let negative = 0
  for (const { amount } of contributions) {
    if (amount > 0) positive += amount
    else negative -= amount
  }
  const raw = Math.max(0, positive - negative)
  if (positive === 0) return { score: 0, evidence: [] }
  // At raw 0 every scale gives the sum 0; the slope there keeps amounts comparable with those of a weak tag.
  const scale = raw > 1e-9 ? toScore(raw) / raw : toScore(1e-6) / 1e-6
  const negativeScale = negative > positive ? (scale * positive) / negative : scale
  const evidence = contributions
    .filter(({ amount }) => amount !== 0)
    .map((each) => ({ ...each, amount: each.amount * (each.amount > 0 ? scale : negativeScale) }))
    .sort((a, b) => b.amount - a.amount || (a.term < b.term ? -1 : 1))
  const sum = evidence.reduce((total, { amount }) => total + amount, 0)
  return { score: Math.min(1, Math.max(0, sum)), evidence }
}
