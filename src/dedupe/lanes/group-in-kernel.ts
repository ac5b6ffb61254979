/** Equal keys brought together in the kernel: what `createGrouping` does with entries that are there already. */

import type { Corpus } from '../corpus/corpus.js'
import type { Kernel } from '../kernel/kernel.js'
import { inKernel } from '../kernel/place-words.js'
import type { Groups } from './grouping.js'

/** A part of this many entries, and the table in which they are grouped, stay in the second-level cache. */
const PART_ENTRIES = 2048
const MOST_PART_BITS = 12
/** Documents that are read at a time: engines swap compiled code for better code only between calls. */
const DOCUMENTS = 64
const ENTRIES = 2 ** 14
const PARTS = 2
/** Counters are made for so many entries and then stay in the second-level cache. */
const MOST_COUNTED = 2 ** 21
const MOST_COUNTER_BITS = 22

/** Addresses of the columns of groups. */
export interface PlacedGroups {
  readonly size: number
  readonly starts: number
  readonly members: number
  readonly keys: number
  /** Room for a number for each entry. */
  readonly free: number
}

/**
 * Groups of at least two entries, key and document side by side from `entries` to `end`.
 *
 * @param withKeys Whether the keys of the groups are wanted.
 */
export function groupInKernel(
  kernel: Kernel,
  entries: number,
  end: number,
  withKeys: boolean,
): PlacedGroups {
  const count = (dropSingles(kernel, entries, end) - entries) / 8
  const bits = Math.min(MOST_PART_BITS, Math.ceil(Math.log2(1 + count / PART_ENTRIES)))
  const parted = kernel.take(count * 8)
  const ends = kernel.take((2 ** bits + 2) * 4)
  kernel.partEntries(entries, count, bits, parted, ends)
  const bounds = kernel.numbers().subarray(ends / 4, ends / 4 + 2 ** bits + 1)
  let largest = 16
  for (let i = 1; i < bounds.length; i++) largest = Math.max(largest, bounds[i]! - bounds[i - 1]!)
  const table = kernel.take(largest * 32)
  const slots = kernel.take(largest * 4)
  const keys = withKeys ? kernel.take(count * 2 + 4) : 0
  // Entries that are parted are not read again: half of their room is for members, half for where groups start.
  const starts = entries + count * 4
  let size = 0
  kernel.startGroups()
  for (let first = 0; first < 2 ** bits; first += PARTS) {
    const last = Math.min(2 ** bits, first + PARTS)
    size = kernel.groupParts(parted, ends, first, last, table, slots, 2, entries, starts, keys)
  }
  return { size, starts, members: entries, keys, free: parted }
}

/**
 * Drops most of the entries that share their key with no other, as nearly all do, and returns the end of those that are
 * left: a count in a place for several keys says that for less than bringing them together.
 */
function dropSingles(kernel: Kernel, entries: number, end: number): number {
  const count = (end - entries) / 8
  if (count > MOST_COUNTED) return end
  const bits = Math.min(MOST_COUNTER_BITS, Math.ceil(Math.log2(1 + count)) + 3)
  return kernel.scope(() => {
    const counters = kernel.takeZeros(2 ** bits / 4)
    const last = 2 ** bits - 1
    const step = ENTRIES * 8
    for (let at = entries; at < end; at += step) {
      kernel.countKeys(at, Math.min(end, at + step), counters, last)
    }
    let to = entries
    for (let at = entries; at < end; at += step) {
      to = kernel.keepCommon(at, Math.min(end, at + step), counters, last, to)
    }
    return to
  })
}

/** The groups of the shingles of documents, with places in `documents` as members, until more is placed in the kernel. */
export function groupShinglesInKernel(
  corpus: Corpus,
  documents: Int32Array,
  shingleSize: number,
): Groups | undefined {
  return inKernel(corpus, ({ kernel, addresses, lengths, longest }) => {
    const list = kernel.takeNumbers(documents)
    const hashes = kernel.take(longest * 4)
    const entries = kernel.take(corpus.words * 8)
    let end = entries
    for (let from = 0; from < documents.length; from += DOCUMENTS) {
      const to = Math.min(documents.length, from + DOCUMENTS)
      end = kernel.addShingles(addresses, lengths, list, from, to, shingleSize, hashes, end)
    }
    const { size, starts, members, keys } = groupInKernel(kernel, entries, end, true)
    const numbers = kernel.numbers()
    const read = (at: number, length: number) => numbers.subarray(at / 4, at / 4 + length)
    const startsOf = read(starts, size + 1)
    return { keys: read(keys, size), starts: startsOf, members: read(members, startsOf[size]!) }
  })
}
