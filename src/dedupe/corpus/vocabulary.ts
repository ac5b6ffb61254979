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
  let slots = new Int32Array(1 << 12)

  const place = (hash: number, number: number): void => {
    const mask = slots.length - 1
    let at = (hash ^ (hash >>> 15)) & mask
    while (slots[at] !== 0) at = (at + 1) & mask
    slots[at] = number + 1
  }
  const grow = (): void => {
    slots = new Int32Array(slots.length * 2)
    for (let number = 0; number < hashes.size; number++) place(hashes.get(number), number)
  }

  return {
    get size() {
      return hashes.size
    },
    numberOf(hash) {
      const mask = slots.length - 1
      let at = (hash ^ (hash >>> 15)) & mask
      for (let slot = slots[at]!; slot !== 0; slot = slots[at]!) {
        if (hashes.get(slot - 1) === hash) return slot - 1
        at = (at + 1) & mask
      }
      hashes.push(hash)
      if (hashes.size * 4 > slots.length * 3) grow()
      else slots[at] = hashes.size
      return hashes.size - 1
    },
    hashes: hashes.view,
  }
}
