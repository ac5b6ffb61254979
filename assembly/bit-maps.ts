/**
 * Small bit maps of the shingles of documents. Most candidate pairs share a notice, not a story, and two maps tell that
 * sooner than two texts.
 */

let maps: usize = 0
let width: usize = 0
let setBits: usize = 0

/**
 * Sets room for a map of `bytes` bytes for each document, all zero, and for a number for each.
 *
 * @param bytes A power of two from 16 on.
 */
export function setMaps(mapsAt: usize, bytes: usize, setBitsAt: usize): void {
  maps = mapsAt
  width = bytes
  setBits = setBitsAt
}

/** Sets the bits of different hashes in the map of a document. */
export function writeMap(document: i32, hashes: usize, end: usize): void {
  const map = maps + usize(document) * width
  const mask = (u32(width) << 3) - 1
  let bits: u32 = 0
  for (let at = hashes; at < end; at += 4) {
    const place = load<u32>(at) & mask
    const byte = map + (place >> 3)
    const before = u32(load<u8>(byte))
    bits += (~before >> (place & 7)) & 1
    store<u8>(byte, before | (1 << (place & 7)))
  }
  store<u32>(setBits + (usize(document) << 2), bits)
}

/** The most hashes that two documents can have in common, which have so many each. */
export function mostCommon(a: i32, hashesA: i32, b: i32, hashesB: i32): i32 {
  const end = maps + usize(a) * width + width
  let bits: u64 = 0
  for (let x = end - width, y = maps + usize(b) * width; x < end; x += 16, y += 16) {
    bits += popcnt<u64>(load<u64>(x) & load<u64>(y))
    bits += popcnt<u64>(load<u64>(x, 8) & load<u64>(y, 8))
  }
  // A common hash sets a bit of both maps, or one that another of the same document has set already.
  const hiddenA = hashesA - load<i32>(setBits + (usize(a) << 2))
  const hiddenB = hashesB - load<i32>(setBits + (usize(b) << 2))
  return i32(bits) + min(hiddenA, hiddenB)
}
