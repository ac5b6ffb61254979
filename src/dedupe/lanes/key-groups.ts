/**
 * Which documents have a key in common. Entries are parted by the high bits of their keys as they come in, so that
 * equal keys are brought together in a part that fits the cache; nothing is sorted, and keys of one document are
 * dropped at once.
 */

/** The entries of one key stand together, in the order in which they were added. */
export interface KeyGroups {
  readonly size: number
  /** The documents of group g are `members[starts[g], starts[g + 1])`. */
  readonly starts: Int32Array
  readonly members: Int32Array
  /** The groups of document d are `groups[firsts[d], firsts[d + 1])`; one is there as often as d has its key. */
  readonly firsts: Int32Array
  readonly groups: Int32Array
}

export interface KeyEntries {
  /** Adds the first `count` keys of a document. Documents come in ascending order. */
  add(keys: Int32Array, count: number, document: number): void
  /** Groups of at least two entries. Call it once: the entries are let go. O(entries). */
  group(): KeyGroups
}

/** A part of this many entries, and the table in which they are grouped, stay in the second-level cache. */
const PART_ENTRIES = 2048
const MOST_PARTS = 4096

/**
 * @param expected About how many entries there will be.
 * @param documents Document numbers are below this.
 */
export function createKeyEntries(expected: number, documents: number): KeyEntries {
  const parts = Math.min(MOST_PARTS, 2 ** Math.ceil(Math.log2(1 + expected / PART_ENTRIES)))
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
    group() {
      const grouper = createGrouper()
      for (let part = 0; part < parts; part++) {
        grouper.add(entries[part]!, used[part]!)
        entries[part] = NONE
      }
      const { starts, members } = grouper.finish()
      return { size: starts.length - 1, starts, members, ...invert(starts, members, documents) }
    },
  }
}

const NONE = new Int32Array(0)

function widen(values: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(values.length + 2 * (values.length >> 2) + 16)
  wider.set(values)
  return wider
}

interface Grouper {
  /** Groups `entries[0, used)`, whose keys are in no other part. */
  add(entries: Int32Array, used: number): void
  finish(): { readonly starts: Int32Array; readonly members: Int32Array }
}

function createGrouper(): Grouper {
  let keys = NONE
  // Of each key: how often it is there; once its group has a place, the bitwise complement of where to write next.
  let counts = NONE
  let slotOf = NONE
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
        if (count > 1) common += count === 2 ? 2 : 1
      }
      while (members.length < written + common) members = widen(members)
      while (starts.length < groups + (common >> 1) + 1) starts = widen(starts)
      for (let i = 0; i < used; i += 2) {
        const at = slotOf[i >> 1]!
        const count = counts[at]!
        if (count === 1) continue
        let to = ~count
        if (count > 0) {
          to = written
          starts[groups++] = written
          written += count
        }
        members[to] = entries[i + 1]!
        counts[at] = ~(to + 1)
      }
    },
    finish() {
      starts = widen(starts)
      starts[groups] = written
      return { starts: starts.subarray(0, groups + 1), members: members.subarray(0, written) }
    },
  }
}

/** From the documents of each group to the groups of each document. */
function invert(
  starts: Int32Array,
  members: Int32Array,
  documents: number,
): { readonly firsts: Int32Array; readonly groups: Int32Array } {
  const firsts = new Int32Array(documents + 1)
  for (let i = 0; i < members.length; i++) firsts[members[i]! + 1]!++
  for (let d = 0; d < documents; d++) firsts[d + 1]! += firsts[d]!
  const at = firsts.slice()
  const groups = new Int32Array(members.length)
  for (let group = 0; group + 1 < starts.length; group++) {
    for (let i = starts[group]!; i < starts[group + 1]!; i++) {
      const document = members[i]!
      groups[at[document]!] = group
      at[document]!++
    }
  }
  return { firsts, groups }
}
