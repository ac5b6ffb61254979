/** A set of 32-bit hashes, for many look-ups of which most fail. */

export interface HashSet {
  readonly size: number
  /** The table: a hash stands in the first free slot from its low bits on; 0 for a free one, so 0 itself is not there. */
  readonly slots: Int32Array
  /** A bit for each of the low bits of a hash: where that of a hash is not set, the set does not have it. */
  readonly filter: Int32Array
  has(hash: number): boolean
}

/** O(hashes); look-ups are O(1), and nearly all that fail look at the filter only, which is small enough for the cache. */
export function createHashSet(hashes: ArrayLike<number>): HashSet {
  const bits = Math.max(4, 33 - Math.clz32(hashes.length * 2))
  const keys = new Int32Array(2 ** bits)
  const mask = keys.length - 1
  // Eight bits or more for a hash.
  const filter = new Int32Array(Math.max(1, keys.length >> 3))
  const last = filter.length - 1
  // Zero marks a free slot, so the hash 0 is kept apart.
  let hasZero = false
  let size = 0
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]! | 0
    const cell = (hash >>> 5) & last
    filter[cell] = filter[cell]! | (1 << hash)
    if (hash === 0) {
      if (!hasZero) size++
      hasZero = true
      continue
    }
    let at = hash & mask
    while (keys[at] !== 0 && keys[at] !== hash) at = (at + 1) & mask
    if (keys[at] === 0) size++
    keys[at] = hash
  }
  return {
    size,
    slots: keys,
    filter,
    has(hash) {
      if (((filter[(hash >>> 5) & last]! >>> hash) & 1) === 0) return false
      if (hash === 0) return hasZero
      for (let at = hash & mask; keys[at] !== 0; at = (at + 1) & mask) {
        if (keys[at] === hash) return true
      }
      return false
    },
  }
}

/** A set that is not there when it would be empty. */
export function maskOf(hashes: ArrayLike<number>): HashSet | undefined {
  return hashes.length > 0 ? createHashSet(hashes) : undefined
}
