/**
 * How much two texts can share at most, for less than it takes to count it: each shingle of one sets a bit of a map
 * that fits the first-level cache, and each of the other asks for its bit, with neither keys nor branches.
 */
export interface ShingleFilter {
  /** Empties the map and enters `hashes[from, to)`. */
  fill(hashes: Int32Array, from: number, to: number): void
  /** How many of `hashes[from, to)` may have been entered. */
  count(hashes: Int32Array, from: number, to: number): number
  /**
   * Writes those of `hashes[from, to)` that may have been entered to `out`, and returns how many: all that were, and
   * one or two in a hundred of the others.
   */
  select(hashes: Int32Array, from: number, to: number, out: Int32Array): number
}

/** More would hit less often, but cost more to empty. */
const BITS_A_HASH = 64

export function createShingleFilter(): ShingleFilter {
  let cells = new Int32Array(64)
  let last = 63

  return {
    fill(hashes, from, to) {
      let size = 64
      while (size * 32 < (to - from) * BITS_A_HASH) size *= 2
      if (cells.length < size) cells = new Int32Array(size)
      else cells.fill(0, 0, size)
      last = size - 1
      const [map, mask] = [cells, last]
      // A shift takes the low five bits of the hash, the cell those above them.
      for (let i = from; i < to; i++) {
        const hash = hashes[i]!
        const at = (hash >>> 5) & mask
        map[at] = map[at]! | (1 << hash)
      }
    },
    count(hashes, from, to) {
      const [map, mask] = [cells, last]
      let hits = 0
      for (let i = from; i < to; i++) {
        const hash = hashes[i]!
        hits += (map[(hash >>> 5) & mask]! >>> hash) & 1
      }
      return hits
    },
    select(hashes, from, to, out) {
      const [map, mask] = [cells, last]
      let selected = 0
      for (let i = from; i < to; i++) {
        const hash = hashes[i]!
        // Written in any case, and kept or not without a branch that could not be foreseen.
        out[selected] = hash
        selected += (map[(hash >>> 5) & mask]! >>> hash) & 1
      }
      return selected
    },
  }
}
