/**
 * Finds the boilerplate of a corpus: passages shared by articles that each have rarer text of their own. The
 * text of a story with 200 copies is not boilerplate, because most of the copies consist of it.
 */
import { BOILERPLATE } from './boilerplate-rule.js'
import type { Corpus } from './corpus.js'
import { createCounts, type ShingleCounts } from './shingle-counts.js'
import { createShingleReader } from './shingles.js'

/** Articles a shingle stands in, by powers of two. */
const LEVELS = 24
const levelOf = (articles: number): number => Math.min(LEVELS - 1, 31 - Math.clz32(articles))
/** The row of a shingle that stands in too few articles to be counted. */
const RARE = -1

/** Up to this many words, rows once looked up are kept, at four bytes a word; beyond, they are looked up anew. */
const MOST_KEPT = 2 ** 26

/** The rows of the shingles of one of the documents in question, in order; `RARE` for those that have none. */
type RowsOf = (index: number) => Int32Array

/**
 * The hashes of the shingles that are boilerplate. O(words of the documents), with about five bytes for each, one
 * when there are very many.
 *
 * @param documents Those that share long runs of words with several others; the rest cannot matter.
 * @param sources A number for each document's source, -1 where it is not known.
 */
export function findBoilerplate(
  corpus: Corpus,
  documents: Int32Array,
  shingleSize: number,
  sources: Int32Array,
): readonly number[] {
  if (documents.length < BOILERPLATE.minOfOneSource) return []
  const words = documents.reduce((sum, document) => sum + corpus.length(document), 0)
  const readShingles = createShingleReader(corpus, shingleSize)
  const isFrequent = countCoarsely(documents, readShingles, words)
  const counts = createCounts()
  const rowsOf: RowsOf = (index) => {
    const rows = readShingles(documents[index]!)
    for (let i = 0; i < rows.length; i++) {
      rows[i] = isFrequent(rows[i]!) ? counts.rowOf(rows[i]!) : RARE
    }
    return rows
  }
  const kept: Int32Array[] = []
  for (let index = 0; index < documents.length; index++) {
    const rows = rowsOf(index)
    countArticle(rows, documents[index]!, sources, counts)
    if (words <= MOST_KEPT) kept.push(rows.slice())
  }
  const read: RowsOf = words <= MOST_KEPT ? (index) => kept[index]! : rowsOf
  countOwners(documents, read, counts, sources)
  return maskRuns(documents.length, read, counts)
}

/**
 * Whether a shingle may stand in enough articles: a coarse count, so that the exact one holds only what may be
 * frequent.
 */
function countCoarsely(
  documents: Int32Array,
  readShingles: (document: number) => Int32Array,
  words: number,
): (hash: number) => boolean {
  const bits = Math.min(29, Math.max(16, 32 - Math.clz32(words)))
  const buckets = new Uint8Array(2 ** bits)
  const mask = buckets.length - 1
  for (const document of documents) {
    const hashes = readShingles(document)
    for (let i = 0; i < hashes.length; i++) {
      const at = hashes[i]! & mask
      if (buckets[at]! < BOILERPLATE.minOfOneSource) buckets[at]!++
    }
  }
  return (hash) => buckets[hash & mask] === BOILERPLATE.minOfOneSource
}

function countArticle(
  rows: Int32Array,
  document: number,
  sources: Int32Array,
  counts: ShingleCounts,
): void {
  const source = sources[document]!
  for (let i = 0; i < rows.length; i++) {
    if (rows[i] !== RARE) counts.count(rows[i]!, document, source)
  }
}

/** Counts, for each shingle, the articles that have enough text rarer than it. */
function countOwners(
  documents: Int32Array,
  rowsOf: RowsOf,
  counts: ShingleCounts,
  sources: Int32Array,
): void {
  const rarer = new Int32Array(LEVELS + 1)
  counts.startOwners()
  for (let index = 0; index < documents.length; index++) {
    const document = documents[index]!
    const source = sources[document]!
    const rows = rowsOf(index)
    rarer.fill(0)
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      rarer[row === RARE ? 1 : levelOf(counts.articles(row)) + 1]!++
    }
    for (let level = 1; level <= LEVELS; level++) rarer[level]! += rarer[level - 1]!
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      if (row === RARE) continue
      const own = rarer[levelOf(counts.articles(row))]!
      const owns = own >= BOILERPLATE.minOwn && own >= BOILERPLATE.ownShare * rows.length
      const ownsMost = owns && own >= BOILERPLATE.spreadOwnShare * rows.length
      counts.addOwner(row, document, source, owns, ownsMost)
    }
  }
}

/** Of the shingles that qualify, those that stand in a run of qualifying ones in some article. */
function maskRuns(documents: number, rowsOf: RowsOf, counts: ShingleCounts): number[] {
  const masked: number[] = []
  const isMasked = new Uint8Array(counts.size)
  for (let index = 0; index < documents; index++) {
    const rows = rowsOf(index)
    for (let i = 0, start = 0; i <= rows.length; i++) {
      if (i < rows.length && rows[i] !== RARE && counts.isCommon(rows[i]!)) continue
      if (i - start >= BOILERPLATE.minRun) {
        for (const row of rows.subarray(start, i)) {
          if (isMasked[row] === 1) continue
          isMasked[row] = 1
          masked.push(counts.hash(row))
        }
      }
      start = i + 1
    }
  }
  return masked
}
