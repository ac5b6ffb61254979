/** One-permutation MinHash: a fixed-length sketch of a set from which Jaccard similarity can be estimated. */
import { NutgrafError } from '../../errors.js'
import { mix32 } from '../../util/hash.js'
import { checkInteger, checkKeys } from '../../util/options.js'

const EMPTY = 0xffffffff | 0

/**
 * Fills `signature` (its length, a power of two, is the number of bins) with the least hash of each bin; an
 * empty bin borrows from one that another hash chain leads to, the same for every set (optimal
 * densification). False when there is nothing to sketch. O(count + bins).
 *
 * Source: Shrivastava, "Optimal Densification for Fast and Accurate Minwise Hashing" (ICML 2017).
 */
export function sketch(hashes: ArrayLike<number>, count: number, signature: Int32Array): boolean {
  if (count === 0) return false
  const bins = signature.length
  const shift = Math.clz32(bins) + 1
  const keep = 0x7fffffff >>> (31 - shift)
  signature.fill(EMPTY)
  // Values keep the bits below the bin number, so they are never negative and never EMPTY.
  for (let i = 0; i < count; i++) {
    const hash = hashes[i]!
    const bin = hash >>> shift
    const value = hash & keep
    const least = signature[bin]!
    if (least < 0 || value < least) signature[bin] = value
  }
  densify(signature)
  return true
}

/** Borrowed values are marked by the sign bit while filling, so that only bins filled by the set are borrowed from. */
function densify(signature: Int32Array): void {
  const bins = signature.length
  for (let bin = 0; bin < bins; bin++) {
    if (signature[bin] !== EMPTY) continue
    let attempt = Math.imul(bin + 1, 0x9e3779b1)
    let from: number
    do {
      attempt = (attempt + 0x3c6ef373) | 0
      const h = Math.imul(attempt ^ (attempt >>> 16), 0x2c1b3c6d)
      from = (h ^ (h >>> 15)) & (bins - 1)
    } while (signature[from]! < 0)
    signature[bin] = ~signature[from]!
  }
  for (let bin = 0; bin < bins; bin++) if (signature[bin]! < 0) signature[bin] = ~signature[bin]!
}

export interface MinHasherOptions {
  /** Length of a signature, a power of two from 16 to 4096. More is more exact: the error is about 1/√n. Default 128. */
  readonly permutations?: number
  /** Signatures are comparable only under one seed. A whole number, default 0. */
  readonly seed?: number
}

export const MIN_HASHER_DEFAULTS = { permutations: 128, seed: 0 } as const

/** The signature of a set of shingles. */
export type MinHasher = (shingles: ArrayLike<number>) => Uint32Array

/**
 * A function from a set of 32-bit hashes to its signature of `permutations` values; the signature of an empty
 * set is all 0xffffffff. O(shingles + permutations).
 *
 * @throws NutgrafError `invalid-option`.
 * @example
 * const minHash = createMinHasher()
 * estimateJaccard(minHash(shingle(a)), minHash(shingle(b))) // near the true value, error about .09 at most
 */
export function createMinHasher(options: MinHasherOptions = {}): MinHasher {
  checkKeys('createMinHasher', options, ['permutations', 'seed'])
  const permutations = checkInteger(
    'permutations',
    options.permutations ?? MIN_HASHER_DEFAULTS.permutations,
    16,
    4096,
  )
  if ((permutations & (permutations - 1)) !== 0) {
    throw new NutgrafError(
      'invalid-option',
      `permutations must be a power of two, got ${permutations}`,
      {
        option: 'permutations',
        got: permutations,
      },
    )
  }
  const seed = checkInteger('seed', options.seed ?? MIN_HASHER_DEFAULTS.seed, 0)
  const mask = seed === 0 ? 0 : mix32(seed) | 0
  return (shingles) => {
    const signature = new Int32Array(permutations).fill(EMPTY)
    sketch(mask === 0 ? shingles : remix(shingles, mask), shingles.length, signature)
    return new Uint32Array(signature.buffer)
  }
}

function remix(shingles: ArrayLike<number>, mask: number): Int32Array {
  return Int32Array.from(shingles, (hash) => mix32(hash ^ mask))
}

/**
 * The share of places in which two signatures agree: an unbiased estimate of the Jaccard similarity of their
 * sets, in [0, 1], with standard error √(j(1-j)/n); 0 when either set was empty. O(n).
 *
 * @throws NutgrafError `invalid-option` when the lengths differ.
 */
export function estimateJaccard(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) {
    throw new NutgrafError(
      'invalid-option',
      `signatures must have one length, got ${a.length} and ${b.length}`,
      {
        got: [a.length, b.length],
      },
    )
  }
  if (a.length === 0 || a[0] === 0xffffffff || b[0] === 0xffffffff) return 0
  let agree = 0
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) agree++
  return agree / a.length
}
