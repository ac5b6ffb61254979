/** From raw contributions to a score in [0, 1] that is still their sum. */
import type { Contribution } from './types.js'

/** What a scorer finds; how the article writes it is looked up for the terms that are reported. */
export type Finding = Omit<Contribution, 'text'>

/** A finding with its share of the score. */
export interface Weighed {
  readonly finding: Finding
  readonly amount: number
}

/**
 * A score and its evidence, largest amount first. With `raw` the sum of the given amounts, the score is `toScore(raw)`
 * and every amount is scaled by the same `toScore(raw) / raw`, so the sum holds and the shares stay as they were. What
 * speaks against a topic can cancel what speaks for it, not more: below zero, raw is zero and negative amounts
 * shrink to match. `toScore` must be 0 at 0 and rise to at most 1.
 */
export function weighEvidence(
  findings: readonly Finding[],
  toScore: (raw: number) => number,
): { readonly score: number; readonly evidence: readonly Weighed[] } {
  let positive = 0
  let negative = 0
  for (const { amount } of findings) {
    if (amount > 0) positive += amount
    else negative -= amount
  }
  const raw = Math.max(0, positive - negative)
  if (positive === 0) return { score: 0, evidence: [] }
  // At raw 0 every scale gives the sum 0; the slope there keeps amounts comparable with those of a weak tag.
  const scale = raw > 1e-9 ? toScore(raw) / raw : toScore(1e-6) / 1e-6
  const negativeScale = negative > positive ? (scale * positive) / negative : scale
  const evidence: Weighed[] = []
  for (const finding of findings) {
    const { amount } = finding
    if (amount === 0) continue
    evidence.push({ finding, amount: amount * (amount > 0 ? scale : negativeScale) })
  }
  evidence.sort((a, b) => b.amount - a.amount || (a.finding.term < b.finding.term ? -1 : 1))
  let sum = 0
  for (const { amount } of evidence) sum += amount
  return { score: Math.min(1, Math.max(0, sum)), evidence }
}
