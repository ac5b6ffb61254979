/** Shingle hashes: the same as `hashShingles` of src/dedupe/lanes/shingles.ts. */

const BASE: u32 = 0x2c9277b5

/** Writes the hashes of the `count - size + 1` runs of words to `out`, which may be `words` itself. */
export function hashShingles(words: usize, count: i32, size: i32, out: usize): void {
  let top: u32 = 1
  for (let i = 1; i < size; i++) top *= BASE
  let rolling: u32 = 0
  const reach = usize(size - 1) << 2
  for (let at = words; at < words + reach; at += 4) rolling = rolling * BASE + load<u32>(at)
  const end = words + (usize(count) << 2)
  for (let at = words + reach; at < end; at += 4, out += 4) {
    rolling = rolling * BASE + load<u32>(at)
    // Read before it may be written over.
    const first = load<u32>(at - reach)
    store<u32>(out, mix(rolling))
    rolling -= first * top
  }
}

/** Murmur3's finaliser. */
export function mix(value: u32): u32 {
  let h = (value ^ (value >> 16)) * 0x85ebca6b
  h = (h ^ (h >> 13)) * 0xc2b2ae35
  return h ^ (h >> 16)
}
