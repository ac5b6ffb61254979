/** Sentences as a graph whose links weigh how alike they are, and PageRank on it. */

/** A symmetric graph; the links of node `i` are `offsets[i]..offsets[i + 1]`. */
export interface Graph {
  readonly offsets: Int32Array
  readonly nodes: Int32Array
  readonly weights: Float64Array
}

/** Where a sentence's terms lie; see `SentenceTerms`. */
interface Matrix {
  readonly offsets: Int32Array
  readonly ids: Int32Array
  readonly terms: readonly string[]
}

/**
 * Links every two rows that share a term: first `sum` of `share(k, l)` over the shared ids (`k` and `l` are their
 * places in the matrix), then `weigh(sum, a, b)`; links of weight 0 are left out. Goes through an inverted index,
 * so the cost is the number of shared occurrences: at most O(n² · terms), far less on text without common words.
 */
export function linkRows(
  matrix: Matrix,
  rows: readonly number[],
  share: (k: number, l: number) => number,
  weigh: (sum: number, a: number, b: number) => number,
): Graph {
  const postings: number[][] = matrix.terms.map(() => [])
  const sums = new Float64Array(rows.length)
  const links: { node: number; weight: number }[][] = rows.map(() => [])
  const entryNode: number[] = []
  const entryAt: number[] = []
  rows.forEach((row, a) => {
    const touched: number[] = []
    for (let k = matrix.offsets[row]!; k < matrix.offsets[row + 1]!; k++) {
      const posting = postings[matrix.ids[k]!]!
      for (const entry of posting) {
        const b = entryNode[entry]!
        if (sums[b] === 0) touched.push(b)
        sums[b]! += share(k, entryAt[entry]!)
      }
      posting.push(entryNode.length)
      entryNode.push(a)
      entryAt.push(k)
    }
    touched.sort((x, y) => x - y)
    for (const b of touched) {
      const weight = weigh(sums[b]!, a, b)
      sums[b] = 0
      if (!(weight > 0)) continue
      links[a]!.push({ node: b, weight })
      links[b]!.push({ node: a, weight })
    }
  })
  const offsets = new Int32Array(rows.length + 1)
  links.forEach((own, a) => {
    offsets[a + 1] = offsets[a]! + own.length
  })
  const flat = links.flat()
  return {
    offsets,
    nodes: Int32Array.from(flat, (link) => link.node),
    weights: Float64Array.from(flat, (link) => link.weight),
  }
}

const DAMPING = 0.85
const MOST_ROUNDS = 100
const CLOSE_ENOUGH = 1e-6

/**
 * PageRank with weighted links, scaled so that the average node has 1; a node without links spreads its rank
 * evenly. At most 100 rounds of O(nodes + links).
 *
 * Source: Brin & Page, 1998.
 */
export function pageRank({ offsets, nodes, weights }: Graph): Float64Array {
  const size = offsets.length - 1
  const outgoing = new Float64Array(size)
  for (let a = 0; a < size; a++) {
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++) outgoing[a]! += weights[k]!
  }
  let rank = new Float64Array(size).fill(1)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let loose = 0
    for (let a = 0; a < size; a++) if (outgoing[a] === 0) loose += rank[a]!
    const next = new Float64Array(size).fill(1 - DAMPING + (DAMPING * loose) / size)
    for (let a = 0; a < size; a++) {
      if (outgoing[a] === 0) continue
      const flow = (DAMPING * rank[a]!) / outgoing[a]!
      for (let k = offsets[a]!; k < offsets[a + 1]!; k++) next[nodes[k]!]! += flow * weights[k]!
    }
    let change = 0
    for (let a = 0; a < size; a++) change += Math.abs(next[a]! - rank[a]!)
    rank = next
    if (change < CLOSE_ENOUGH * size) break
  }
  return rank
}
