/** Typed arrays that are used again: to take one of a few kB from the heap costs more than to fill it with zeros. */

/** Larger ones are taken afresh, so that no long text leaves its memory behind. */
const LARGEST_KEPT = 1 << 16

interface Zeros<T> {
  readonly length: number
  fill(value: number, start: number, end: number): unknown
  subarray(start: number, end: number): T
}

/**
 * A maker of arrays of zeros that lie in the same memory one after the other: each is good until the next is asked
 * for. To be made once, for one use within a function that calls nothing of the caller's. O(size).
 *
 * @example
 * const takeTotals = createScratch(Float64Array)
 * const totals = takeTotals(terms.length)
 */
export function createScratch<T extends Zeros<T>>(
  type: new (size: number) => T,
): (size: number) => T {
  let kept = new type(0)
  return (size) => {
    if (size > LARGEST_KEPT) return new type(size)
    if (size > kept.length) kept = new type(Math.min(LARGEST_KEPT, 2 * size))
    kept.fill(0, 0, size)
    return kept.subarray(0, size)
  }
}
