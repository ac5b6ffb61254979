/** Linear support vector machines on sparse vectors. */

/** Rows of unit length: row i has `indices[offsets[i] .. offsets[i + 1]]` and the values beside them. */
export interface SparseRows {
  readonly offsets: Int32Array
  readonly indices: Int32Array
  readonly values: Float32Array
  /** The squared length of each row: 1, or 0 when it is empty. */
  readonly squares: Float64Array
  readonly columns: number
}

export interface LinearModel {
  readonly weights: Float64Array
  readonly bias: number
  /** The dual variables, one a row of the data (0 for rows outside `members`): a start for a similar problem. */
  readonly duals: Float64Array
}

export interface SolverOptions {
  /** Cost of an error. Larger fits closer. */
  readonly cost: number
  /** Stop when no gradient is farther from the optimum. */
  readonly tolerance: number
  readonly mostRounds: number
}

export const SOLVER_DEFAULTS: SolverOptions = { cost: 1, tolerance: 0.1, mostRounds: 100 }

/** A permutation generator with its own state (xorshift32), so that the same data gives the same model. */
function createShuffle(): (items: Int32Array, size: number) => void {
  let state = 0x9e3779b9
  return (items, size) => {
    for (let i = size - 1; i > 0; i--) {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      const j = (state >>> 0) % (i + 1)
      const item = items[i]!
      items[i] = items[j]!
      items[j] = item
    }
  }
}

/** Brings the rows that hold up the margin to the front; how many they are, or all of them when there are none. */
function sortSupportFirst(order: Int32Array, alpha: Float64Array): number {
  let front = 0
  for (let at = 0; at < order.length; at++) {
    const i = order[at]!
    if (alpha[i] === 0) continue
    order[at] = order[front]!
    order[front] = i
    front++
  }
  return front === 0 ? order.length : front
}

/**
 * Separates rows with `positive[i] = 1` from the other ones of `members`: L2-regularised squared hinge loss,
 * with a regularised bias. `start` is a model of nearly the same rows, from which the optimum is near. Expected cost
 * linear in the stored values; deterministic.
 *
 * *Source*: dual coordinate descent, Hsieh et al. 2008, "A dual coordinate descent method for large-scale linear
 * SVM" (ICML), algorithm 3, for L2 loss. Shrinking is bolder than theirs: every row on the right side of its margin
 * is set aside until the others have settled, and all are looked at again before the end. Texts without a rare topic
 * lie just beyond the margin by the thousand, too near for the paper's rule and hardly ever on the wrong side.
 */
export function trainLinear(
  { offsets, indices, values, squares, columns }: SparseRows,
  members: Int32Array,
  positive: Uint8Array,
  options: SolverOptions = SOLVER_DEFAULTS,
  start?: LinearModel,
): LinearModel {
  const { cost, tolerance, mostRounds } = options
  const weights = new Float64Array(columns)
  let bias = 0
  const alpha = new Float64Array(members.length)
  const addRow = (row: number, step: number): void => {
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      const index = indices[k]!
      weights[index] = weights[index]! + step * values[k]!
    }
    bias += step
  }
  if (start !== undefined) {
    members.forEach((row, i) => {
      const dual = start.duals[row]!
      alpha[i] = dual
      if (dual !== 0) addRow(row, positive[row] === 1 ? dual : -dual)
    })
  }
  const order = Int32Array.from({ length: members.length }, (_, i) => i)
  const shuffle = createShuffle()
  const diagonal = 0.5 / cost
  // The first `active` of `order` are worked on; with `all` set they are every row, and none is set aside.
  let active = members.length
  let all = true
  if (start !== undefined) {
    active = sortSupportFirst(order, alpha)
    all = active === members.length
  }
  for (let round = 0; round < mostRounds; round++) {
    shuffle(order, active)
    let largest = Number.NEGATIVE_INFINITY
    let smallest = Number.POSITIVE_INFINITY
    for (let at = 0; at < active; at++) {
      const i = order[at]!
      const row = members[i]!
      const label = positive[row] === 1 ? 1 : -1
      const from = offsets[row]!
      const to = offsets[row + 1]!
      let dot = bias
      for (let k = from; k < to; k++) dot += weights[indices[k]!]! * values[k]!
      const old = alpha[i]!
      const gradient = label * dot - 1 + diagonal * old
      let projected = gradient
      if (old === 0) {
        if (gradient > 0 && !all) {
          active--
          order[at] = order[active]!
          order[active] = i
          at--
          continue
        }
        if (gradient > 0) projected = 0
      }
      if (projected > largest) largest = projected
      if (projected < smallest) smallest = projected
      if (Math.abs(projected) > 1e-12) {
        // The bias is a component of 1 in every row.
        const next = Math.max(0, old - gradient / (squares[row]! + 1 + diagonal))
        alpha[i] = next
        const step = (next - old) * label
        if (step !== 0) {
          // As addRow, in place: the call would cost a tenth of the training time.
          for (let k = from; k < to; k++) {
            const index = indices[k]!
            weights[index] = weights[index]! + step * values[k]!
          }
          bias += step
        }
      }
    }
    const settled = largest - smallest <= tolerance
    if (settled && all) break
    all = settled
    if (all) active = members.length
  }
  const duals = new Float64Array(offsets.length - 1)
  members.forEach((row, i) => {
    duals[row] = alpha[i]!
  })
  return { weights, bias, duals }
}

/** `w · x + b` of one row. */
export function decide({ weights, bias }: LinearModel, rows: SparseRows, row: number): number {
  let sum = bias
  for (let k = rows.offsets[row]!; k < rows.offsets[row + 1]!; k++) {
    sum += weights[rows.indices[k]!]! * rows.values[k]!
  }
  return sum
}
