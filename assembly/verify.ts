/**
 * What pairs of documents have in common: the same as `createVerifier` of src/dedupe/verification/verify.ts. A pair is
 * first bounded by small bit maps of both documents' shingles, then by a larger one of the first; only where that allows
 * a relation are they counted.
 */
import { mostCommon, writeMap } from './bit-maps'
import { mayBeWanted, onlyOwn } from './limits'
import {
  countMatches,
  currentRound,
  fillTable,
  keepDistinct,
  maskOf,
  ownCount,
} from './shingle-table'
import { hashShingles } from './shingles'

// The columns of all documents, and what each pair is compared by.
let addresses: usize = 0
let hashes: usize = 0
let lengths: usize = 0
let sizes: usize = 0
let ownSizes: usize = 0
let shingleSize: i32 = 0
let nextHashes: usize = 0
let counted: usize = 0
let loaded: usize = 0
let selected: usize = 0

/**
 * A byte for each value of the low bits of a hash. Its place is fixed, in the first page, and so part of the code.
 */
const MAP: usize = 0x8000
const MOST_CELLS: u32 = 0x8000

/**
 * Sets the corpus: where the words of each document are; its length in words; room for where its hashes are, for its
 * numbers of different shingles, which must be -1 at first, and of those that are not masked.
 */
export function setDocuments(
  addressesAt: usize,
  lengthsAt: usize,
  hashesAt: usize,
  sizesAt: usize,
  ownSizesAt: usize,
  size: i32,
): void {
  addresses = addressesAt
  lengths = lengthsAt
  hashes = hashesAt
  sizes = sizesAt
  ownSizes = ownSizesAt
  shingleSize = size
  document = -1
}

/** Sets room for the hashes of all documents and, large enough for the longest one, for two tables and a list. */
export function setTables(room: usize, countedAt: usize, loadedAt: usize, selectedAt: usize): void {
  nextHashes = room
  counted = countedAt
  loaded = loadedAt
  selected = selectedAt
}

let document: i32 = -1
let isInTable: bool = false
let tableRound: u64 = 0
let tableMask: u32 = 0
let cellMask: u32 = 0
let ownShared: i32 = 0

/** What is written for a pair: its number, both sizes, what is shared, and the three without boilerplate. */
const RECORD: usize = 28

/** Compares pairs of documents, those of one first document in a row, and returns how many records it wrote. */
export function comparePairs(first: usize, second: usize, count: i32, records: usize): i32 {
  let out = records
  for (let i = 0; i < count; i++) {
    const a = load<i32>(first + (usize(i) << 2))
    const b = load<i32>(second + (usize(i) << 2))
    hashDocument(a)
    hashDocument(b)
    const sizeA = sizeOf(sizes, a)
    const sizeB = sizeOf(sizes, b)
    const ownA = sizeOf(ownSizes, a)
    const ownB = sizeOf(ownSizes, b)
    const bound = onlyOwn ? mostCommon(a, ownA, b, ownB) : mostCommon(a, sizeA, b, sizeB)
    if (!mayBeWanted(sizeA, sizeB, bound, ownA, ownB, bound)) continue
    // Only now, since for most documents no bound asks for more.
    if (a !== document) loadDocument(a)
    const most = countMapped(b)
    if (!mayBeWanted(sizeA, sizeB, most, ownA, ownB, most)) continue
    const shared = countShared(b)
    if (!mayBeWanted(sizeA, sizeB, shared, ownA, ownB, ownShared)) continue
    store<i32>(out, i)
    store<i32>(out, sizeA, 4)
    store<i32>(out, sizeB, 8)
    store<i32>(out, shared, 12)
    store<i32>(out, ownA, 16)
    store<i32>(out, ownB, 20)
    store<i32>(out, ownShared, 24)
    out += RECORD
  }
  return i32((out - records) / RECORD)
}

function sizeOf(column: usize, document: i32): i32 {
  return load<i32>(column + (usize(document) << 2))
}
function hashesOf(document: i32): usize {
  return load<usize>(hashes + (usize(document) << 2))
}
function hashesEnd(document: i32): usize {
  return hashesOf(document) + (usize(sizeOf(sizes, document)) << 2)
}
/** The end of the hashes by which pairs are bounded. */
function boundEnd(document: i32): usize {
  return hashesOf(document) + (usize(sizeOf(onlyOwn ? ownSizes : sizes, document)) << 2)
}

/** Makes the different hashes of a document, if that was not done before. */
function hashDocument(document: i32): void {
  const at = usize(document) << 2
  if (load<i32>(sizes + at) >= 0) return
  const words = load<usize>(addresses + at)
  const length = load<i32>(lengths + at)
  const count = max(0, length - shingleSize + 1)
  if (count > 0) hashShingles(words, length, shingleSize, selected)
  const distinct = keepDistinct(selected, count, counted, nextHashes)
  store<usize>(hashes + at, nextHashes)
  store<i32>(sizes + at, distinct)
  store<i32>(ownSizes + at, ownCount())
  nextHashes += usize(distinct) << 2
  writeMap(document, hashesOf(document), boundEnd(document))
}

function loadDocument(next: i32): void {
  document = next
  isInTable = false
  const begin = hashesOf(next)
  const end = hashesEnd(next)
  // 64 cells for each hash: more would hit less often, but cost more to empty.
  cellMask = 63
  while (cellMask < u32(end - begin) << 4) cellMask = (cellMask << 1) | 1
  cellMask = min(cellMask, MOST_CELLS - 1)
  memory.fill(MAP, 0, usize(cellMask + 1))
  for (let at = begin; at < end; at += 4) store<u8>(load<u32>(at) & cellMask, 1, MAP)
}

/** How many of the shingles of a document have their cell set in the map. */
function countMapped(document: i32): i32 {
  const mask = cellMask
  const end = boundEnd(document)
  let at = hashesOf(document)
  let hits: u32 = 0
  for (; at + 16 <= end; at += 16) {
    hits += load<u8>(load<u32>(at) & mask, MAP)
    hits += load<u8>(load<u32>(at, 4) & mask, MAP)
    hits += load<u8>(load<u32>(at, 8) & mask, MAP)
    hits += load<u8>(load<u32>(at, 12) & mask, MAP)
  }
  for (; at < end; at += 4) hits += load<u8>(load<u32>(at) & mask, MAP)
  return hits
}

/** How many shingles a document shares with the loaded one; `ownShared` are those that are not masked. */
function countShared(other: i32): i32 {
  if (!isInTable) {
    tableMask = maskOf(sizeOf(sizes, document))
    fillTable(hashesOf(document), hashesEnd(document), loaded, tableMask)
    tableRound = currentRound()
    isInTable = true
  }
  const begin = hashesOf(other)
  const ownEnd = begin + (usize(sizeOf(ownSizes, other)) << 2)
  ownShared = countCommon(begin, ownEnd)
  return ownShared + countCommon(ownEnd, hashesEnd(other))
}

function countCommon(begin: usize, end: usize): i32 {
  const mask = cellMask
  let to = selected
  for (let at = begin; at < end; at += 4) {
    const hash = load<u32>(at)
    // Written in any case, and kept or not without a branch that could not be foreseen.
    store<u32>(to, hash)
    to += usize(load<u8>(hash & mask, MAP)) << 2
  }
  return countMatches(selected, to, loaded, tableRound, tableMask)
}
