/**
 * The keys of a document in both lanes: the same as `createFingerprinter` of src/dedupe/lanes/fingerprints.ts, whose
 * sizes of the lanes are fixed here too.
 */
import { addEntries, hashShingles, mix } from './shingles'

const SHINGLE_SIZE: i32 = 5
const BINS: usize = 128
const BANDS: i32 = 32
const ROWS: usize = 4
const WINDOW: i32 = 8
const LEAST_SKETCHED: i32 = 32
const EMPTY: i32 = -1
const BIN_SHIFT: u32 = 25
const VALUE_BITS: u32 = 0x1ffffff
const GOLDEN: u32 = 0x9e3779b1

/** The bins that are still empty. */
const EMPTIES = memory.data(128)

/**
 * Writes the keys of the bands, unless the document is short, and of the winnowed shingles, and returns how many of the
 * latter there are.
 *
 * @param count Of the words, at least the size of a shingle.
 * @param hashes Room for as many and three more.
 * @param signature Room for the values of the bins.
 * @param copyKeys Room for as many as hashes.
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

/** Adds the keys of `documents[from, to)` to the entries of both lanes: key and place in `documents` side by side. */
export function addDocuments(
  addresses: usize,
  lengths: usize,
  documents: usize,
  from: i32,
  to: i32,
  hashes: usize,
  signature: usize,
  bandKeys: usize,
  copyKeys: usize,
): void {
  for (let place = from; place < to; place++) {
    const document = load<usize>(documents + (usize(place) << 2)) << 2
    const words = load<usize>(addresses + document)
    const count = load<i32>(lengths + document)
    if (count < SHINGLE_SIZE) continue
    const copies = fingerprint(words, count, hashes, signature, bandKeys, copyKeys)
    if (count - SHINGLE_SIZE + 1 >= LEAST_SKETCHED) {
      bandEntries = addEntries(bandKeys, BANDS, place, bandEntries)
    }
    copyEntries = addEntries(copyKeys, copies, place, copyEntries)
  }
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

/**
 * Empty bins borrow; what is borrowed is marked by the sign until all are filled. In rounds over the bins that are still
 * empty, without a branch on what is found, since that could not be foreseen.
 */
function densify(signature: usize): void {
  let empties: usize = 0
  for (let bin: usize = 0; bin < BINS; bin++) {
    store<u8>(EMPTIES + empties, bin)
    empties += usize(load<i32>(signature + (bin << 2)) === EMPTY)
  }
  for (let step: u32 = 0x3c6ef373; empties > 0; step += 0x3c6ef373) {
    let left: usize = 0
    for (let i: usize = 0; i < empties; i++) {
      const bin: usize = load<u8>(EMPTIES + i)
      const attempt = u32(bin + 1) * GOLDEN + step
      const h = (attempt ^ (attempt >> 16)) * 0x2c1b3c6d
      const from = usize(h ^ (h >> 15)) & (BINS - 1)
      const value = load<i32>(signature + (from << 2))
      store<i32>(signature + (bin << 2), ~max(value, 0) | (value >> 31))
      store<u8>(EMPTIES + left, bin)
      left += usize(value < 0)
    }
    empties = left
  }
  for (let at = signature; at < signature + (BINS << 2); at += 16) {
    const values = v128.load(at)
    v128.store(at, v128.xor(values, i32x4.shr_s(values, 31)))
  }
}

/** Four bands at a time, each in a lane. */
function writeBandKeys(signature: usize, keys: usize): void {
  let bands = i32x4(1, 2, 3, 4)
  const end = signature + (BINS << 2)
  for (let at = signature; at < end; at += 4 * ROWS * 4, keys += 16) {
    // Rows of bands become columns.
    const a = v128.load(at)
    const b = v128.load(at, 16)
    const c = v128.load(at, 32)
    const d = v128.load(at, 48)
    const low = v128.shuffle<i32>(a, b, 0, 4, 1, 5)
    const lowOther = v128.shuffle<i32>(c, d, 0, 4, 1, 5)
    const high = v128.shuffle<i32>(a, b, 2, 6, 3, 7)
    const highOther = v128.shuffle<i32>(c, d, 2, 6, 3, 7)
    let h = i32x4.mul(bands, i32x4.splat(GOLDEN))
    h = mixIn(h, v128.shuffle<i64>(low, lowOther, 0, 2))
    h = mixIn(h, v128.shuffle<i64>(low, lowOther, 1, 3))
    h = mixIn(h, v128.shuffle<i64>(high, highOther, 0, 2))
    h = mixIn(h, v128.shuffle<i64>(high, highOther, 1, 3))
    h = i32x4.mul(h, i32x4.splat(0xc2b2ae35))
    v128.store(keys, v128.xor(h, i32x4.shr_u(h, 16)))
    bands = i32x4.add(bands, i32x4.splat(4))
  }
}

// @ts-expect-error: decorator
function mixIn(hashes: v128, values: v128): v128 {
  const h = i32x4.mul(v128.xor(hashes, values), i32x4.splat(0x85ebca6b))
  return v128.xor(h, i32x4.shr_u(h, 15))
}

/**
 * Keys of the least hash of every window, the rightmost of equal ones: one for each place that is chosen. Another place
 * than before is chosen where the least hash is another one or, of equal ones, the last in its window.
 */
function winnow(hashes: usize, count: i32, keys: usize): i32 {
  const window = max(1, min(WINDOW, count >> 3))
  const reach = usize(window - 1) << 2
  const windows = count - window + 1
  let out = keys
  // The first window always has a key.
  let first = 1
  let before = i32x4.splat(0)
  for (let i = 0; i < windows; i += 4, hashes += 16) {
    let least = v128.load(hashes + reach)
    const last = least
    for (let at = hashes; at < hashes + reach; at += 4) least = i32x4.min_s(least, v128.load(at))
    const shifted = v128.shuffle<i32>(before, least, 3, 4, 5, 6)
    const isNew = v128.or(i32x4.eq(last, least), i32x4.ne(least, shifted))
    const bits = (i32x4.bitmask(isNew) | first) & (0xf >> max(0, i + 4 - windows))
    first = 0
    before = least
    const mixed = mix(least)
    // Written in any case, and kept or not without a branch that could not be foreseen.
    store<i32>(out, i32x4.extract_lane(mixed, 0))
    out += usize(bits & 1) << 2
    store<i32>(out, i32x4.extract_lane(mixed, 1))
    out += usize(bits & 2) << 1
    store<i32>(out, i32x4.extract_lane(mixed, 2))
    out += usize(bits & 4)
    store<i32>(out, i32x4.extract_lane(mixed, 3))
    out += usize(bits & 8) >> 1
  }
  return i32(out - keys) >> 2
}
