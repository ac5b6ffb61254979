/** A set of 32-bit hashes that can be emptied at no cost: an entry counts while its stamp is the current one. */

export interface ShingleTable {
  /** Empties the set and makes room for `count` hashes. */
  reset(count: number): void
  /** False when the hash was there already. */
  add(hash: number): boolean
  /** Starts a new round of `match`. */
  startRound(): void
  /** Whether the set has the hash and it was not matched in this round before. */
  match(hash: number): boolean
  /** How many of `hashes[from, to)` match in this round. */
  countMatches(hashes: Int32Array, from: number, to: number): number
}

export function createShingleTable(): ShingleTable {
  let keys = new Int32Array(1024)
  let stamps = new Int32Array(1024)
  let rounds = new Int32Array(1024)
  let mask = 1023
  let stamp = 0
  let round = 0
  return {
    reset(count) {
      let size = 1024
      while (size < count * 2) size *= 2
      if (size > keys.length) {
        keys = new Int32Array(size)
        stamps = new Int32Array(size)
        rounds = new Int32Array(size)
      }
      mask = size - 1
      stamp++
    },
    add(hash) {
      let at = hash & mask
      while (stamps[at] === stamp) {
        if (keys[at] === hash) return false
        at = (at + 1) & mask
      }
      stamps[at] = stamp
      keys[at] = hash
      return true
    },
    startRound() {
      round++
    },
    match(hash) {
      let at = hash & mask
      while (stamps[at] === stamp) {
        if (keys[at] === hash) {
          if (rounds[at] === round) return false
          rounds[at] = round
          return true
        }
        at = (at + 1) & mask
      }
      return false
    },
    countMatches(hashes, from, to) {
      // Local names: this is the innermost loop of verification.
      const [inKeys, inStamps, inRounds, inMask] = [keys, stamps, rounds, mask]
      const current = stamp
      const now = round
      let matches = 0
      for (let i = from; i < to; i++) {
        const hash = hashes[i]!
        let at = hash & inMask
        while (inStamps[at] === current) {
          if (inKeys[at] === hash) {
            if (inRounds[at] !== now) {
              inRounds[at] = now
              matches++
            }
            break
          }
          at = (at + 1) & inMask
        }
      }
      return matches
    },
  }
}
