/** The masked hashes of an index, for look-ups of which most fail. */
import { allocate } from './heap'

let masked: usize = 0
let maskedRoom: usize = 0
let slotMask: u32 = 0
let bitMask: u32 = 0
let zeroIsMasked: bool = false

/** Makes room for a table of so many masked hashes and free slots, as that of `createHashSet`; returns where to put it. */
export function reserveMask(slots: i32): usize {
  // Behind the slots come sixteen bits for each, in which the bit of every masked hash is set.
  if (usize(slots) > maskedRoom) {
    maskedRoom = usize(slots)
    masked = allocate(maskedRoom * 6)
  }
  return masked
}

/** Sets which hashes are masked, of a table that is there; 0 slots for none. */
export function setMask(slots: i32, hasZero: i32): void {
  zeroIsMasked = hasZero !== 0
  slotMask = slots - 1
  bitMask = (slots << 4) - 1
  if (slots === 0) return
  const bits = masked + (usize(slots) << 2)
  memory.fill(bits, 0, usize(slots) << 1)
  for (let at = masked; at < bits; at += 4) setBit(bits, load<u32>(at))
  setBit(bits, 0)
}

function setBit(bits: usize, hash: u32): void {
  const at = bits + (usize((hash & bitMask) >> 5) << 2)
  store<u32>(at, load<u32>(at) | (1 << (hash & 31)))
}

export function isMasked(hash: u32): bool {
  if (slotMask === -1) return false
  const bits = masked + (usize(slotMask + 1) << 2)
  if (((load<u32>(bits + (usize((hash & bitMask) >> 5) << 2)) >> (hash & 31)) & 1) === 0)
    return false
  if (hash === 0) return zeroIsMasked
  let place = hash & slotMask
  let key = load<u32>(masked + (usize(place) << 2))
  while (key !== 0 && key !== hash) {
    place = (place + 1) & slotMask
    key = load<u32>(masked + (usize(place) << 2))
  }
  return key === hash
}
