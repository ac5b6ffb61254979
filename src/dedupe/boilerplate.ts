/**
 * Finds the boilerplate of a corpus: passages shared by articles that each have rarer text of their own. The
 * text of a story with 200 copies is not boilerplate, because most of the copies consist of it.
 */
import { BOILERPLATE } from './boilerplate-rule.js'
import type { Corpus } from './corpus.js'
import { createCounts, type ShingleCounts } from './shingle-counts.js'
import { hashShingles } from './shingles.js'
import type { Mask } from './verify.js'

const LEVELS = 24
const levelOf = (count: number): number => Math.min(LEVELS - 1, 31 - Math.clz32(count))

/**
 * @param documents The documents that share a long run of words with several others; the rest cannot matter.
 * @param sources A number for each document's source, -1 where it is not known.
 */
export function findBoilerplate(
  corpus: Corpus,
  documents: Int32Array,
  shingleSize: number,
  sources: Int32Array,
): Mask | undefined {
  if (documents.length < BOILERPLATE.minOfOneSource) return undefined
  let longest = 0
  for (const d of documents) longest = Math.max(longest, corpus.length(d))
  const hashes = new Int32Array(longest)
  const read = (d: number): number =>
    hashShingles(corpus.chunk(d), corpus.offset(d), corpus.length(d), shingleSize, hashes)
  const counts = countShingles(corpus, documents, read, hashes, sources)
  countOwners(documents, read, hashes, counts, sources)
  return maskRuns(documents, read, hashes, counts)
}

function countShingles(
  corpus: Corpus,
  documents: Int32Array,
  read: (document: number) => number,
  hashes: Int32Array,
  sources: Int32Array,
): ShingleCounts {
  let total = 0
  for (const d of documents) total += corpus.length(d)
  // A coarse count first, so that the exact one holds only what may be frequent.
  const buckets = new Uint8Array(2 ** Math.min(28, Math.max(16, Math.ceil(Math.log2(total * 2)))))
  const bits = buckets.length - 1
  for (const d of documents) {
    const count = read(d)
    for (let i = 0; i < count; i++) {
      const at = hashes[i]! & bits
      if (buckets[at]! < 255) buckets[at]!++
    }
  }
  const counts = createCounts()
  for (const d of documents) {
    const count = read(d)
    for (let i = 0; i < count; i++) {
      const hash = hashes[i]!
      if (buckets[hash & bits]! >= BOILERPLATE.minOfOneSource) counts.count(hash, d, sources[d]!)
    }
  }
  return counts
}

/** Counts, for each shingle, the articles that have enough text rarer than it. */
function countOwners(
  documents: Int32Array,
  read: (document: number) => number,
  hashes: Int32Array,
  counts: ShingleCounts,
  sources: Int32Array,
): void {
  const rarer = new Int32Array(LEVELS + 1)
  counts.startOwners()
  for (const d of documents) {
    const count = read(d)
    rarer.fill(0)
    for (let i = 0; i < count; i++) rarer[levelOf(counts.articles(hashes[i]!)) + 1]!++
    for (let level = 1; level <= LEVELS; level++) rarer[level]! += rarer[level - 1]!
    for (let i = 0; i < count; i++) {
      const articles = counts.articles(hashes[i]!)
      if (articles < BOILERPLATE.minOfOneSource) continue
      const own = rarer[levelOf(articles)]!
      const owns = own >= BOILERPLATE.minOwn && own >= BOILERPLATE.ownShare * count
      const ownsMost = owns && own >= BOILERPLATE.spreadOwnShare * count
      counts.addOwner(hashes[i]!, d, sources[d]!, owns, ownsMost)
    }
  }
}

/** Of the shingles that qualify, those that stand in a run of qualifying ones in some article. */
function maskRuns(
  documents: Int32Array,
  read: (document: number) => number,
  hashes: Int32Array,
  counts: ShingleCounts,
): Mask {
  for (const d of documents) {
    const count = read(d)
    let start = 0
    for (let i = 0; i <= count; i++) {
      if (i < count && counts.isCommon(hashes[i]!)) continue
      if (i - start >= BOILERPLATE.minRun) for (let j = start; j < i; j++) counts.mask(hashes[j]!)
      start = i + 1
    }
  }
  return {
    get size() {
      return counts.masked
    },
    has: counts.isMasked,
  }
}
