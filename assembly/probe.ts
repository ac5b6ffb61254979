/**
 * What a document has in common with others that come one at a time: the same as `createVerifier` of
 * src/dedupe/verification/verify.ts for a corpus that grows.
 */
import { allocate } from './heap'
import { isMasked, setMask } from './mask'
import { hashShingles } from './shingles'

/** Cells of the table that parts hashes by their low bits, 16 for each hash or as many as the nearest cache holds. */
const MOST_CELLS: u32 = 1 << 14
const LEAST_CELLS: u32 = 64
const CELLS_A_HASH: u32 = 16

/** Where the words of a document are put. */
let words: usize = 0
// Of the document and of another one: the hashes of its shingles in their order, by cell the last hash in it plus one,
// and by hash the one before it in its cell plus one, the first that is equal, and whether it is masked.
let hashes: usize = 0
let heads: usize = 0
let links: usize = 0
let firsts: usize = 0
let flags: usize = 0
let otherHashes: usize = 0
let otherHeads: usize = 0
let otherLinks: usize = 0
let otherFirsts: usize = 0
let otherFlags: usize = 0
/** By hash of the document, with which of the others it was matched last. */
let marks: usize = 0
let round: i32 = 0

/** Makes room for documents of up to so many words, fewer than 2^16, and returns where to put them. */
export function reserveProbe(most: i32): usize {
  // Shingles are hashed four at a time.
  const count = usize(most) + 4
  words = allocate(count << 2)
  hashes = allocate(count << 2)
  otherHashes = allocate(count << 2)
  marks = allocate(count << 2)
  heads = allocate(MOST_CELLS << 1)
  otherHeads = allocate(MOST_CELLS << 1)
  links = allocate(count << 1)
  otherLinks = allocate(count << 1)
  firsts = allocate(count << 1)
  otherFirsts = allocate(count << 1)
  flags = allocate(count)
  otherFlags = allocate(count)
  round = 0
  return words
}

let shingleSize: i32 = 0

/** Sets the size of shingles and which are masked, of a table that is there; 0 slots for none. */
export function setShingles(size: i32, slots: i32, hasZero: i32): void {
  shingleSize = size
  setMask(slots, hasZero)
}

let count: i32 = 0
let cellMask: u32 = 0
let otherCount: i32 = 0
let own: i32 = 0

/** Of the shingles that were counted last, how many are not masked. */
export function ownShingles(): i32 {
  return own
}

/** Takes the document of so many words that others are compared with, and returns how many different shingles it has. */
export function loadProbe(length: i32): i32 {
  count = hash(length, hashes)
  cellMask = cellMaskOf(count)
  return enter(hashes, count, heads, cellMask, links, firsts, flags)
}

/** Takes another document of so many words and returns how many shingles they have in common at most. */
export function boundOther(length: i32): i32 {
  otherCount = hash(length, otherHashes)
  const end = otherHashes + (usize(otherCount) << 2)
  let hits = 0
  for (let at = otherHashes; at < end; at += 4) {
    hits += i32(load<u16>(heads + (usize(load<u32>(at) & cellMask) << 1)) !== 0)
  }
  return hits
}

/** How many different shingles the other document has. */
export function countOther(): i32 {
  const mask = cellMaskOf(otherCount)
  return enter(otherHashes, otherCount, otherHeads, mask, otherLinks, otherFirsts, otherFlags)
}

/** How many different shingles they have in common. */
export function countShared(): i32 {
  const end = otherHashes + (usize(otherCount) << 2)
  round++
  let shared = 0
  let next = 0
  own = 0
  for (let at = otherHashes; at < end; at += 4) {
    const hash = load<u32>(at)
    // Copies go on where they were.
    if (next === count || load<u32>(hashes + (usize(next) << 2)) !== hash) {
      const found = find(hash)
      if (found < 0) continue
      next = found
    }
    const first = usize(load<u16>(firsts + (usize(next) << 1)))
    next++
    const mark = marks + (first << 2)
    if (load<i32>(mark) === round) continue
    store<i32>(mark, round)
    shared++
    own += 1 - i32(load<u8>(flags + first))
  }
  return shared
}

/** Where the document has a hash first, -1 for nowhere. */
function find(hash: u32): i32 {
  let at = i32(load<u16>(heads + (usize(hash & cellMask) << 1))) - 1
  while (at >= 0 && load<u32>(hashes + (usize(at) << 2)) !== hash) {
    at = i32(load<u16>(links + (usize(at) << 1))) - 1
  }
  return at
}

/** Writes the hashes of the shingles to `out` and returns how many there are. */
function hash(length: i32, out: usize): i32 {
  if (length < shingleSize) return 0
  hashShingles(words, length, shingleSize, out)
  return length - shingleSize + 1
}

function cellMaskOf(hashes: i32): u32 {
  let cells = LEAST_CELLS
  while (cells < MOST_CELLS && cells < u32(hashes) * CELLS_A_HASH) cells <<= 1
  return cells - 1
}

/** Makes the table of some hashes and returns how many different ones there are. */
function enter(
  hashes: usize,
  count: i32,
  heads: usize,
  mask: u32,
  links: usize,
  firsts: usize,
  flags: usize,
): i32 {
  memory.fill(heads, 0, usize(mask + 1) << 1)
  let distinct = 0
  own = 0
  for (let i = 0; i < count; i++) {
    const hash = load<u32>(hashes + (usize(i) << 2))
    const cell = heads + (usize(hash & mask) << 1)
    const head = i32(load<u16>(cell))
    let at = head - 1
    // For most hashes the cell is empty.
    while (at >= 0 && load<u32>(hashes + (usize(at) << 2)) !== hash) {
      at = i32(load<u16>(links + (usize(at) << 1))) - 1
    }
    if (at >= 0) {
      store<u16>(firsts + (usize(i) << 1), at)
      continue
    }
    store<u16>(firsts + (usize(i) << 1), i)
    store<u16>(links + (usize(i) << 1), head)
    store<u16>(cell, i + 1)
    const flag = isMasked(hash)
    store<u8>(flags + usize(i), flag)
    distinct++
    own += 1 - i32(flag)
  }
  return distinct
}
