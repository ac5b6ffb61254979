/** Disjoint sets of 0..size-1. The root of a set is its smallest member, so results do not depend on union order. */
export interface UnionFind {
  find(element: number): number
  /** Joins the two sets; false when they were one already. */
  union(a: number, b: number): boolean
}

/** O(α(n)) amortised by path halving. */
export function createUnionFind(size: number): UnionFind {
  const parent = Int32Array.from({ length: size }, (_, index) => index)
  const find = (element: number): number => {
    let node = element
    while (parent[node] !== node) {
      parent[node] = parent[parent[node]!]!
      node = parent[node]!
    }
    return node
  }
  return {
    find,
    union(a, b) {
      const rootA = find(a)
      const rootB = find(b)
      if (rootA === rootB) return false
      if (rootA < rootB) parent[rootB] = rootA
      else parent[rootA] = rootB
      return true
    },
  }
}
