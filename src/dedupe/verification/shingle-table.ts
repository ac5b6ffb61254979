/** A set of 32-bit hashes that can be emptied at no cost: an entry counts while its stamp is the current one. */
import type { HashSet } from './hash-set.js'

export interface ShingleTable {
  /** Empties the set and puts in `hashes[from, to)`; those in `mask` do not count as own. */
  fill(hashes: Int32Array, from: number, to: number, mask: HashSet | undefined): DistinctCount
  /** How many different ones of `hashes[from, to)` are in the set. */
  match(hashes: Int32Array, from: number, to: number): DistinctCount
}

/** Numbers of different hashes. The object is reused. */
export interface DistinctCount {
  /** All of them. */
  readonly all: number
  /** Those that are not masked. */
  readonly own: number
}

export function createShingleTable(): ShingleTable {
  let keys = new Int32Array(1024)
  // The round in which a slot was filled, and the one in which it was matched last.
  let filled = new Int32Array(1024)
  let matched = new Int32Array(1024)
  // Whether the key of a slot is masked: asked once when it is put in, not at every match.
  let masked = new Uint8Array(1024)
  let slots = 1024
  let fills = 0
  let matches = 0
  const count = { all: 0, own: 0 }

  const reset = (hashes: number): void => {
    slots = 1024
    while (slots < hashes * 2) slots *= 2
    if (slots > keys.length) {
      keys = new Int32Array(slots)
      filled = new Int32Array(slots)
      matched = new Int32Array(slots)
      masked = new Uint8Array(slots)
    }
    fills++
  }

  return {
    fill(hashes, from, to, mask) {
      reset(to - from)
      // Local names here and below: these are the innermost loops of verification.
      const [inKeys, inFilled, inMasked, bits, round] = [keys, filled, masked, slots - 1, fills]
      let all = 0
      let own = 0
      next: for (let i = from; i < to; i++) {
        const hash = hashes[i]!
        let at = hash & bits
        for (; inFilled[at] === round; at = (at + 1) & bits) if (inKeys[at] === hash) continue next
        inFilled[at] = round
        inKeys[at] = hash
        const isMasked = mask?.has(hash) ? 1 : 0
        inMasked[at] = isMasked
        all++
        own += 1 - isMasked
      }
      count.all = all
      count.own = own
      return count
    },
    match(hashes, from, to) {
      const [inKeys, inFilled, inMatched, inMasked] = [keys, filled, matched, masked]
      const bits = slots - 1
      const round = fills
      const now = ++matches
      let all = 0
      let own = 0
      for (let i = from; i < to; i++) {
        const hash = hashes[i]!
        for (let at = hash & bits; inFilled[at] === round; at = (at + 1) & bits) {
          if (inKeys[at] !== hash) continue
          if (inMatched[at] !== now) {
            inMatched[at] = now
            all++
            own += 1 - inMasked[at]!
          }
          break
        }
      }
      count.all = all
      count.own = own
      return count
    },
  }
}
