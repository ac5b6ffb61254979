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

/**
 * Writes the shingles of documents `from` to `to` as entries, hash and number of the document side by side, and returns
 * their end.
 *
 * @param hashes Room for the words of the longest document.
 */
export function addShingles(
  addresses: usize,
  lengths: usize,
  from: i32,
  to: i32,
  size: i32,
  hashes: usize,
  entries: usize,
): usize {
  let out = entries
  for (let document = from; document < to; document++) {
    const count = load<i32>(lengths + (usize(document) << 2))
    if (count < size) continue
    hashShingles(load<usize>(addresses + (usize(document) << 2)), count, size, hashes)
    const end = hashes + (usize(count - size + 1) << 2)
    for (let at = hashes; at < end; at += 4, out += 8) {
      store<i32>(out, load<i32>(at))
      store<i32>(out, document, 4)
    }
  }
  return out
}

/** Murmur3's finaliser. */
export function mix(value: u32): u32 {
  let h = (value ^ (value >> 16)) * 0x85ebca6b
  h = (h ^ (h >> 13)) * 0xc2b2ae35
  return h ^ (h >> 16)
}
