/** The keys under which a document is posted: those of its bands and those of its winnowed shingles. */
import { mix32 } from '../../util/hash.js'
import { createKernelFingerprinter } from './fingerprint-in-kernel.js'
import { bandKeys } from './lsh.js'
import { sketch } from './minhash.js'
import { hashShingles } from './shingles.js'
import { selectPositions } from './winnowing.js'

/**
 * Sizes of the two lanes. Fixed, so that an index and a comparison always agree. Texts of fewer than `leastSketched`
 * shingles have no keys in the near lane, where empty bins cost most: their window in the copy lane is so narrow that
 * it finds every near copy (all of 17,364 edited ones with a Jaccard similarity of .25 or more; bands missed 7,528).
 */
export const LANES = {
  shingleSize: 5,
  permutations: 128,
  bands: 32,
  rows: 4,
  window: 8,
  leastSketched: 32,
} as const

/** The keys of one document. The arrays are reused. */
export interface Fingerprints {
  readonly bandCount: number
  readonly bandKeys: Int32Array
  readonly copyCount: number
  readonly copyKeys: Int32Array
}

/**
 * A short text is read with a narrower window, down to every shingle at eight: it could lie inside a shared
 * run that the full window steps over, and costs little.
 */
const windowFor = (shingles: number): number => Math.max(1, Math.min(LANES.window, shingles >> 3))

/** The keys of the document with the words `words[start, start + count)`, until the next call of any such function. */
export type Fingerprint = (words: Int32Array, start: number, count: number) => Fingerprints

export function createFingerprinter(): Fingerprint {
  const plain = createPlainFingerprinter()
  return createKernelFingerprinter(LANES, plain) ?? plain
}

function createPlainFingerprinter(): Fingerprint {
  const signature = new Int32Array(LANES.permutations)
  const keys = new Int32Array(LANES.bands)
  let hashes = new Int32Array(4096)
  let positions = new Int32Array(4096)
  let copyKeys = new Int32Array(4096)
  return (words, start, count) => {
    if (hashes.length < count) {
      hashes = new Int32Array(count * 2)
      positions = new Int32Array(count * 2)
      copyKeys = new Int32Array(count * 2)
    }
    const shingles = hashShingles(words, start, count, LANES.shingleSize, hashes)
    if (shingles === 0) return { bandCount: 0, bandKeys: keys, copyCount: 0, copyKeys }
    const isSketched = shingles >= LANES.leastSketched
    if (isSketched) {
      sketch(hashes, shingles, signature)
      bandKeys(signature, LANES.rows, keys)
    }
    const chosen = selectPositions(hashes, shingles, windowFor(shingles), positions)
    for (let i = 0; i < chosen; i++) copyKeys[i] = copyKeyOf(hashes[positions[i]!]!)
    return { bandCount: isSketched ? LANES.bands : 0, bandKeys: keys, copyCount: chosen, copyKeys }
  }
}

/** Chosen hashes are the least of their windows, so their high bits say little until mixed again. */
export const copyKeyOf = (hash: number): number => mix32(hash) | 0

/** An upper estimate of how many shingles winnowing chooses of a text. */
export function expectedCopyKeys(words: number): number {
  const shingles = Math.max(0, words - LANES.shingleSize + 1)
  return Math.ceil((shingles * 2.4) / (windowFor(shingles) + 1)) + 1
}
