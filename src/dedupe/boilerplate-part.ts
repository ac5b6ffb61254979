/**
 * The search for boilerplate among the shingles with certain bits in their hashes. A corpus is searched in such parts, so that the
 * tables of each stay small, whatever its size, and so that threads can share the work.
 */
import { BOILERPLATE } from './boilerplate-rule.js'
import type { Corpus } from './corpus.js'
import { createCounts, type ShingleCounts } from './shingle-counts.js'
import { createShingleReader } from './shingles.js'

/** What is searched. */
export interface BoilerplateSearch {
  readonly corpus: Corpus
  readonly documents: Int32Array
  readonly shingleSize: number
  /** A number for the source of each document of the corpus, -1 where it is not known. */
  readonly sources: Int32Array
  /** A power of two. */
  readonly parts: number
}

export interface BoilerplatePart {
  /**
   * Adds to `levels`, at document times `LEVELS` plus level, how many shingles of the part a document has that stand
   * in so many articles.
   */
  addLevels(levels: Int32Array): void
  /** The shingles that enough articles with text of their own have. @param rarer The sums of the levels below each. */
  findCommon(rarer: Int32Array): Int32Array<ArrayBuffer>
}

/** Articles a shingle stands in, by powers of two. */
export const LEVELS = 24
const levelOf = (articles: number): number => Math.min(LEVELS - 1, 31 - Math.clz32(articles))
/** The row of a shingle that stands in too few articles to be counted. */
const RARE = -1

/** The shingles of a part in document order, as hashes and later as rows of the counts. */
interface PartShingles {
  readonly values: Int32Array
  /** Those of document i are `values[ends[i - 1], ends[i])`. */
  readonly ends: Int32Array
}

/** O(words of the documents); eight bytes for each shingle of the part, forty for a frequent one. */
export function searchPart(search: BoilerplateSearch, part: number): BoilerplatePart {
  const { corpus, documents, shingleSize, sources } = search
  const { values: rows, ends } = selectShingles(search, part)
  const isFrequent = countCoarsely(search, rows)
  const counts = createCounts()
  // Functions for one document each: what runs only once is never compiled as well.
  const countOne = (document: number, from: number, to: number): void => {
    const source = sources[document]!
    for (let i = from; i < to; i++) {
      if (isFrequent(rows[i]!)) {
        const row = counts.rowOf(rows[i]!)
        rows[i] = row
        counts.count(row, document, source)
      } else rows[i] = RARE
    }
  }
  const addOwners = (
    document: number,
    rarer: Int32Array,
    level: number,
    from: number,
    to: number,
  ): void => {
    const shingles = Math.max(0, corpus.length(document) - shingleSize + 1)
    const source = sources[document]!
    for (let i = from; i < to; i++) {
      const row = rows[i]!
      if (row === RARE) continue
      const own = rarer[level + levelOf(counts.articles(row))]!
      const owns = own >= BOILERPLATE.minOwn && own >= BOILERPLATE.ownShare * shingles
      const ownsMost = owns && own >= BOILERPLATE.spreadOwnShare * shingles
      counts.addOwner(row, document, source, owns, ownsMost)
    }
  }
  for (let index = 0, from = 0; index < documents.length; from = ends[index++]!) {
    countOne(documents[index]!, from, ends[index]!)
  }

  return {
    addLevels(levels) {
      const own = new Int32Array(LEVELS)
      for (let index = 0, i = 0; index < documents.length; index++) {
        own.fill(0)
        for (; i < ends[index]!; i++) {
          own[rows[i] === RARE ? 0 : levelOf(counts.articles(rows[i]!))]!++
        }
        for (let level = 0; level < LEVELS; level++) {
          // Other threads may be adding their parts.
          if (own[level]! > 0) Atomics.add(levels, index * LEVELS + level, own[level]!)
        }
      }
    },
    findCommon(rarer) {
      counts.startOwners()
      for (let index = 0, from = 0; index < documents.length; from = ends[index++]!) {
        addOwners(documents[index]!, rarer, index * LEVELS, from, ends[index]!)
      }
      return listCommon(counts)
    },
  }
}

export function countWords(corpus: Corpus, documents: Int32Array): number {
  let words = 0
  for (const document of documents) words += corpus.length(document)
  return words
}

function selectShingles(search: BoilerplateSearch, part: number): PartShingles {
  const { corpus, documents, shingleSize, parts } = search
  const read = createShingleReader(corpus, shingleSize)
  const shift = partBits(search)
  const ends = new Int32Array(documents.length)
  // The bits of a hash are as good as drawn: the parts are about equal.
  let values = new Int32Array(Math.ceil((1.02 * countWords(corpus, documents)) / parts) + 1024)
  let size = 0
  const select = (hashes: Int32Array): void => {
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i]!
      if (((hash >>> shift) & (parts - 1)) === part) values[size++] = hash
    }
  }
  for (let index = 0; index < documents.length; index++) {
    const hashes = read(documents[index]!)
    if (values.length < size + hashes.length) {
      const wider = new Int32Array(Math.ceil((size + hashes.length) * 1.5))
      wider.set(values)
      values = wider
    }
    select(hashes)
    ends[index] = size
  }
  return { values: values.subarray(0, size), ends }
}

/**
 * Of the bits that say which bucket of the coarse count a shingle falls in, how many are left within a part; the ones
 * above say which part. The buckets are those of the whole corpus: what is found does not depend on the parts.
 */
function partBits({ corpus, documents, parts }: BoilerplateSearch): number {
  const all = Math.min(29, Math.max(16, 32 - Math.clz32(countWords(corpus, documents))))
  return all - Math.log2(parts)
}

/**
 * Whether a shingle may stand in enough articles: a coarse count, so that the exact one holds only what may be
 * frequent.
 */
function countCoarsely(search: BoilerplateSearch, hashes: Int32Array): (hash: number) => boolean {
  const buckets = new Uint8Array(2 ** partBits(search))
  const mask = buckets.length - 1
  for (let i = 0; i < hashes.length; i++) {
    const at = hashes[i]! & mask
    if (buckets[at]! < BOILERPLATE.minOfOneSource) buckets[at]!++
  }
  return (hash) => buckets[hash & mask] === BOILERPLATE.minOfOneSource
}

function listCommon(counts: ShingleCounts): Int32Array<ArrayBuffer> {
  const common = new Int32Array(counts.size)
  let size = 0
  for (let row = 0; row < counts.size; row++) {
    if (counts.isCommon(row)) common[size++] = counts.hash(row)
  }
  return common.slice(0, size)
}
