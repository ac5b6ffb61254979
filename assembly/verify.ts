/**
 * What pairs of documents have in common: the same as `createVerifier` of src/dedupe/verification/verify.ts. A pair is
 * first bounded by a bit map of one document's shingles; only where that allows a relation are they counted.
 */
import {
  currentRound,
  fillTable,
  hasMask,
  maskOf,
  matchTable,
  ownCount,
  setMask,
} from './shingle-table'
import { hashShingles } from './shingles'

// The columns of all documents, and what each pair is compared by.
let addresses: usize = 0
let lengths: usize = 0
let sizes: usize = 0
let ownSizes: usize = 0
let shingleSize: i32 = 0
let cells: usize = 0
let counted: usize = 0
let loaded: usize = 0
let matched: usize = 0
let selected: usize = 0
let leastJaccard: f64 = 0
let leastContainment: f64 = 0
let leastShared: i32 = 0

/**
 * Sets the corpus: where the words of each document are, in place of which come its hashes; its length in words; room
 * for its numbers of different shingles, which must be -1, and of those that are not masked.
 *
 * @param maskedAt A table of masked hashes with 2^bits slots as that of `createHashSet`; 0 for none.
 */
export function setDocuments(
  addressesAt: usize,
  lengthsAt: usize,
  sizesAt: usize,
  ownSizesAt: usize,
  size: i32,
  maskedAt: usize,
  bits: i32,
  maskHasZero: i32,
): void {
  addresses = addressesAt
  lengths = lengthsAt
  sizes = sizesAt
  ownSizes = ownSizesAt
  shingleSize = size
  setMask(maskedAt, bits, maskHasZero !== 0)
}

/** Sets room for a map, two tables, marks for the second and a list, each large enough for the longest document. */
export function setTables(
  cellsAt: usize,
  countedAt: usize,
  loadedAt: usize,
  matchedAt: usize,
  selectedAt: usize,
): void {
  cells = cellsAt
  counted = countedAt
  loaded = loadedAt
  matched = matchedAt
  selected = selectedAt
}

/** Sets which pairs are given: from so much similarity on, or from so many shared shingles and containment on. */
export function setLimits(jaccard: f64, containment: f64, shared: i32): void {
  leastJaccard = jaccard
  leastContainment = containment
  leastShared = shared
}

let document: i32 = -1
let isInTable: bool = false
let tableRound: u64 = 0
let tableMask: u32 = 0
let cellMask: u32 = 0

/** What is written for a pair: its number, both sizes, what is shared, and the three without boilerplate. */
const RECORD: usize = 28

/** Compares pairs of documents, those of one first document in a row, and returns how many records it wrote. */
export function comparePairs(pairs: usize, count: i32, records: usize): i32 {
  let out = records
  for (let i = 0; i < count; i++) {
    const pair = pairs + (usize(i) << 3)
    const a = load<i32>(pair)
    const b = load<i32>(pair, 4)
    if (a !== document) loadDocument(a)
    hashDocument(b)
    const sizeA = sizeOf(sizes, a)
    const sizeB = sizeOf(sizes, b)
    const ownA = sizeOf(ownSizes, a)
    const ownB = sizeOf(ownSizes, b)
    const most = min(countFilter(b), min(sizeA, sizeB))
    if (!mayBeRelated(sizeA, sizeB, most)) {
      if (!hasMask() || !mayBeRelated(ownA, ownB, min(most, min(ownA, ownB)))) continue
    }
    const shared = countShared(b)
    store<i32>(out, i)
    store<i32>(out, sizeA, 4)
    store<i32>(out, sizeB, 8)
    store<i32>(out, shared, 12)
    store<i32>(out, ownA, 16)
    store<i32>(out, ownB, 20)
    store<i32>(out, ownCount(), 24)
    out += RECORD
  }
  return i32((out - records) / RECORD)
}

function mayBeRelated(sizeA: i32, sizeB: i32, shared: i32): bool {
  if (shared === 0) return false
  if (f64(shared) / f64(sizeA + sizeB - shared) >= leastJaccard) return true
  return shared >= leastShared && f64(shared) / f64(min(sizeA, sizeB)) >= leastContainment
}

function sizeOf(column: usize, document: i32): i32 {
  return load<i32>(column + (usize(document) << 2))
}
function hashesOf(document: i32): usize {
  return load<usize>(addresses + (usize(document) << 2))
}
function hashesEnd(document: i32): usize {
  const count = max(0, sizeOf(lengths, document) - shingleSize + 1)
  return hashesOf(document) + (usize(count) << 2)
}

/** Puts hashes in place of words and counts the different ones, if that was not done before. */
function hashDocument(document: i32): void {
  const at = usize(document) << 2
  if (load<i32>(sizes + at) >= 0) return
  const words = hashesOf(document)
  const length = sizeOf(lengths, document)
  if (length >= shingleSize) hashShingles(words, length, shingleSize, words)
  store<i32>(sizes + at, fillTable(words, hashesEnd(document), counted))
  if (hasMask()) store<i32>(ownSizes + at, ownCount())
}

function loadDocument(next: i32): void {
  hashDocument(next)
  document = next
  isInTable = false
  const hashes = hashesOf(next)
  const end = hashesEnd(next)
  // 64 bits for each hash: more would hit less often, but cost more to empty.
  cellMask = 63
  while (usize(cellMask) << 1 < end - hashes) cellMask = (cellMask << 1) | 1
  memory.fill(cells, 0, usize(cellMask + 1) << 2)
  for (let at = hashes; at < end; at += 4) {
    const hash = load<u32>(at)
    const cell = cells + (usize((hash >> 5) & cellMask) << 2)
    store<u32>(cell, load<u32>(cell) | (1 << (hash & 31)))
  }
}

/** How many of the shingles of a document have their bit in the map. */
function countFilter(document: i32): i32 {
  const mask = cellMask
  const map = cells
  const end = hashesEnd(document)
  let hits: u32 = 0
  for (let at = hashesOf(document); at < end; at += 4) {
    const hash = load<u32>(at)
    hits += (load<u32>(map + (usize((hash >> 5) & mask) << 2)) >> (hash & 31)) & 1
  }
  return hits
}

/** How many different shingles a document shares with the loaded one; `ownCount` is those that are not masked. */
function countShared(other: i32): i32 {
  if (!isInTable) {
    // Only now, since for most documents no bound asks for more.
    fillTable(hashesOf(document), hashesEnd(document), loaded)
    tableRound = currentRound()
    tableMask = maskOf(hashesOf(document), hashesEnd(document))
    isInTable = true
  }
  const mask = cellMask
  const map = cells
  const end = hashesEnd(other)
  let to = selected
  for (let at = hashesOf(other); at < end; at += 4) {
    const hash = load<u32>(at)
    // Written in any case, and kept or not without a branch that could not be foreseen.
    store<u32>(to, hash)
    to += usize((load<u32>(map + (usize((hash >> 5) & mask) << 2)) >> (hash & 31)) & 1) << 2
  }
  return matchTable(selected, to, loaded, tableRound, tableMask, matched)
}
