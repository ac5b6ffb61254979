/**
 * Finds the boilerplate of a corpus: passages shared by articles that each have rarer text of their own. The
 * text of a story with 200 copies is not boilerplate, because most of the copies consist of it.
 */
import { BOILERPLATE } from './boilerplate-rule.js'
import type { Corpus } from './corpus.js'
import { createCounts, type ShingleCounts } from './shingle-counts.js'
import { hashShingles } from './shingles.js'

/** Articles a shingle stands in, by powers of two. */
const LEVELS = 24
const levelOf = (articles: number): number => Math.min(LEVELS - 1, 31 - Math.clz32(articles))
/** The row of a shingle that stands in too few articles to be counted. */
const RARE = -1

/** The shingles of the documents in question, one after another, and their rows in the counts. */
interface Shingles {
  readonly documents: Int32Array
  /** Where those of each document begin; one more entry for the end. */
  readonly begins: Float64Array
  readonly hashes: Int32Array
  readonly rows: Int32Array
}

/**
 * The hashes of the shingles that are boilerplate. O(words of the documents), with eight bytes for each.
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
  const shingles = readShingles(corpus, documents, shingleSize)
  const counts = countArticles(shingles, sources)
  countOwners(shingles, counts, sources)
  return maskRuns(shingles, counts)
}

function readShingles(corpus: Corpus, documents: Int32Array, shingleSize: number): Shingles {
  const begins = new Float64Array(documents.length + 1)
  for (let i = 0; i < documents.length; i++) {
    begins[i + 1] = begins[i]! + Math.max(0, corpus.length(documents[i]!) - shingleSize + 1)
  }
  const hashes = new Int32Array(begins.at(-1)!)
  for (let i = 0; i < documents.length; i++) {
    const d = documents[i]!
    const out = hashes.subarray(begins[i], begins[i + 1])
    hashShingles(corpus.chunk(d), corpus.offset(d), corpus.length(d), shingleSize, out)
  }
  return { documents, begins, hashes, rows: new Int32Array(hashes.length).fill(RARE) }
}

/** Counts the articles of each shingle; fills `rows`. */
function countArticles(
  { documents, begins, hashes, rows }: Shingles,
  sources: Int32Array,
): ShingleCounts {
  // A coarse count first, so that the exact one holds only what may be frequent.
  const bits = Math.min(28, Math.max(16, 32 - Math.clz32(hashes.length)))
  const buckets = new Uint8Array(2 ** bits)
  const mask = buckets.length - 1
  for (let i = 0; i < hashes.length; i++) {
    const at = hashes[i]! & mask
    if (buckets[at]! < BOILERPLATE.minOfOneSource) buckets[at]!++
  }
  const counts = createCounts()
  for (let i = 0; i < documents.length; i++) {
    const d = documents[i]!
    const source = sources[d]!
    for (let j = begins[i]!; j < begins[i + 1]!; j++) {
      const hash = hashes[j]!
      if (buckets[hash & mask] === BOILERPLATE.minOfOneSource)
        rows[j] = counts.count(hash, d, source)
    }
  }
  return counts
}

/** Counts, for each shingle, the articles that have enough text rarer than it. */
function countOwners(
  { documents, begins, rows }: Shingles,
  counts: ShingleCounts,
  sources: Int32Array,
): void {
  const rarer = new Int32Array(LEVELS + 1)
  counts.startOwners()
  for (let i = 0; i < documents.length; i++) {
    const [from, to] = [begins[i]!, begins[i + 1]!]
    const d = documents[i]!
    rarer.fill(0)
    for (let j = from; j < to; j++) {
      const row = rows[j]!
      rarer[row === RARE ? 1 : levelOf(counts.articles(row)) + 1]!++
    }
    for (let level = 1; level <= LEVELS; level++) rarer[level]! += rarer[level - 1]!
    for (let j = from; j < to; j++) {
      const row = rows[j]!
      if (row === RARE) continue
      const own = rarer[levelOf(counts.articles(row))]!
      const owns = own >= BOILERPLATE.minOwn && own >= BOILERPLATE.ownShare * (to - from)
      const ownsMost = owns && own >= BOILERPLATE.spreadOwnShare * (to - from)
      counts.addOwner(row, d, sources[d]!, owns, ownsMost)
    }
  }
}

/** Of the shingles that qualify, those that stand in a run of qualifying ones in some article. */
function maskRuns({ documents, begins, hashes, rows }: Shingles, counts: ShingleCounts): number[] {
  const masked: number[] = []
  const isMasked = new Uint8Array(
    rows.length > 0 ? rows.reduce((a, b) => Math.max(a, b), 0) + 1 : 0,
  )
  for (let i = 0; i < documents.length; i++) {
    const end = begins[i + 1]!
    let start = begins[i]!
    for (let j = start; j <= end; j++) {
      if (j < end && rows[j] !== RARE && counts.isCommon(rows[j]!)) continue
      if (j - start >= BOILERPLATE.minRun) {
        for (let k = start; k < j; k++) {
          if (isMasked[rows[k]!] === 1) continue
          isMasked[rows[k]!] = 1
          masked.push(hashes[k]!)
        }
      }
      start = j + 1
    }
  }
  return masked
}
