/**
 * Logarithms and powers that are the same everywhere, since they use nothing but additions, multiplications and
 * divisions, which IEEE 754 fixes to the last bit. `Math.log`, `Math.exp` and `**` are left to the engine: V8 has changed
 * each of them, so the last digits of scores, and ties that hang on them, would depend on the version. Squares
 * are to be written as products, for the same reason.
 *
 * *Source*: argument reduction with ln 2 in two parts, as in Cody & Waite 1980, "Software Manual for the Elementary
 * Functions", then the plain series, to where a term is below half a bit of the result. Errors stay within 2 bits.
 */

/** The high part has 21 trailing zero bits, so its product with an exponent is exact. */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const SMALLEST_NORMAL = 2.2250738585072014e-308

/** 1/1 to 1/21: a product is faster than a division. */
const RECIPROCALS = Float64Array.from({ length: 22 }, (_, i) => 1 / i)

const bits = new DataView(new ArrayBuffer(8))

/** The natural logarithm: -Infinity for 0, NaN below. */
export function log(x: number): number {
  const exponent = exponentOf(x)
  if (Number.isNaN(exponent)) return outside(x)
  return exponent * LN2_HIGH + (logNearOne(scale(x, -exponent)) + exponent * LN2_LOW)
}

/** The logarithm to base 2, exact for powers of two. */
export function log2(x: number): number {
  const exponent = exponentOf(x)
  if (Number.isNaN(exponent)) return outside(x)
  return exponent + logNearOne(scale(x, -exponent)) * Math.LOG2E
}

/** `log(1 + x)`, also for an x too small for that sum (Kahan's correction). */
export function log1p(x: number): number {
  const sum = 1 + x
  return sum === 1 ? x : (log(sum) * x) / (sum - 1)
}

/** e to the power of x. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > 709.79) return Number.POSITIVE_INFINITY
  if (x < -745.2) return 0
  const exponent = Math.round(x * Math.LOG2E)
  const rest = x - exponent * LN2_HIGH - exponent * LN2_LOW
  // 1 + r (1 + r/2 (1 + r/3 (…))), |r| ≤ ln 2 / 2
  let sum = 1
  for (let i = 14; i > 0; i--) sum = 1 + rest * sum * RECIPROCALS[i]!
  return scale(sum, exponent)
}

/** `base` to the power of `exponent`, for a base above 0, or 0 with an exponent above 0. */
export function power(base: number, exponent: number): number {
  return exp(exponent * log(base))
}

/** The k that brings x 2^-k into [√½, √2), NaN for an x that has none. */
function exponentOf(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return Number.NaN
  if (x < SMALLEST_NORMAL) return exponentOf(x * 2 ** 54) - 54
  bits.setFloat64(0, x)
  const high = bits.getInt32(0)
  const exponent = (high >> 20) - 1023
  // The first 20 bits of √2's fraction.
  return (high & 0xfffff) >= 0x6a09e ? exponent + 1 : exponent
}

/** The logarithms of what has no exponent. */
const outside = (x: number): number => (x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN)

/** x 2^k, in two steps where 2^k itself is no number. */
function scale(x: number, k: number): number {
  if (k > 1023) return scale(x * 2 ** 1023, k - 1023)
  if (k < -1022) return scale(x * SMALLEST_NORMAL, k + 1022)
  bits.setInt32(0, (k + 1023) << 20)
  bits.setInt32(4, 0)
  return x * bits.getFloat64(0)
}

/** ln m = 2 artanh s with s = (m - 1) / (m + 1), for m in [√½, √2). */
function logNearOne(m: number): number {
  const s = (m - 1) / (m + 1)
  const square = s * s
  let sum = 0
  for (let i = 21; i > 1; i -= 2) sum = square * (RECIPROCALS[i]! + sum)
  return 2 * (s + s * sum)
}
