/** Sums and scales of reasons. */
import type { Reason } from './types.js'

/** A sentence's score. */
export function sumReasons(reasons: readonly Reason[]): number {
  let sum = 0
  for (const { amount } of reasons) sum += amount
  return sum
}

/** The same reasons, scaled so that the score furthest from 0 is `largest` away from it. O(reasons). */
export function scaleReasons(
  ranked: readonly (readonly Reason[])[],
  largest: number,
): readonly (readonly Reason[])[] {
  let most = 0
  for (const reasons of ranked) most = Math.max(most, Math.abs(sumReasons(reasons)))
  const scale = most > 0 ? largest / most : 0
  return ranked.map((reasons) =>
    reasons.map(({ name, amount }) => ({ name, amount: amount * scale })),
  )
}
