/** Sparse vectors over whole-number term ids, and sums of them that grow. */

/** Parallel arrays, ids ascending. */
export interface SparseVector {
  readonly ids: Int32Array
  readonly values: Float64Array
}

/** A sum of sparse vectors, by term id. */
export type VectorSum = Map<number, number>

/** The entries as a vector of length 1, ids ascending; entries that are not above 0 are left out. O(n log n). */
export function unitVector(entries: Iterable<readonly [id: number, value: number]>): SparseVector {
  const kept = [...entries].filter(([, value]) => value > 0).sort((a, b) => a[0] - b[0])
  let squares = 0
  for (const [, value] of kept) squares += value * value
  const length = Math.sqrt(squares)
  return {
    ids: Int32Array.from(kept, ([id]) => id),
    values: Float64Array.from(kept, ([, value]) => value / length),
  }
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
