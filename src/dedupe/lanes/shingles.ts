/** Shingles: the runs of `size` consecutive words of a text, as 32-bit hashes. */
import { checkChoice, checkInteger, checkKeys } from '../../util/options.js'
import type { Corpus } from '../corpus/corpus.js'
import { type Accents, createFolder } from '../folding/fold.js'

const BASE = 0x2c9277b5
const HIGH = 0x85ebca6b | 0
const LOW = 0xc2b2ae35 | 0
/** The high bits of its product with a polynomial say to which part of a corpus the shingle belongs. */
const PART = 0x9e3779b1 | 0

/** Which of the shingles: part `part` of `parts`, up to 65,536, about equally large. Equal hashes are in one part. */
interface ShinglePart {
  readonly part: number
  readonly parts: number
}

const WHOLE: ShinglePart = { part: 0, parts: 1 }

/**
 * Writes the hash of each run of `size` words of `words[start, start + count)` to `out[at…]` and returns
 * how many there are. A rolling polynomial, then Murmur3's finaliser, so that minima over the hashes are fair. The
 * polynomial decides about the part, so shingles of other parts cost no finaliser. O(count).
 */
export function hashShingles(
  words: Int32Array,
  start: number,
  count: number,
  size: number,
  out: Int32Array,
  at = 0,
  { part, parts } = WHOLE,
): number {
  if (count < size) return 0
  let top = 1
  for (let i = 1; i < size; i++) top = Math.imul(top, BASE)
  let rolling = 0
  const end = start + count
  for (let i = start; i < start + size - 1; i++)
    rolling = (Math.imul(rolling, BASE) + words[i]!) | 0
  let written = at
  for (let i = start + size - 1, first = start; i < end; i++, first++) {
    rolling = (Math.imul(rolling, BASE) + words[i]!) | 0
    // Written in any case, and kept or not without a branch that could not be foreseen.
    out[written] = rolling
    const distance = (Math.imul(Math.imul(rolling, PART) >>> 16, parts) >>> 16) ^ part
    written += (distance - 1) >>> 31
    rolling = (rolling - Math.imul(words[first]!, top)) | 0
  }
  for (let i = at; i < written; i++) out[i] = finish(out[i]!)
  return written - at
}

/** Murmur3's finaliser: no two numbers give the same. */
function finish(rolling: number): number {
  let h = rolling ^ (rolling >>> 16)
  h = Math.imul(h, HIGH)
  h ^= h >>> 13
  h = Math.imul(h, LOW)
  return h ^ (h >>> 16)
}

/**
 * A function from a document to the hashes of its shingles in order, all or those of one part, in memory that the next
 * call uses again.
 */
export function createShingleReader(
  corpus: Corpus,
  shingleSize: number,
  part = WHOLE,
): (document: number) => Int32Array {
  let hashes = new Int32Array(4096)
  return (document) => {
    const length = corpus.length(document)
    if (hashes.length < length) hashes = new Int32Array(length * 2)
    const words = corpus.chunk(document)
    const start = corpus.offset(document)
    return hashes.subarray(0, hashShingles(words, start, length, shingleSize, hashes, 0, part))
  }
}

export interface ShingleOptions {
  /** Words in a shingle. Larger is stricter: one changed word breaks `size` shingles. 1 to 64, default 5. */
  readonly size?: number
  /** `'fold'` (default) counts é as e, `'keep'` does not. */
  readonly accents?: Accents
}

export const SHINGLE_DEFAULTS = { size: 5, accents: 'fold' } as const

/**
 * The distinct shingles of a text as unsigned 32-bit hashes, in ascending order; none for a text of fewer
 * words than `size`. Case, accents, quote marks, entities, mojibake and spacing make no difference, and each
 * character of Chinese, Japanese or Thai is a word. O(n log n) in the length of the text. Two different
 * shingles share a hash once in 2^32 pairs.
 *
 * Source: Broder, "On the resemblance and containment of documents" (1997), section 2.
 *
 * @throws NutgrafError `invalid-option`.
 * @example
 * shingle('Café au lait, s’il vous plaît').length // 2 of 5 words: "cafe au lait sil vous", "au lait sil vous plait"
 */
export function shingle(text: string, options: ShingleOptions = {}): Uint32Array {
  checkKeys('shingle', options, ['size', 'accents'])
  const size = checkInteger('size', options.size ?? SHINGLE_DEFAULTS.size, 1, 64)
  const accents = checkChoice('accents', options.accents ?? SHINGLE_DEFAULTS.accents, [
    'fold',
    'keep',
  ])
  const { words, count } = createFolder(accents)(text)
  const hashes = new Int32Array(Math.max(0, count - size + 1))
  hashShingles(words, 0, count, size, hashes)
  const sorted = new Uint32Array(hashes.buffer).sort()
  return sorted.filter((hash, i) => i === 0 || hash !== sorted[i - 1])
}
