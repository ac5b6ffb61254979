/**
 * Sets of shingles that can be emptied at no cost: they count what `createShingleTable` of
 * src/dedupe/verification/shingle-table.ts counts. Shingles in the hash set are masked.
 */
import { hasHashSet, slotOf } from './hash-set'

/** Slots hold a hash and, above it, the round in which it was put in; slots of other rounds count as free. */
let round: u64 = 0
export function currentRound(): u64 {
  return round
}

/**
 * The number of slots for so many hashes, less one: so many that few hashes meet another's slot, and a branch on it is
 * foreseen.
 */
export function maskOf(hashes: i32): u32 {
  let mask: u32 = 63
  while (mask < u32(hashes) << 2) mask = (mask << 1) | 1
  return mask
}

let own: i32 = 0
/** Of the hashes that were kept last, how many are not masked. */
export function ownCount(): i32 {
  return own
}

/**
 * Writes the different ones of the hashes to `out`, those that are not masked first, and returns how many there are.
 * Writes over the hashes.
 */
export function keepDistinct(hashes: usize, count: i32, table: usize, out: usize): i32 {
  const mask = maskOf(count)
  const now = ++round << 32
  const isMasked = hasHashSet()
  const end = hashes + (usize(count) << 2)
  let to = out
  let spill = hashes
  for (let at = hashes; at < end; at += 4) {
    const hash = load<u32>(at)
    const entry = u64(hash) | now
    let place = hash & mask
    let slot = load<u64>(table + (usize(place) << 3))
    while (slot >= now && slot !== entry) {
      place = (place + 1) & mask
      slot = load<u64>(table + (usize(place) << 3))
    }
    if (slot === entry) continue
    store<u64>(table + (usize(place) << 3), entry)
    if (isMasked && slotOf(hash) >= 0) {
      store<u32>(spill, hash)
      spill += 4
    } else {
      store<u32>(to, hash)
      to += 4
    }
  }
  own = i32(to - out) >> 2
  for (let at = hashes; at < spill; at += 4, to += 4) store<u32>(to, load<u32>(at))
  return i32(to - out) >> 2
}

/** Puts different hashes into a table, which is emptied before. */
export function fillTable(hashes: usize, end: usize, table: usize, mask: u32): void {
  const now = ++round << 32
  for (let at = hashes; at < end; at += 4) {
    const hash = load<u32>(at)
    let place = hash & mask
    while (load<u64>(table + (usize(place) << 3)) >= now) place = (place + 1) & mask
    store<u64>(table + (usize(place) << 3), u64(hash) | now)
  }
}

/** How many of the hashes were put into a table of so many slots, less one, in a round. */
export function countMatches(
  hashes: usize,
  end: usize,
  table: usize,
  tableRound: u64,
  mask: u32,
): i32 {
  let matches: i32 = 0
  for (let at = hashes; at < end; at += 4) {
    const hash = load<u32>(at)
    const entry = u64(hash) | (tableRound << 32)
    let place = hash & mask
    let slot = load<u64>(table + (usize(place) << 3))
    while (slot >> 32 === tableRound && slot !== entry) {
      place = (place + 1) & mask
      slot = load<u64>(table + (usize(place) << 3))
    }
    matches += i32(slot === entry)
  }
  return matches
}
