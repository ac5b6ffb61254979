/** Small numbers for word hashes, in order of first use, so that common words take one or two bytes. */
import { createColumn } from './corpus.js'

export interface Vocabulary {
  readonly size: number
  /** The number of a hash; a new one if it is not known. */
  numberOf(hash: number): number
  /** All hashes in the order of their numbers. */
  hashes(): Int32Array
}

export function createVocabulary(): Vocabulary {
  const hashes = createColumn()
  // A hash and its number plus one, side by side in the cache; 0 where the slot is free.
  let slots = new Int32Array(1 << 13)
  let mask = slots.length / 2 - 1

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

  return {
    get size() {
      return hashes.size
    },
    numberOf(hash) {
      let at = (hash ^ (hash >>> 15)) & mask
      for (let number = slots[2 * at + 1]!; number !== 0; number = slots[2 * at + 1]!) {
        if (slots[2 * at] === hash) return number - 1
        at = (at + 1) & mask
      }
      hashes.push(hash)
      if (hashes.size > (mask + 1) * 0.6) grow()
      else place(hash, hashes.size - 1)
      return hashes.size - 1
    },
    hashes: hashes.view,
  }
}
