/** Documents with a key in common: the same groups as `createKeyEntries` of src/dedupe/lanes/key-groups.ts. */

/**
 * Counts the keys of entries, key and document side by side: two bits for each value of the low bits of a key.
 *
 * @param counters Room for `last` + 1 counters, four in a byte, zero at first.
 * @param last The greatest value of so many low bits.
 */
export function countKeys(entries: usize, end: usize, counters: usize, last: u32): void {
  for (let at = entries; at < end; at += 8) {
    const place = load<u32>(at) & last
    const byte = counters + (place >> 2)
    const shift = (place & 3) << 1
    const four = u32(load<u8>(byte))
    // Two stands for any number from there on.
    store<u8>(byte, four + (u32(((four >> shift) & 2) === 0) << shift))
  }
}

/**
 * Moves those entries to `out` that may share their key with another, as all counts say, and returns the end: all that
 * do and few that do not.
 *
 * @param out Up to `entries`.
 */
export function keepCommon(
  entries: usize,
  end: usize,
  counters: usize,
  last: u32,
  out: usize,
): usize {
  let to = out
  for (let at = entries; at < end; at += 8) {
    const entry = load<u64>(at)
    const place = u32(entry) & last
    const count = u32(load<u8>(counters + (place >> 2))) >> ((place & 3) << 1)
    // Written in any case, and kept or not without a branch that could not be foreseen.
    store<u64>(to, entry)
    to += usize(count & 2) << 2
  }
  return to
}

/**
 * Sorts entries, key and document side by side, by the high `bits` of their keys, in stable order.
 *
 * @param parted Room for as many.
 * @param ends Room for 2^bits + 2 numbers; afterwards part i is `parted[ends[i], ends[i + 1])`.
 */
export function partEntries(
  entries: usize,
  count: i32,
  bits: i32,
  parted: usize,
  ends: usize,
): void {
  // Two steps below, since a shift by 32 would be one by 0.
  const shift = 31 - bits
  const parts = usize(1) << bits
  const end = entries + (usize(count) << 3)
  memory.fill(ends, 0, (parts + 2) << 2)
  // Counted two places on, and one on while the parts are filled, so that they end up in place.
  for (let at = entries; at < end; at += 8) {
    const counter = ends + (usize((load<u32>(at) >> 1) >> shift) << 2)
    store<u32>(counter, load<u32>(counter, 8) + 1, 8)
  }
  for (let at = ends + 8; at <= ends + (parts << 2); at += 4) {
    store<u32>(at, load<u32>(at) + load<u32>(at - 4))
  }
  for (let at = entries; at < end; at += 8) {
    const entry = load<u64>(at)
    const counter = ends + (usize((u32(entry) >> 1) >> shift) << 2)
    const place = load<u32>(counter, 4)
    store<u64>(parted + (usize(place) << 3), entry)
    store<u32>(counter, place + 1, 4)
  }
}

let groups: i32 = 0
let written: i32 = 0

export function startGroups(): void {
  groups = 0
  written = 0
}

/**
 * Groups the entries of parts `first` to `last` with a key in common, after the groups that are there already, and
 * returns how many groups there are. The documents of group i are `members[starts[i], starts[i + 1])`.
 *
 * @param table Room for eight times as many numbers as the largest part has entries, at least 128.
 * @param slots Room for as many numbers as the largest part has entries.
 * @param least Keys with fewer entries make no group. From 2 on.
 * @param members Room for a number for each entry.
 * @param starts Room for half as many and one.
 * @param keys Room for half as many, for the key of each group; 0 for none.
 */
export function groupParts(
  parted: usize,
  ends: usize,
  first: i32,
  last: i32,
  table: usize,
  slots: usize,
  least: i32,
  members: usize,
  starts: usize,
  keys: usize,
): i32 {
  for (let at = ends + (usize(first) << 2); at < ends + (usize(last) << 2); at += 4) {
    const from = load<u32>(at)
    const count = load<u32>(at, 4) - from
    groupPart(parted + (usize(from) << 3), count, table, slots, least, members, starts, keys)
  }
  store<i32>(starts + (usize(groups) << 2), written)
  return groups
}

function groupPart(
  entries: usize,
  count: i32,
  table: usize,
  slots: usize,
  least: i32,
  members: usize,
  starts: usize,
  keys: usize,
): void {
  let size: usize = 64
  while (size < usize(count) << 1) size <<= 1
  const mask = size - 1
  memory.fill(table, 0, size << 3)
  const end = entries + (usize(count) << 3)
  for (let at = entries, slot = slots; at < end; at += 8, slot += 4) {
    const key = load<u32>(at)
    let place = usize(key) & mask
    let cell = load<u64>(table + (place << 3))
    while (cell >> 32 !== 0 && u32(cell) !== key) {
      place = (place + 1) & mask
      cell = load<u64>(table + (place << 3))
    }
    store<u64>(table + (place << 3), u64(key) | (((cell >> 32) + 1) << 32))
    store<u32>(slot, u32(place))
  }
  for (let at = entries, slot = slots; at < end; at += 8, slot += 4) {
    const cell = table + (usize(load<u32>(slot)) << 3)
    const common = load<i32>(cell, 4)
    if (common > 0 && common < least) continue
    // Once a group has its place, the count is the complement of where to write next.
    let to = ~common
    if (common > 0) {
      to = written
      store<i32>(starts + (usize(groups) << 2), written)
      if (keys !== 0) store<i32>(keys + (usize(groups) << 2), load<i32>(at))
      groups++
      written += common
    }
    store<i32>(members + (usize(to) << 2), load<i32>(at, 4))
    store<i32>(cell, ~(to + 1), 4)
  }
}

/**
 * The groups of each document: those of document d are `groupsOf[firsts[d], firsts[d + 1])`.
 *
 * @param firsts Room for two numbers more than documents.
 */
export function invertGroups(
  members: usize,
  starts: usize,
  documents: i32,
  firsts: usize,
  groupsOf: usize,
): void {
  memory.fill(firsts, 0, (usize(documents) + 2) << 2)
  for (let at = members; at < members + (usize(written) << 2); at += 4) {
    const counter = firsts + (usize(load<i32>(at)) << 2)
    store<i32>(counter, load<i32>(counter, 8) + 1, 8)
  }
  for (let at = firsts + 8; at <= firsts + (usize(documents) << 2); at += 4) {
    store<i32>(at, load<i32>(at) + load<i32>(at - 4))
  }
  for (let group = 0; group < groups; group++) {
    const start = starts + (usize(group) << 2)
    const end = members + (usize(load<i32>(start, 4)) << 2)
    for (let at = members + (usize(load<i32>(start)) << 2); at < end; at += 4) {
      const counter = firsts + (usize(load<i32>(at)) << 2)
      const place = load<i32>(counter, 4)
      store<i32>(groupsOf + (usize(place) << 2), group)
      store<i32>(counter, place + 1, 4)
    }
  }
}
