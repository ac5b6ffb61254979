/**
 * The keys of a document in both lanes: the same as `createFingerprinter` of src/dedupe/lanes/fingerprints.ts, whose
 * sizes of the lanes are fixed here too.
 */
import { hashShingles, mix } from './shingles'

const SHINGLE_SIZE: i32 = 5
const BINS: usize = 128
const BANDS: usize = 32
const ROWS: usize = 4
const WINDOW: i32 = 8
const LEAST_SKETCHED: i32 = 32
const EMPTY: i32 = -1
const BIN_SHIFT: u32 = 25
const VALUE_BITS: u32 = 0x1ffffff

/**
 * Writes the keys of the bands, unless the document is short, and of the winnowed shingles, and returns how many of the
 * latter there are.
 *
 * @param count Of the words, at least the size of a shingle.
 * @param hashes Room for as many.
 * @param signature Room for the values of the bins.
 */
export function fingerprint(
  words: usize,
  count: i32,
  hashes: usize,
  signature: usize,
  bandKeys: usize,
  copyKeys: usize,
): i32 {
  hashShingles(words, count, SHINGLE_SIZE, hashes)
  const shingles = count - SHINGLE_SIZE + 1
  if (shingles >= LEAST_SKETCHED) {
    sketch(hashes, shingles, signature)
    densify(signature)
    writeBandKeys(signature, bandKeys)
  }
  return winnow(hashes, shingles, copyKeys)
}

/** Where the next entries of the lanes go. */
let bandEntries: usize = 0
let copyEntries: usize = 0
export function startEntries(bands: usize, copies: usize): void {
  bandEntries = bands
  copyEntries = copies
}
export function endOfBands(): usize {
  return bandEntries
}
export function endOfCopies(): usize {
  return copyEntries
}

/** Adds the keys of documents `from` to `to` to the entries of both lanes: key and document side by side. */
export function addDocuments(
  addresses: usize,
  lengths: usize,
  from: i32,
  to: i32,
  hashes: usize,
  signature: usize,
  bandKeys: usize,
  copyKeys: usize,
): void {
  for (let document = from; document < to; document++) {
    const words = load<usize>(addresses + (usize(document) << 2))
    const count = load<i32>(lengths + (usize(document) << 2))
    if (count < SHINGLE_SIZE) continue
    const copies = fingerprint(words, count, hashes, signature, bandKeys, copyKeys)
    if (count - SHINGLE_SIZE + 1 >= LEAST_SKETCHED) {
      bandEntries = addEntries(bandKeys, i32(BANDS), document, bandEntries)
    }
    copyEntries = addEntries(copyKeys, copies, document, copyEntries)
  }
}

function addEntries(keys: usize, count: i32, document: i32, to: usize): usize {
  const end = keys + (usize(count) << 2)
  for (let at = keys; at < end; at += 4, to += 8) {
    store<i32>(to, load<i32>(at))
    store<i32>(to, document, 4)
  }
  return to
}

/** The least hash of each bin. */
function sketch(hashes: usize, count: i32, signature: usize): void {
  memory.fill(signature, 0xff, BINS << 2)
  const end = hashes + (usize(count) << 2)
  for (let at = hashes; at < end; at += 4) {
    const hash = load<u32>(at)
    const bin = signature + (usize(hash >> BIN_SHIFT) << 2)
    const value = hash & VALUE_BITS
    // As an unsigned number an empty bin is the greatest.
    const least = load<u32>(bin)
    store<u32>(bin, value < least ? value : least)
  }
}

/** Empty bins borrow; what is borrowed is marked by the sign until all are filled. */
function densify(signature: usize): void {
  for (let bin: usize = 0; bin < BINS; bin++) {
    if (load<i32>(signature + (bin << 2)) !== EMPTY) continue
    let attempt: u32 = u32(bin + 1) * 0x9e3779b1
    let value: i32
    do {
      attempt += 0x3c6ef373
      const h = (attempt ^ (attempt >> 16)) * 0x2c1b3c6d
      const from = usize(h ^ (h >> 15)) & (BINS - 1)
      value = load<i32>(signature + (from << 2))
    } while (value < 0)
    store<i32>(signature + (bin << 2), ~value)
  }
  for (let at = signature; at < signature + (BINS << 2); at += 16) {
    const values = v128.load(at)
    v128.store(at, v128.xor(values, i32x4.shr_s(values, 31)))
  }
}

function writeBandKeys(signature: usize, keys: usize): void {
  for (let band: usize = 0, at = signature; band < BANDS; band++) {
    let h: u32 = u32(band + 1) * 0x9e3779b1
    for (let row: usize = 0; row < ROWS; row++, at += 4) {
      h = (h ^ load<u32>(at)) * 0x85ebca6b
      h ^= h >> 15
    }
    h *= 0xc2b2ae35
    store<u32>(keys + (band << 2), h ^ (h >> 16))
  }
}

/** Keys of the least hash of every window, the rightmost of equal ones. */
function winnow(hashes: usize, count: i32, keys: usize): i32 {
  const window = max(1, min(WINDOW, count >> 3))
  let out = keys
  let place: i32 = -1
  let least: i32 = 0
  for (let end = window - 1; end < count; end++) {
    const hash = load<i32>(hashes + (usize(end) << 2))
    const first = end - window + 1
    if (place < first) {
      place = first
      least = load<i32>(hashes + (usize(first) << 2))
      for (let i = first + 1; i <= end; i++) {
        const other = load<i32>(hashes + (usize(i) << 2))
        if (other > least) continue
        place = i
        least = other
      }
    } else if (hash <= least) {
      place = end
      least = hash
    } else continue
    store<u32>(out, mix(least))
    out += 4
  }
  return i32(out - keys) >> 2
}
