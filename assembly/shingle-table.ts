/**
 * Sets of shingles that can be emptied at no cost, some of them masked: they count what `createShingleTable` of
 * src/dedupe/verification/shingle-table.ts counts.
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

let filter: usize = 0
let filterMask: u32 = 0

/** @param at The bit filter of `createHashSet` in cells of 32 bits, `last` + 1 of them; 0 for none. */
export function setMaskFilter(at: usize, last: u32): void {
  filter = at
  filterMask = last
}
export function hasMask(): bool {
  return masked !== 0
}

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
    if (masked !== 0 && isMasked(hash)) {
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

function isMasked(hash: u32): bool {
  if (filter !== 0) {
    const cell = load<u32>(filter + (usize((hash >> 5) & filterMask) << 2))
    if (((cell >> (hash & 31)) & 1) === 0) return false
  }
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
