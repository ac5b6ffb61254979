/**
 * The folded words of many texts, in a few large arrays: all that finding and verifying copies needs, at four
 * bytes a word. Texts themselves are not kept.
 */
import { mix32 } from '../../util/hash.js'
import { createColumn } from '../../util/number-column.js'

const FIRST_CHUNK_WORDS = 1 << 14
const CHUNK_WORDS = 1 << 20

export interface Corpus {
  readonly size: number
  /** Number of words of all texts. */
  readonly words: number
  /** Where the words of a document are: `chunk(d).subarray(offset(d), offset(d) + length(d))`. */
  chunk(document: number): Int32Array
  offset(document: number): number
  length(document: number): number
  /** 32 bits of all words in order: equal for equal texts. */
  hash(document: number): number
  /** Whether two documents have the same words in the same order. */
  same(a: number, b: number): boolean
}

/** A corpus that is being filled. */
export interface OpenCorpus extends Corpus {
  /** Keeps the first `count` of `words` as the next document and returns its number. */
  add(words: Int32Array, count: number): number
  /**
   * Keeps `words` as the next documents, of so many words each and with these hashes, those of `hashWords`.
   */
  addAll(words: Int32Array, lengths: Int32Array, hashes: Int32Array): void
  /** What others need to read it; later additions may not show. */
  columns(): CorpusColumns
}

/** A corpus as plain arrays, the last four by document: what a thread is given to read it. */
export interface CorpusColumns {
  readonly chunks: readonly Int32Array[]
  readonly chunkOf: Int32Array
  readonly offsets: Int32Array
  readonly lengths: Int32Array
  readonly hashes: Int32Array
}

/** Memory for so many words. */
export type AllocateWords = (words: number, chunk: number) => Int32Array

/**
 * @param allocate For memory of another kind than the ordinary one.
 * @param renew Gives the memory of a chunk once more, if what `allocate` gave can be empty later on.
 */
export function createCorpus(
  allocate: AllocateWords = (words) => new Int32Array(words),
  renew?: (chunk: number) => Int32Array,
): OpenCorpus {
  const chunks: Int32Array[] = []
  const chunkOf = createColumn()
  const offsets = createColumn()
  const lengths = createColumn()
  const hashes = createColumn()
  let used = 0
  let total = 0

  const chunkAt = (chunk: number): Int32Array => {
    const words = chunks[chunk]!
    if (words.length > 0 || !renew) return words
    chunks[chunk] = renew(chunk)
    return chunks[chunk]
  }
  /** The chunk in which there is room for so many more words. */
  const reserve = (count: number): number => {
    const last = chunks.length - 1
    if (last >= 0 && used + count <= chunkAt(last).length) return last
    const least = last < 0 ? FIRST_CHUNK_WORDS : CHUNK_WORDS
    chunks.push(allocate(Math.max(count, least), last + 1))
    used = 0
    return last + 1
  }

  return {
    get size() {
      return lengths.size
    },
    get words() {
      return total
    },
    add(words, count) {
      const chunk = reserve(count)
      chunkAt(chunk).set(words.subarray(0, count), used)
      chunkOf.push(chunk)
      offsets.push(used)
      lengths.push(count)
      hashes.push(hashWords(words, count))
      used += count
      total += count
      return lengths.size - 1
    },
    addAll(words, counts, itsHashes) {
      const chunk = reserve(words.length)
      chunkAt(chunk).set(words, used)
      for (let i = 0; i < counts.length; i++) {
        chunkOf.push(chunk)
        offsets.push(used)
        used += counts[i]!
      }
      lengths.pushAll(counts)
      hashes.pushAll(itsHashes)
      total += words.length
    },
    chunk: (document) => chunkAt(chunkOf.get(document)),
    offset: offsets.get,
    length: lengths.get,
    hash: hashes.get,
    same(a, b) {
      const count = lengths.get(a)
      if (count !== lengths.get(b) || hashes.get(a) !== hashes.get(b)) return false
      const chunkA = chunkAt(chunkOf.get(a))
      const chunkB = chunkAt(chunkOf.get(b))
      return equal(chunkA, offsets.get(a), chunkB, offsets.get(b), count)
    },
    columns: () => ({
      chunks: chunks.map((_, chunk) => chunkAt(chunk)),
      chunkOf: chunkOf.view(),
      offsets: offsets.view(),
      lengths: lengths.view(),
      hashes: hashes.view(),
    }),
  }
}

/** The corpus that the columns are of, to be read. */
export function readCorpus(columns: CorpusColumns): Corpus {
  const { chunks, chunkOf, offsets, lengths, hashes } = columns
  return {
    size: lengths.length,
    words: lengths.reduce((sum, length) => sum + length, 0),
    chunk: (document) => chunks[chunkOf[document]!]!,
    offset: (document) => offsets[document]!,
    length: (document) => lengths[document]!,
    hash: (document) => hashes[document]!,
    same(a, b) {
      const count = lengths[a]!
      if (count !== lengths[b] || hashes[a] !== hashes[b]) return false
      const [chunkA, chunkB] = [chunks[chunkOf[a]!]!, chunks[chunkOf[b]!]!]
      return equal(chunkA, offsets[a]!, chunkB, offsets[b]!, count)
    },
  }
}

/** 32 bits of the first `count` words in order. */
export function hashWords(words: Int32Array, count: number): number {
  let hash = count
  for (let i = 0; i < count; i++) hash = (Math.imul(hash, 0x2c9277b5) + words[i]!) | 0
  return mix32(hash) | 0
}

/** Whether the `count` words from `fromA` on are those from `fromB` on. */
export function equal(
  a: Int32Array,
  fromA: number,
  b: Int32Array,
  fromB: number,
  count: number,
): boolean {
  for (let i = 0; i < count; i++) if (a[fromA + i] !== b[fromB + i]) return false
  return true
}
