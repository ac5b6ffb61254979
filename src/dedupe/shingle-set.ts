/** A set of 32-bit hashes that is emptied at no cost: an entry counts while its stamp is the current one. */

export interface ShingleSet {
  /** Empties the set and makes room for so many hashes. */
  clear(room: number): void
  /** Puts a hash in; false when it was there. */
  add(hash: number): boolean
  /** How many of `hashes[from, to)` are in the set; a hash that stands there twice counts twice. */
  count(hashes: Int32Array, from: number, to: number): number
}

export function createShingleSet(): ShingleSet {
  let keys = new Int32Array(1024)
  let stamps = new Int32Array(1024)
  let bits = 1023
  let round = 0

  return {
    clear(room) {
      // At most a quarter full: most look-ups end at the first slot.
      let slots = 256
      while (slots < room * 4) slots *= 2
      if (slots > keys.length) {
        keys = new Int32Array(slots)
        stamps = new Int32Array(slots)
      }
      bits = slots - 1
      round++
    },
    add(hash) {
      let at = hash & bits
      for (; stamps[at] === round; at = (at + 1) & bits) if (keys[at] === hash) return false
      stamps[at] = round
      keys[at] = hash
      return true
    },
    count(hashes, from, to) {
      // Local names: this is the innermost loop of verification.
      const [inKeys, inStamps, mask, now] = [keys, stamps, bits, round]
      let found = 0
      for (let i = from; i < to; i++) {
        const hash = hashes[i]!
        for (let at = hash & mask; inStamps[at] === now; at = (at + 1) & mask) {
          if (inKeys[at] !== hash) continue
          found++
          break
        }
      }
      return found
    },
  }
}
