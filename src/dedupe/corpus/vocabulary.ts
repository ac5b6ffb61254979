/** Small numbers for word hashes, in order of first use, so that common words take one or two bytes. */
import { createColumn } from '../../util/number-column.js'

export interface Vocabulary {
  readonly size: number
  /** Writes the number of each of the first `count` words to `out`; a new one for a word that is not known. */
  number(words: Int32Array, count: number, out: Int32Array): void
  /** All hashes in the order of their numbers. */
  hashes(): Int32Array
}

export function createVocabulary(): Vocabulary {
  const hashes = createColumn()
  // A hash and its number plus one, side by side in the cache; 0 where the slot is free.
  let slots = new Int32Array(1 << 13)
  let mask = slots.length / 2 - 1
  let touched = 0

  const place = (hash: number, number: number): void => {
    let at = (hash ^ (hash >>> 15)) & mask
    while (slots[2 * at + 1] !== 0) at = (at + 1) & mask
    slots[2 * at] = hash
    slots[2 * at + 1] = number + 1
  }
  const grow = (): void => {
    slots = new Int32Array(slots.length * 2)
    mask = slots.length / 2 - 1
    for (let number = 0; number < hashes.size; number++) place(hashes.get(number), number)
  }
  const add = (hash: number): number => {
    hashes.push(hash)
    if (hashes.size > (mask + 1) * 0.6) grow()
    else place(hash, hashes.size - 1)
    return hashes.size - 1
  }
  /** Loads the slots into the cache together: one after the other, each would be waited for. */
  const touch = (words: Int32Array, count: number): void => {
    const [table, bits] = [slots, mask]
    let sum = 0
    for (let i = 0; i < count; i++) {
      const word = words[i]!
      sum ^= table[((word ^ (word >>> 15)) & bits) << 1]!
    }
    // Kept, so that the loads are not left out as useless.
    touched = sum
    void touched
  }

  return {
    get size() {
      return hashes.size
    },
    number(words, count, out) {
      touch(words, count)
      for (let i = 0; i < count; ) {
        // Local names, since this is where most of the time goes that it takes to keep a text.
        const [table, bits] = [slots, mask]
        for (; i < count; i++) {
          const word = words[i]!
          let at = ((word ^ (word >>> 15)) & bits) << 1
          while (table[at] !== word && table[at + 1] !== 0) at = (at + 2) & (2 * bits + 1)
          const number = table[at + 1]!
          if (number === 0) break
          out[i] = number - 1
        }
        if (i === count) return
        out[i] = add(words[i]!)
        i++
      }
    },
    hashes: hashes.view,
  }
}
