/** A set of hashes as `createHashSet` of src/dedupe/verification/hash-set.ts makes it, for look-ups of which most fail. */

let slots: usize = 0
let last: u32 = 0
let hasZero: bool = false
let filter: usize = 0
let lastCell: u32 = 0

/**
 * Sets the set.
 *
 * @param keys Its 2^bits slots; 0 for no set.
 * @param filterAt Its filter, of `cells` numbers.
 */
export function setHashSet(
  keys: usize,
  bits: i32,
  zeroIsIn: i32,
  filterAt: usize,
  cells: i32,
): void {
  slots = keys
  last = (u32(1) << bits) - 1
  hasZero = zeroIsIn !== 0
  filter = filterAt
  lastCell = u32(cells - 1)
}

export function hasHashSet(): bool {
  return slots !== 0
}

/** The slot of a hash, or the number of slots for 0, which has none; -1 for a hash that is not in the set. */
export function slotOf(hash: u32): i32 {
  const cell = load<u32>(filter + (usize((hash >> 5) & lastCell) << 2))
  if (((cell >> (hash & 31)) & 1) === 0) return -1
  if (hash === 0) return hasZero ? i32(last + 1) : -1
  let slot = hash & last
  let key = load<u32>(slots + (usize(slot) << 2))
  while (key !== 0 && key !== hash) {
    slot = (slot + 1) & last
    key = load<u32>(slots + (usize(slot) << 2))
  }
  return key === hash ? i32(slot) : -1
}
