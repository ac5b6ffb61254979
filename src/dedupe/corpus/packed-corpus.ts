/**
 * A corpus for an index that stays: words as numbers of a vocabulary, in sixteen bits if they are below 2^15, as almost
 * all words of news are, else in thirty-two. Reading a document costs its decoding.
 */
import { type Column, createColumn } from '../../util/number-column.js'
import { type Corpus, equal, hashWords } from './corpus.js'
import { createVocabulary } from './vocabulary.js'

const CHUNK_CODES = 1 << 19
/** Set in a code that is followed by the upper bits. */
const LONG = 0x8000

export interface PackedCorpus extends Corpus {
  /** Keeps the first `count` of `words` as the next document and returns its number. */
  add(words: Int32Array, count: number): number
  /** Makes words readable as document number `size`, without keeping them, until the next `probe` or `add`. */
  probe(words: Int32Array, count: number): number
  /** What has to be saved. */
  parts(): PackedParts
}

export interface PackedParts {
  readonly vocabulary: Int32Array
  readonly lengths: Int32Array
  /** The encoded words of all documents in order. */
  readonly codes: readonly Uint16Array[]
}

export function createPackedCorpus(): PackedCorpus {
  const vocabulary = createVocabulary()
  const chunks: { codes: Uint16Array; used: number }[] = []
  const chunkOf = createColumn()
  const offsets = createColumn()
  const lengths = createColumn()
  const hashes: Column = createColumn()
  let total = 0
  let probeWords = new Int32Array(4096)
  let probeCount = 0
  let numbers = new Int32Array(4096)
  // Two documents are often read side by side.
  const decoded = [new Int32Array(4096), new Int32Array(4096)]
  const decodedFrom = [-1, -1]
  let older = 0

  const reserve = (codes: number): { codes: Uint16Array; used: number } => {
    const last = chunks.at(-1)
    if (last && last.used + codes <= last.codes.length) return last
    const size = chunks.length === 0 ? 1 << 13 : CHUNK_CODES
    const fresh = { codes: new Uint16Array(Math.max(codes, size)), used: 0 }
    chunks.push(fresh)
    return fresh
  }
  const read = (document: number): Int32Array => {
    if (document === lengths.size) return probeWords
    if (decodedFrom[0] === document) return decoded[0]!
    if (decodedFrom[1] === document) return decoded[1]!
    const slot = older
    older = 1 - older
    const count = lengths.get(document)
    if (decoded[slot]!.length < count) decoded[slot] = new Int32Array(count * 2)
    const out = decoded[slot]!
    const { codes } = chunks[chunkOf.get(document)]!
    unpack(codes, offsets.get(document), vocabulary.hashes(), count, out)
    decodedFrom[slot] = document
    return out
  }
  const lengthOf = (document: number): number =>
    document === lengths.size ? probeCount : lengths.get(document)
  const hashOf = (document: number): number =>
    document === lengths.size ? hashWords(probeWords, probeCount) : hashes.get(document)

  return {
    get size() {
      return lengths.size
    },
    get words() {
      return total
    },
    probe(words, count) {
      if (probeWords.length < count) probeWords = new Int32Array(count * 2)
      probeWords.set(words.subarray(0, count))
      probeCount = count
      return lengths.size
    },
    add(words, count) {
      const chunk = reserve(count * 2)
      const { codes, used: start } = chunk
      let at = start
      if (numbers.length < count) numbers = new Int32Array(count * 2)
      vocabulary.number(words, count, numbers)
      for (let i = 0; i < count; i++) {
        const number = numbers[i]!
        if (number < LONG) codes[at++] = number
        else {
          codes[at++] = number | LONG
          codes[at++] = number >>> 15
        }
      }
      chunk.used = at
      chunkOf.push(chunks.length - 1)
      offsets.push(start)
      hashes.push(hashWords(words, count))
      lengths.push(count)
      total += count
      return lengths.size - 1
    },
    chunk: read,
    offset: () => 0,
    length: lengthOf,
    hash: hashOf,
    same(a, b) {
      if (lengthOf(a) !== lengthOf(b) || hashOf(a) !== hashOf(b)) return false
      return equal(read(a), 0, read(b), 0, lengthOf(a))
    },
    parts: () => ({
      vocabulary: vocabulary.hashes(),
      lengths: lengths.view(),
      codes: chunks.map(({ codes, used }) => codes.subarray(0, used)),
    }),
  }
}

/** Writes the `count` words encoded from `codes[at]` to `out`; returns where the next ones begin. */
function unpack(
  codes: Uint16Array,
  at: number,
  vocabulary: Int32Array,
  count: number,
  out: Int32Array,
): number {
  for (let i = 0; i < count; i++) {
    let number = codes[at++]!
    if (number >= LONG) number = (number & ~LONG) | (codes[at++]! << 15)
    out[i] = vocabulary[number]!
  }
  return at
}

/** Reads back what `parts` gave; `each` is called with the words of every document in order. */
export function unpackWords(
  vocabulary: Int32Array,
  lengths: Int32Array,
  codes: Uint16Array,
  each: (words: Int32Array, count: number, document: number) => void,
): void {
  let words = new Int32Array(4096)
  let at = 0
  for (let document = 0; document < lengths.length; document++) {
    const count = lengths[document]!
    if (words.length < count) words = new Int32Array(count * 2)
    at = unpack(codes, at, vocabulary, count, words)
    each(words, count, document)
  }
}
