/** Powers that are the same on every Node version. */

/**
 * `base` to the power of `exponent`, for a base above 0, or 0 with an exponent above 0. In place of `**`, which V8
 * computes in another way from Node 24 on: the last digits of scores, and ties that hang on them, would depend on the
 * version. `exp` and `log` have not changed. Squares and 2 to a whole number may be written with `**`: they are exact.
 */
export function power(base: number, exponent: number): number {
  return Math.exp(exponent * Math.log(base))
}
