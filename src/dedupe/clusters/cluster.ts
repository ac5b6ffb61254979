/** From verified edges to clusters in which every member is tied to the representative itself. */

/** Edge i ties `a[i]` and `b[i]`. */
export interface Edges {
  readonly a: Int32Array
  readonly b: Int32Array
}

/**
 * The representative of each node. Nodes are visited from the best connected down (`prefer` decides ties); one
 * that is still free becomes a representative and takes its free neighbours. So a member always has an edge to
 * its representative, and a chain of look-alikes is cut instead of swallowing everything. O(E + n log n).
 */
export function coverByStars(
  nodes: number,
  edges: Edges,
  prefer: (a: number, b: number) => number,
): Int32Array {
  const { starts, neighbours } = adjacency(nodes, edges)
  const degree = (node: number): number => starts[node + 1]! - starts[node]!
  const representative = new Int32Array(nodes)
  const connected: number[] = []
  for (let node = 0; node < nodes; node++) {
    representative[node] = node
    if (starts[node] !== starts[node + 1]) connected.push(node)
  }
  const taken = new Uint8Array(nodes)
  connected.sort((a, b) => degree(b) - degree(a) || prefer(a, b))
  for (const centre of connected) {
    if (taken[centre] === 1) continue
    taken[centre] = 1
    for (let i = starts[centre]!; i < starts[centre + 1]!; i++) {
      const node = neighbours[i]!
      if (taken[node] === 1) continue
      taken[node] = 1
      representative[node] = centre
    }
  }
  return representative
}

function adjacency(nodes: number, { a, b }: Edges): { starts: Int32Array; neighbours: Int32Array } {
  const starts = new Int32Array(nodes + 1)
  for (let e = 0; e < a.length; e++) {
    starts[a[e]! + 1]!++
    starts[b[e]! + 1]!++
  }
  for (let node = 0; node < nodes; node++) starts[node + 1]! += starts[node]!
  const at = starts.slice()
  const neighbours = new Int32Array(a.length * 2)
  for (let e = 0; e < a.length; e++) {
    const from = a[e]!
    const to = b[e]!
    neighbours[at[from]!++] = to
    neighbours[at[to]!++] = from
  }
  return { starts, neighbours }
}
