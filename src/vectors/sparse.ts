/** Sparse vectors over whole-number term ids, and sums of them that grow. */

/** Parallel arrays, ids ascending. */
export interface SparseVector {
  readonly ids: Int32Array
  readonly values: Float64Array
}

/** A sum of sparse vectors, by term id. */
export type VectorSum = Map<number, number>

/**
 * The terms as a vector of length 1, ids ascending; terms whose weight is not above 0 are left out. `ids` are distinct,
 * and `weightOf` is asked twice for each. O(n log n).
 */
export function unitVector(ids: Iterable<number>, weightOf: (id: number) => number): SparseVector {
  const kept = Int32Array.from(ids)
    .filter((id) => weightOf(id) > 0)
    .sort()
  const values = Float64Array.from(kept, weightOf)
  let squares = 0
  for (const value of values) squares += value * value
  const length = Math.sqrt(squares)
  for (let i = 0; i < values.length; i++) values[i]! /= length
  return { ids: kept, values }
}

/** Inner product; the cosine when both are unit vectors. O(a + b). */
export function dot(a: SparseVector, b: SparseVector): number {
  let sum = 0
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const left = a.ids[i]!
    const right = b.ids[j]!
    if (left === right) sum += a.values[i++]! * b.values[j++]!
    else if (left < right) i++
    else j++
  }
  return sum
}

/** Adds a vector to a sum, in place. O(vector). */
export function addTo(sum: VectorSum, { ids, values }: SparseVector): void {
  for (let i = 0; i < ids.length; i++) sum.set(ids[i]!, (sum.get(ids[i]!) ?? 0) + values[i]!)
}

/** Inner product of a vector and a sum. O(vector). */
export function dotSum({ ids, values }: SparseVector, sum: VectorSum): number {
  let total = 0
  for (let i = 0; i < ids.length; i++) total += values[i]! * (sum.get(ids[i]!) ?? 0)
  return total
}

/** Inner product of two sums. O(the smaller). */
export function dotSums(a: VectorSum, b: VectorSum): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let total = 0
  for (const [id, value] of small) {
    const other = large.get(id)
    if (other !== undefined) total += value * other
  }
  return total
}
