/** Ids and their numbers, in order of arrival: a Map and an array of strings in a fraction of the memory. */
import { hashString } from './hash.js'
import { createPackedStrings } from './packed-strings.js'

export interface IdTable {
  readonly size: number
  /** The number of an id, -1 when it is not there. */
  numberOf(id: string): number
  /** Gives an id the next number, also when it is there already: `numberOf` then gives the first. */
  add(id: string): number
  idOf(number: number): string
}

/** About sixteen bytes an id beside its characters. */
export function createIdTable(): IdTable {
  const ids = createPackedStrings()
  let hashes = new Int32Array(1024)
  // A number plus one in each taken slot; at most half of the slots are taken.
  let slots = new Int32Array(2048)

  const place = (number: number): void => {
    const mask = slots.length - 1
    let at = hashes[number]! & mask
    while (slots[at] !== 0) at = (at + 1) & mask
    slots[at] = number + 1
  }
  const grow = (): void => {
    const wider = new Int32Array(hashes.length * 2)
    wider.set(hashes)
    hashes = wider
    slots = new Int32Array(slots.length * 2)
    for (let number = 0; number < ids.size; number++) place(number)
  }

  return {
    get size() {
      return ids.size
    },
    numberOf(id) {
      const hash = hashString(id) | 0
      const mask = slots.length - 1
      let at = hash & mask
      for (let slot = slots[at]!; slot !== 0; slot = slots[at]!) {
        if (hashes[slot - 1] === hash && ids.get(slot - 1) === id) return slot - 1
        at = (at + 1) & mask
      }
      return -1
    },
    add(id) {
      const number = ids.size
      if (number === hashes.length) grow()
      hashes[number] = hashString(id) | 0
      ids.push(id)
      place(number)
      return number
    },
    idOf: ids.get,
  }
}
