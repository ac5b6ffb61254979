/**
 * Sets of shingles that can be emptied at no cost, some of them masked: the same as `createShingleTable` of
 * src/dedupe/verification/shingle-table.ts.
 */

let masked: usize = 0
let maskedBits: i32 = 0
let zeroIsMasked: bool = false

/** @param keys A table of hashes with 2^bits slots as that of `createHashSet`; 0 for none. */
export function setMask(keys: usize, bits: i32, hasZero: bool): void {
  masked = keys
  maskedBits = bits
  zeroIsMasked = hasZero
}
export function hasMask(): bool {
  return masked !== 0
}

let round: u64 = 0
export function currentRound(): u64 {
  return round
}

let own: i32 = 0
/** Of the hashes that were counted last, those that are not masked. */
export function ownCount(): i32 {
  return own
}

let matches: i32 = 0

/** The number of slots for so many hashes, at least twice as many, less one. */
export function maskOf(hashes: usize, end: usize): u32 {
  let mask: u32 = 63
  while (usize(mask) < (end - hashes) >> 1) mask = (mask << 1) | 1
  return mask
}

/**
 * Puts hashes into a table and returns how many different ones there are. A slot holds a hash and, above it, the round
 * in which it was put in; slots of other rounds count as free.
 */
export function fillTable(hashes: usize, end: usize, table: usize): i32 {
  const mask = maskOf(hashes, end)
  const now = ++round
  let all: i32 = 0
  own = 0
  for (let at = hashes; at < end; at += 4) {
    const hash = load<u32>(at)
    const entry = u64(hash) | (now << 32)
    let place = hash & mask
    let slot = load<u64>(table + (usize(place) << 3))
    while (slot >> 32 === now && slot !== entry) {
      place = (place + 1) & mask
      slot = load<u64>(table + (usize(place) << 3))
    }
    if (slot === entry) continue
    store<u64>(table + (usize(place) << 3), entry)
    all++
    own += i32(masked === 0 || !isMasked(hash))
  }
  return all
}

function isMasked(hash: u32): bool {
  if (hash === 0) return zeroIsMasked
  const mask = (u32(1) << maskedBits) - 1
  let place = hash & mask
  let key = load<u32>(masked + (usize(place) << 2))
  while (key !== 0 && key !== hash) {
    place = (place + 1) & mask
    key = load<u32>(masked + (usize(place) << 2))
  }
  return key === hash
}

/**
 * How many different ones of the hashes were put into a table in a round.
 *
 * @param mask That of the table.
 * @param matched Room for a number for each of its slots, for this table alone.
 */
export function matchTable(
  hashes: usize,
  end: usize,
  table: usize,
  tableRound: u64,
  mask: u32,
  matched: usize,
): i32 {
  const now = ++matches
  let all: i32 = 0
  own = 0
  for (let at = hashes; at < end; at += 4) {
    const hash = load<u32>(at)
    const entry = u64(hash) | (tableRound << 32)
    let place = hash & mask
    let slot = load<u64>(table + (usize(place) << 3))
    while (slot >> 32 === tableRound && slot !== entry) {
      place = (place + 1) & mask
      slot = load<u64>(table + (usize(place) << 3))
    }
    const mark = matched + (usize(place) << 2)
    if (slot !== entry || load<i32>(mark) === now) continue
    store<i32>(mark, now)
    all++
    own += i32(masked === 0 || !isMasked(hash))
  }
  return all
}
