/**
 * Which documents have a key: an open-addressed table of four bytes a posting. A slot holds the document's
 * number and as many bits of the key as are left over; where it stands gives the others. A wrong match is
 * possible and harmless: candidates are verified.
 */

export interface Postings {
  readonly size: number
  readonly capacity: number
  /** Keys that reached the cap. */
  readonly capped: number
  /** Whether another `count` postings fit without the table getting slow. */
  hasRoom(count: number): boolean
  /**
   * Writes the documents posted under `key` to `out` (up to the cap) and returns how many; posts `document`
   * under it too, unless it is negative or the key has reached its cap.
   */
  exchange(key: number, document: number, out: Int32Array): number
}

const LOAD = 0.7

/**
 * @param expected Postings to make room for.
 * @param documents Document numbers are below this; the fewer bits they need, the more are left for keys.
 * @param cap Most postings of one key.
 */
export function createPostings(expected: number, documents: number, cap: number): Postings {
  const slotBits = Math.max(8, Math.ceil(Math.log2((expected + 1) / LOAD)))
  const slots = new Int32Array(2 ** slotBits)
  const mask = slots.length - 1
  const documentBits = Math.max(1, 32 - Math.clz32(documents))
  const documentMask = 2 ** documentBits - 1
  const shift = 32 - slotBits
  let size = 0
  let capped = 0
  const room = Math.floor(slots.length * 0.85)

  return {
    get size() {
      return size
    },
    capacity: slots.length,
    get capped() {
      return capped
    },
    hasRoom: (count) => size + count <= room,
    exchange(key, document, out) {
      // The home slot takes the key's high bits; the slot's spare bits take its low ones.
      const tag = (key << documentBits) | 0
      let at = (key >>> shift) & mask
      let found = 0
      for (;;) {
        const slot = slots[at]!
        if (slot === 0) break
        if (((slot ^ tag) & ~documentMask) === 0) {
          out[found++] = (slot & documentMask) - 1
          if (found === cap) return found
        }
        at = (at + 1) & mask
      }
      // A table that its owner let fill up keeps one free slot, without which no search would end.
      if (document >= 0 && size < slots.length - 1) {
        slots[at] = tag | (document + 1)
        size++
        if (found === cap - 1) capped++
      }
      return found
    },
  }
}
