/**
 * Brings equal keys together. Entries are parted by the high bits of their keys as they come in, so that a part and the
 * table in which it is grouped fit the cache; nothing is sorted, and keys that are too rare are dropped at once.
 */
import type { Steps } from '../../util/steps.js'

/** The entries of one key stand together, in the order in which they were added. */
export interface Groups {
  /** The key of each group. */
  readonly keys: Int32Array
  /** The documents of group g are `members[starts[g], starts[g + 1])`; one is there as often as it has the key. */
  readonly starts: Int32Array
  readonly members: Int32Array
}

export interface Grouping {
  /** Adds the first `count` keys of a document. Keys are hashes. */
  add(keys: Int32Array, count: number, document: number): void
  /** Call it once: the entries are let go. O(entries); a step is one part. */
  group(): Steps<Groups>
}

/**
 * Entries of a part: as few as keep it and the table in which they are grouped in the first-level cache, but no more
 * parts than the processor remembers the pages of, unless a part would outgrow the second-level cache.
 */
const PART_ENTRIES = 2 ** 11
const MOST_PARTS = 2 ** 10
const MOST_PART_ENTRIES = 2 ** 15

/**
 * @param expected About how many entries there will be, at eight bytes each.
 * @param least Keys with fewer entries make no group. From 2 on.
 */
export function createGrouping(expected: number, least: number): Grouping {
  const parts = Math.max(
    Math.min(MOST_PARTS, powerOfTwo(1 + expected / PART_ENTRIES)),
    powerOfTwo(expected / MOST_PART_ENTRIES),
  )
  const shift = 31 - Math.log2(parts)
  // Key and document side by side: one place in memory to write to. Keys are hashes, so parts are about equal.
  const room = 2 * Math.ceil((1.05 * expected) / parts + 16)
  const entries = Array.from({ length: parts }, () => new Int32Array(room))
  const used = new Int32Array(parts)

  return {
    add(keys, count, document) {
      for (let i = 0; i < count; i++) {
        const key = keys[i]!
        // Two steps, since a shift by 32 would be one by 0.
        const part = (key >>> 1) >>> shift
        const at = used[part]!
        let list = entries[part]!
        if (at === list.length) {
          list = widen(list)
          entries[part] = list
        }
        list[at] = key
        list[at + 1] = document
        used[part] = at + 2
      }
    },
    *group() {
      const grouper = createGrouper(least)
      for (let part = 0; part < parts; part++) {
        grouper.add(entries[part]!, used[part]!)
        entries[part] = NONE
        yield 3 * used[part]!
      }
      return grouper.finish()
    },
  }
}

const NONE = new Int32Array(0)

const powerOfTwo = (least: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(least)))

function widen(values: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(values.length + 2 * (values.length >> 2) + 16)
  wider.set(values)
  return wider
}

interface Grouper {
  /** Groups `entries[0, used)`, whose keys are in no other part. */
  add(entries: Int32Array, used: number): void
  finish(): Groups
}

function createGrouper(least: number): Grouper {
  let keys = NONE
  // Of each key: how often it is there; once its group has a place, the bitwise complement of where to write next.
  let counts = NONE
  let slotOf = NONE
  let groupKeys = new Int32Array(1024)
  let starts = new Int32Array(1024)
  let groups = 0
  let members = new Int32Array(4096)
  let written = 0

  return {
    add(entries, used) {
      let slots = 64
      while (slots < used) slots *= 2
      if (keys.length < slots) {
        keys = new Int32Array(slots)
        counts = new Int32Array(slots)
        slotOf = new Int32Array(slots)
      } else counts.fill(0, 0, slots)
      const bits = slots - 1
      let common = 0
      for (let i = 0; i < used; i += 2) {
        const key = entries[i]!
        let at = key & bits
        while (counts[at] !== 0 && keys[at] !== key) at = (at + 1) & bits
        keys[at] = key
        const count = counts[at]! + 1
        counts[at] = count
        slotOf[i >> 1] = at
        if (count >= least) common += count === least ? least : 1
      }
      while (members.length < written + common) members = widen(members)
      while (starts.length < groups + common / least + 1) {
        starts = widen(starts)
        groupKeys = widen(groupKeys)
      }
      for (let i = 0; i < used; i += 2) {
        const at = slotOf[i >> 1]!
        const count = counts[at]!
        if (count > 0 && count < least) continue
        let to = ~count
        if (count > 0) {
          to = written
          groupKeys[groups] = entries[i]!
          starts[groups++] = written
          written += count
        }
        members[to] = entries[i + 1]!
        counts[at] = ~(to + 1)
      }
    },
    finish() {
      starts[groups] = written
      return {
        keys: groupKeys.subarray(0, groups),
        starts: starts.subarray(0, groups + 1),
        members: members.subarray(0, written),
      }
    },
  }
}
