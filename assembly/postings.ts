/**
 * Which documents have a key, for an index that grows: finds the same as `createPostings` of
 * src/dedupe/incremental/postings.ts, in the same order, for all keys of a document at once.
 *
 * Source: Litwin, "Linear hashing: a new tool for file and table addressing" (VLDB 1980).
 */
import { allocate } from './heap'
import { ENTRIES, goOn, LINE, NEXT, partLine } from './lines'

/** Entries a bucket has on average. */
const LOAD: i32 = 12
/** Buckets are allocated in blocks of this many. */
const BLOCK_BITS: u32 = 12
const BLOCK: usize = LINE << BLOCK_BITS
const MOST_BLOCKS: usize = 1 << 14
// A table is these numbers, and behind them the addresses of its blocks.
const BITS: usize = 0
const SPLIT: usize = 4
const SIZE: usize = 8
const CAPPED: usize = 12
const BLOCKS: usize = 64

/** Kept, so that loads into the cache are not left out as useless. */
let touched: i32 = 0

export function createTable(): usize {
  const table = allocate(BLOCKS + (MOST_BLOCKS << 2))
  store<i32>(table, 6, BITS)
  store<usize>(table, allocate(BLOCK), BLOCKS)
  return table
}

/** How many keys of a table have reached the cap. */
export function cappedKeys(table: usize): i32 {
  return load<i32>(table, CAPPED)
}

/**
 * Writes for each key how many documents are posted under it, at most `cap`, and these documents. Posts `document` under
 * the keys too, unless it is negative or a key has reached the cap.
 *
 * @param out Room for `cap` + 1 numbers for each key.
 */
export function exchangeKeys(
  table: usize,
  keys: usize,
  count: i32,
  document: i32,
  cap: i32,
  out: usize,
): void {
  // A document has to fit in the bits that the bucket leaves.
  while (document + 1 >= 1 << load<i32>(table, BITS)) splitNext(table)
  const bits = load<i32>(table, BITS)
  const split = load<u32>(table, SPLIT)
  const end = keys + (usize(count) << 2)
  // Lines are loaded into the cache together: one after the other, each would be waited for.
  let sum = touched
  for (let at = keys; at < end; at += 4) {
    sum ^= load<i32>(lineOf(table, load<u32>(at), bits, split), NEXT)
  }
  for (let at = keys; at < end; at += 4) {
    sum ^= load<i32>(load<usize>(lineOf(table, load<u32>(at), bits, split), NEXT))
  }
  // Those that will be parted stand in a row.
  if (document >= 0) {
    const most = min(split + u32(count / LOAD) + 1, 1 << bits)
    for (let bucket = split; bucket < most; bucket++) {
      sum ^= load<i32>(load<usize>(bucketLine(table, bucket), NEXT))
    }
  }
  touched = sum
  let posted = 0
  for (let at = keys; at < end; at += 4) {
    const key = load<u32>(at)
    const low = lowBits(key, bits, split)
    const found = exchange(table, lineOf(table, key, bits, split), key, low, document, cap, out)
    posted += i32(found < cap)
    out += 4 + (usize(found) << 2)
  }
  if (document < 0) return
  const size = load<i32>(table, SIZE) + posted
  store<i32>(table, size, SIZE)
  while (size > LOAD * ((1 << load<i32>(table, BITS)) + load<i32>(table, SPLIT))) splitNext(table)
}

/** The bits of a key that say which bucket it is in. */
function lowBits(key: u32, bits: u32, split: u32): u32 {
  const low: u32 = (1 << bits) - 1
  return low | (u32((key & low) < split) << bits)
}

function lineOf(table: usize, key: u32, bits: u32, split: u32): usize {
  return bucketLine(table, key & lowBits(key, bits, split))
}

function bucketLine(table: usize, bucket: u32): usize {
  const block = load<usize>(table + (usize(bucket >> BLOCK_BITS) << 2), BLOCKS)
  return block + usize(bucket & ((1 << BLOCK_BITS) - 1)) * LINE
}

/** The entry of a key has the document plus one in the place of `low`, so keys are kept whole. */
function exchange(
  table: usize,
  first: usize,
  key: u32,
  low: u32,
  document: i32,
  cap: i32,
  out: usize,
): i32 {
  const tag = key & ~low
  const tags = i32x4.splat(tag)
  const high = i32x4.splat(~low)
  const zero = i32x4.splat(0)
  let line = first
  let to = out
  const full = out + (usize(cap) << 2)
  let used: i32
  for (;;) {
    const a = v128.load(line)
    const b = v128.load(line, 16)
    const c = v128.load(line, 32)
    const d = v128.load(line, 48)
    const free =
      i32x4.bitmask(i32x4.eq(a, zero)) |
      (i32x4.bitmask(i32x4.eq(b, zero)) << 4) |
      (i32x4.bitmask(i32x4.eq(c, zero)) << 8) |
      (i32x4.bitmask(i32x4.eq(d, zero)) << 12) |
      (1 << ENTRIES)
    used = ctz(free)
    let same =
      i32x4.bitmask(i32x4.eq(v128.and(a, high), tags)) |
      (i32x4.bitmask(i32x4.eq(v128.and(b, high), tags)) << 4) |
      (i32x4.bitmask(i32x4.eq(v128.and(c, high), tags)) << 8) |
      (i32x4.bitmask(i32x4.eq(v128.and(d, high), tags)) << 12)
    for (same &= (1 << used) - 1; same !== 0; same &= same - 1) {
      to += 4
      store<u32>(to, (load<u32>(line + (usize(ctz(same)) << 2)) & low) - 1)
      if (to === full) {
        store<i32>(out, cap)
        return cap
      }
    }
    const next = load<usize>(line, NEXT)
    if (next === 0) break
    line = next
  }
  const found = i32((to - out) >> 2)
  store<i32>(out, found)
  if (document < 0) return found
  if (found === cap - 1) store<i32>(table, load<i32>(table, CAPPED) + 1, CAPPED)
  if (used === ENTRIES) {
    line = goOn(line)
    used = 0
  }
  store<u32>(line + (usize(used) << 2), tag | (document + 1))
  return found
}

/** Parts the next bucket by one bit more. Documents are below that bit, so it is free in the new entries. */
function splitNext(table: usize): void {
  const bits = load<i32>(table, BITS)
  const split = load<u32>(table, SPLIT)
  const bit: u32 = 1 << bits
  const fresh = split + bit
  const block = table + (usize(fresh >> BLOCK_BITS) << 2)
  if (load<usize>(block, BLOCKS) === 0) store<usize>(block, allocate(BLOCK), BLOCKS)
  partLine(bucketLine(table, split), bucketLine(table, fresh), bit)
  if (split + 1 < bit) {
    store<u32>(table, split + 1, SPLIT)
    return
  }
  store<i32>(table, bits + 1, BITS)
  store<u32>(table, 0, SPLIT)
}
