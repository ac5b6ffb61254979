/**
 * Which documents have a key, in about seven bytes a posting: a hash table of lines of the cache that grows by one line
 * at a time, so that no add waits until everything has been moved.
 *
 * Source: Litwin, "Linear hashing: a new tool for file and table addressing" (VLDB 1980). The low bits of a key say
 * which bucket it is in. An entry is the key with these bits replaced by the document plus one, so keys are kept whole.
 */

/** Called with a key and the documents posted under it, `documents[from, to)`, which are written over by the next. */
export type TakePosted = (key: number, documents: Int32Array, from: number, to: number) => void

export interface Postings {
  /** Keys that reached the cap. */
  readonly capped: number
  /**
   * Finds the documents posted under each of the first `count` keys, in ascending order and up to the cap, and calls
   * `take` for keys that have some. Posts `document` under them too, unless it is negative or a key has reached its cap.
   */
  exchange(keys: Int32Array, count: number, document: number, take: TakePosted): void
}

/** A line: fifteen entries, zero where there is none, and the number of the line that goes on, or zero. */
const LINE = 16
const NEXT = LINE - 1
/** Entries a bucket has on average. */
const LOAD = 10
/** Lines are allocated in blocks of this many. */
const BLOCK_BITS = 12
const BLOCK_MASK = (1 << BLOCK_BITS) - 1
/** Allocators put sixteen bytes before a block; with as many as fill the line up, ours are those of the cache. */
const SKIPPED = 12
const FIRST_BITS = 6

/** @param cap Most postings of one key. */
export function createPostings(cap: number): Postings {
  // Buckets, and the lines in which full ones go on; of these, line 0 is none.
  const buckets: Int32Array[] = []
  const overflow: Int32Array[] = []
  let overflows = 1
  let free = 0
  // Buckets below `split` are told apart by one bit more than the others.
  let bits = FIRST_BITS
  let split = 0
  reserve(buckets, 1 << bits)
  let size = 0
  let capped = 0
  let touched = 0
  const out = new Int32Array(cap)
  let moving = new Int32Array(256)
  // Where the last search ended.
  let endBlock = buckets[0]!
  let end = 0

  const bucketOf = (key: number): number => {
    const bucket = key & ((1 << bits) - 1)
    return bucket < split ? key & ((2 << bits) - 1) : bucket
  }
  /** Writes the entry where the last search ended. */
  const write = (entry: number): void => {
    if (((end - SKIPPED) & (LINE - 1)) < NEXT) {
      endBlock[end] = entry
      return
    }
    const line = free > 0 ? free : overflows++
    reserve(overflow, overflows)
    endBlock[end] = line
    const block = overflow[line >> BLOCK_BITS]!
    const at = placeOf(line)
    free = block[at + NEXT]!
    block[at + NEXT] = 0
    block[at] = entry
  }
  /** Takes the entries out of a bucket, in their order, to `moving`. */
  const empty = (bucket: number): number => {
    let block = buckets[bucket >> BLOCK_BITS]!
    let at = placeOf(bucket)
    let count = 0
    for (let line = 0; ; ) {
      if (moving.length < count + LINE) {
        const wider = new Int32Array(count * 2)
        wider.set(moving)
        moving = wider
      }
      for (let i = at; i < at + NEXT && block[i] !== 0; i++) {
        moving[count++] = block[i]!
        block[i] = 0
      }
      const next = block[at + NEXT]!
      block[at + NEXT] = 0
      if (line > 0) {
        block[at + NEXT] = free
        free = line
      }
      if (next === 0) return count
      line = next
      block = overflow[line >> BLOCK_BITS]!
      at = placeOf(line)
    }
  }
  /** Puts those of `moving` that have the bit, or have it not, into an empty bucket, without the bit. */
  const fill = (bucket: number, count: number, bit: number, wanted: number): void => {
    endBlock = buckets[bucket >> BLOCK_BITS]!
    end = placeOf(bucket)
    for (let i = 0; i < count; i++) {
      if ((moving[i]! & bit) !== wanted) continue
      write(moving[i]! & ~bit)
      if (((end - SKIPPED) & (LINE - 1)) < NEXT) end++
      else {
        const line = endBlock[end]!
        endBlock = overflow[line >> BLOCK_BITS]!
        end = placeOf(line) + 1
      }
    }
  }
  /** Parts the next bucket by one bit more. Documents are below that bit, so it is free in the new entries. */
  const splitNext = (): void => {
    const bit = 1 << bits
    reserve(buckets, bit + split + 1)
    const count = empty(split)
    fill(split, count, bit, 0)
    fill(split + bit, count, bit, bit)
    if (++split < bit) return
    bits++
    split = 0
  }

  /** Writes the documents that have the key to `out`, posts this one, and returns how many there were. */
  const exchangeOne = (key: number, document: number): number => {
    let bucket = key & ((1 << bits) - 1)
    let low = (1 << bits) - 1
    if (bucket < split) {
      low = (2 << bits) - 1
      bucket = key & low
    }
    const tag = key & ~low
    let block = buckets[bucket >> BLOCK_BITS]!
    let at = placeOf(bucket)
    let found = 0
    for (;;) {
      const last = at + NEXT
      let entry = 0
      for (; at < last; at++) {
        entry = block[at]!
        if (entry === 0) break
        if ((entry & ~low) !== tag) continue
        out[found++] = (entry & low) - 1
        if (found === cap) return found
      }
      const line = entry === 0 ? 0 : block[last]!
      if (line === 0) break
      block = overflow[line >> BLOCK_BITS]!
      at = placeOf(line)
    }
    if (document < 0) return found
    if (found === cap - 1) capped++
    endBlock = block
    end = at
    write(tag | (document + 1))
    size++
    if (size > LOAD * ((1 << bits) + split)) splitNext()
    return found
  }
  /** Loads the lines of these keys into the cache together: one after the other, each would be waited for. */
  const touch = (keys: Int32Array, count: number): void => {
    let sum = 0
    for (let i = 0; i < count; i++) {
      const bucket = bucketOf(keys[i]!)
      sum ^= buckets[bucket >> BLOCK_BITS]![placeOf(bucket)]!
    }
    // Kept, so that the loads are not left out as useless.
    touched = sum
    void touched
  }

  return {
    get capped() {
      return capped
    },
    exchange(keys, count, document, take) {
      // A document has to fit in the bits that the bucket leaves.
      while (document + 1 >= 1 << bits) splitNext()
      touch(keys, count)
      for (let i = 0; i < count; i++) {
        const found = exchangeOne(keys[i]!, document)
        if (found > 0) take(keys[i]!, out, 0, found)
      }
    },
  }
}

/** Where a line begins in its block. */
const placeOf = (line: number): number => SKIPPED + (line & BLOCK_MASK) * LINE

/** Makes lines 0 to `count` - 1 be there. */
function reserve(blocks: Int32Array[], count: number): void {
  while (blocks.length << BLOCK_BITS < count) {
    blocks.push(new Int32Array(SKIPPED + (LINE << BLOCK_BITS)))
  }
}
