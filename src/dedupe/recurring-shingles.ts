/**
 * The shingles of a document that may stand in another one. Only these can be shared, so only these are compared; the
 * others, in news two thirds, are merely counted.
 */
import type { Corpus } from './corpus.js'
import type { HashSet } from './hash-set.js'
import { createShingleSet } from './shingle-set.js'
import type { ShingleTally } from './shingle-tally.js'
import { createShingleReader } from './shingles.js'

/** The distinct recurring shingles of one document: `hashes[from, to)`, with the boilerplate from `masked` on. */
export interface ShingleList {
  readonly hashes: Int32Array
  readonly from: number
  readonly masked: number
  readonly to: number
  /** Number of distinct shingles, recurring or not. */
  readonly size: number
}

/** Lists of this many hashes in all are kept once made, at four bytes a hash; others are made anew each time. */
const MOST_KEPT = 2 ** 27
const CHUNK = 2 ** 18

// A row of 32 bytes a document, so that a look at it touches one line of the cache.
const FIELDS = 8
/** Number of the chunk plus one; 0 while the list is not kept. */
const CHUNK_NUMBER = 0
const FROM = 1
const MASKED = 2
const TO = 3
const SIZE = 4

/**
 * A function from a document to its list, which is written over by the next call. O(words) for a list that is not
 * kept yet.
 *
 * @param tally Of all documents that are compared.
 * @param mask Shingles that are boilerplate.
 */
export function createRecurringShingles(
  corpus: Corpus,
  shingleSize: number,
  tally: ShingleTally,
  mask: HashSet | undefined,
): (document: number) => ShingleList {
  const read = createShingleReader(corpus, shingleSize)
  const seen = createShingleSet()
  const rows = new Int32Array(corpus.size * FIELDS)
  const chunks: Int32Array[] = []
  let used = 0
  let kept = 0
  let own = new Int32Array(1024)
  let masked = new Int32Array(1024)
  const list: { -readonly [field in keyof ShingleList]: ShingleList[field] } = {
    hashes: own,
    from: 0,
    masked: 0,
    to: 0,
    size: 0,
  }

  const make = (document: number): void => {
    const hashes = read(document)
    if (own.length < hashes.length) {
      own = new Int32Array(hashes.length * 2)
      masked = new Int32Array(hashes.length * 2)
    }
    seen.clear(hashes.length)
    let ownCount = 0
    let maskedCount = 0
    let single = 0
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i]!
      // A shingle that stands twice in this document was counted twice.
      if (tally.count(hash) < 2) single++
      else if (seen.add(hash)) {
        if (mask?.has(hash)) masked[maskedCount++] = hash
        else own[ownCount++] = hash
      }
    }
    own.set(masked.subarray(0, maskedCount), ownCount)
    list.hashes = own
    list.from = 0
    list.masked = ownCount
    list.to = ownCount + maskedCount
    list.size = single + list.to
  }
  const keep = (document: number): void => {
    if (kept + list.to > MOST_KEPT) return
    if (chunks.length === 0 || used + list.to > chunks.at(-1)!.length) {
      chunks.push(new Int32Array(Math.max(list.to, Math.min(CHUNK, corpus.words))))
      used = 0
    }
    const chunk = chunks.at(-1)!
    for (let i = 0; i < list.to; i++) chunk[used + i] = own[i]!
    const row = document * FIELDS
    rows[row + CHUNK_NUMBER] = chunks.length
    rows[row + FROM] = used
    rows[row + MASKED] = used + list.masked
    rows[row + TO] = used + list.to
    rows[row + SIZE] = list.size
    used += list.to
    kept += list.to
  }

  return (document) => {
    const row = document * FIELDS
    const chunk = rows[row + CHUNK_NUMBER]!
    if (chunk === 0) {
      make(document)
      keep(document)
      return list
    }
    list.hashes = chunks[chunk - 1]!
    list.from = rows[row + FROM]!
    list.masked = rows[row + MASKED]!
    list.to = rows[row + TO]!
    list.size = rows[row + SIZE]!
    return list
  }
}
