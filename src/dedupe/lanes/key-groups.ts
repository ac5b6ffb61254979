/** Which documents have a key in common, seen from both sides. Keys of one document are dropped at once. */
import { finish } from '../../util/steps.js'
import { createGrouping } from './grouping.js'

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

/**
 * @param expected About how many entries there will be.
 * @param documents Document numbers are below this.
 */
export function createKeyEntries(expected: number, documents: number): KeyEntries {
  const grouping = createGrouping(expected, 2)
  return {
    add: grouping.add,
    group() {
      const { starts, members } = finish(grouping.group())
      return { size: starts.length - 1, starts, members, ...invert(starts, members, documents) }
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
