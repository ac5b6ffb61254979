/**
 * The search for boilerplate among the shingles with certain bits in their hashes. A corpus is searched in such parts, so that the
 * tables of each stay small, whatever its size, and so that threads can share the work.
 */
import type { Steps } from '../../util/steps.js'
import type { Corpus } from '../corpus/corpus.js'
import { createShingleReader } from '../lanes/shingles.js'
import { BOILERPLATE } from './rule.js'
import { createCounts, type ShingleCounts } from './shingle-counts.js'

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
  addLevels(levels: Int32Array): Steps<void>
  /** The shingles that enough articles with text of their own have. @param rarer The sums of the levels below each. */
  findCommon(rarer: Int32Array): Steps<Int32Array<ArrayBuffer>>
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

/**
 * O(words of the documents); eight bytes for each shingle of the part, forty for a frequent one. A step is about one
 * pass over one document, here and below.
 */
export function* searchPart(search: BoilerplateSearch, part: number): Steps<BoilerplatePart> {
  const { corpus, documents, shingleSize, sources } = search
  const { values: rows, ends } = yield* selectShingles(search, part)
  const isFrequent = yield* countCoarsely(search, rows, ends)
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
  const own = new Int32Array(LEVELS)
  const addOwnLevels = (levels: Int32Array, at: number, from: number, to: number): void => {
    own.fill(0)
    for (let i = from; i < to; i++) {
      own[rows[i] === RARE ? 0 : levelOf(counts.articles(rows[i]!))]!++
    }
    for (let level = 0; level < LEVELS; level++) {
      // Other threads may be adding their parts.
      if (own[level]! > 0) Atomics.add(levels, at + level, own[level]!)
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
      const below = rarer[level + levelOf(counts.articles(row))]!
      const owns = below >= BOILERPLATE.minOwn && below >= BOILERPLATE.ownShare * shingles
      const ownsMost = owns && below >= BOILERPLATE.spreadOwnShare * shingles
      counts.addOwner(row, document, source, owns, ownsMost)
    }
  }
  for (let index = 0, from = 0; index < documents.length; from = ends[index++]!) {
    countOne(documents[index]!, from, ends[index]!)
    yield
  }

  return {
    *addLevels(levels) {
      for (let index = 0, from = 0; index < documents.length; from = ends[index++]!) {
        addOwnLevels(levels, index * LEVELS, from, ends[index]!)
        yield
      }
    },
    *findCommon(rarer) {
      counts.startOwners()
      for (let index = 0, from = 0; index < documents.length; from = ends[index++]!) {
        addOwners(documents[index]!, rarer, index * LEVELS, from, ends[index]!)
        yield
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

function* selectShingles(search: BoilerplateSearch, part: number): Steps<PartShingles> {
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
    yield
  }
  return { values: values.subarray(0, size), ends }
}

/**
 * Of the bits that say which counter of the coarse count a shingle falls on, how many are left within a part; the ones
 * above say which part. The counters are those of the whole corpus: what is found does not depend on the parts.
 */
function partBits({ corpus, documents, parts }: BoilerplateSearch): number {
  const all = Math.min(29, Math.max(16, 32 - Math.clz32(countWords(corpus, documents))))
  return all - Math.log2(parts)
}

/**
 * Whether a shingle may stand in enough articles: a coarse count, so that the exact one holds little more than what is
 * frequent. A bucket counts to three in each of eight fields, and a shingle falls in one of them: it must have been met
 * there twice, and three times must some shingle have been met in the bucket.
 */
function* countCoarsely(
  search: BoilerplateSearch,
  hashes: Int32Array,
  ends: Int32Array,
): Steps<(hash: number) => boolean> {
  const buckets = new Uint16Array(2 ** partBits(search))
  const mask = buckets.length - 1
  const countOne = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const hash = hashes[i]!
      const field = (hash >>> 29) << 1
      const bucket = buckets[hash & mask]!
      if (((bucket >>> field) & 3) < 3) buckets[hash & mask] = bucket + (1 << field)
    }
  }
  for (let index = 0, from = 0; index < ends.length; from = ends[index++]!) {
    countOne(from, ends[index]!)
    yield
  }
  return (hash) => {
    const bucket = buckets[hash & mask]!
    if (((bucket >>> ((hash >>> 29) << 1)) & 2) === 0) return false
    return sumFields(bucket) >= BOILERPLATE.minOfOneSource
  }
}

/** The sum of the eight two-bit fields of a number. */
function sumFields(bucket: number): number {
  const pairs = (bucket & 0x3333) + ((bucket >>> 2) & 0x3333)
  const fours = (pairs & 0x0f0f) + ((pairs >>> 4) & 0x0f0f)
  return (fours & 0xff) + (fours >>> 8)
}

function listCommon(counts: ShingleCounts): Int32Array<ArrayBuffer> {
  const common = new Int32Array(counts.size)
  let size = 0
  for (let row = 0; row < counts.size; row++) {
    if (counts.isCommon(row)) common[size++] = counts.hash(row)
  }
  return common.slice(0, size)
}
