/** Shingle hashes: the same as `hashShingles` of src/dedupe/lanes/shingles.ts. */

const BASE: i32 = 0x2c9277b5
const HIGH: i32 = 0x85ebca6b
const LOW: i32 = 0xc2b2ae35

/**
 * Writes the hashes of the `count - size + 1` runs of words to `out`, four at a time.
 *
 * @param count Of the words, at least the size of a shingle; 12 bytes behind them are read as well.
 * @param out Room for as many hashes and three more.
 */
export function hashShingles(words: usize, count: i32, size: i32, out: usize): void {
  const base = i32x4.splat(BASE)
  const last = usize(size) << 2
  const end = words + (usize(count - size + 1) << 2)
  for (let at = words; at < end; at += 16, out += 16) {
    let sums = v128.load(at)
    for (let next: usize = 4; next < last; next += 4) {
      sums = i32x4.add(i32x4.mul(sums, base), v128.load(at + next))
    }
    v128.store(out, mix(sums))
  }
}

/**
 * Writes the hashes of the shingles of a document to `out` and returns how many there are.
 *
 * @param addresses By document, where its words are; `lengths`, how many.
 */
export function hashDocument(
  addresses: usize,
  lengths: usize,
  document: usize,
  size: i32,
  out: usize,
): i32 {
  const count = load<i32>(lengths + (document << 2))
  if (count < size) return 0
  hashShingles(load<usize>(addresses + (document << 2)), count, size, out)
  return count - size + 1
}

/**
 * Writes the shingles of `documents[from, to)` as entries, hash and place in `documents` side by side, and returns their
 * end.
 *
 * @param hashes Room for the words of the longest document and three more.
 */
export function addShingles(
  addresses: usize,
  lengths: usize,
  documents: usize,
  from: i32,
  to: i32,
  size: i32,
  hashes: usize,
  entries: usize,
): usize {
  let out = entries
  for (let place = from; place < to; place++) {
    const document = load<usize>(documents + (usize(place) << 2))
    out = addEntries(hashes, hashDocument(addresses, lengths, document, size, hashes), place, out)
  }
  return out
}

/**
 * Writes keys as entries, key and number of the document side by side, and returns their end.
 *
 * @param to Room for three entries more.
 */
export function addEntries(keys: usize, count: i32, document: i32, to: usize): usize {
  const documents = i32x4.splat(document)
  const end = to + (usize(count) << 3)
  for (let at = to; at < end; at += 32, keys += 16) {
    const four = v128.load(keys)
    v128.store(at, v128.shuffle<i32>(four, documents, 0, 4, 1, 5))
    v128.store(at, v128.shuffle<i32>(four, documents, 2, 6, 3, 7), 16)
  }
  return end
}

/** Murmur3's finaliser of four numbers. */
// @ts-expect-error: decorator
export function mix(values: v128): v128 {
  let h = i32x4.mul(v128.xor(values, i32x4.shr_u(values, 16)), i32x4.splat(HIGH))
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 13)), i32x4.splat(LOW))
  return v128.xor(h, i32x4.shr_u(h, 16))
}
