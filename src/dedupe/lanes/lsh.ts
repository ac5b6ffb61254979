/** Locality-sensitive hashing: how a signature is cut into bands, and what that finds. */
import { power } from '../../util/elementary.js'
import { checkInteger, checkKeys, checkNumber } from '../../util/options.js'

/** `bands` groups of `rows` signature values; two articles become a candidate pair when one group agrees. */
export interface Banding {
  readonly bands: number
  readonly rows: number
}

/**
 * The chance, in [0, 1], that a pair of the given Jaccard similarity becomes a candidate: 1 - (1 - j^rows)^bands.
 *
 * @throws NutgrafError `invalid-option`.
 * @example candidateProbability(0.8, { bands: 32, rows: 4 }) // 0.9999999
 */
export function candidateProbability(jaccard: number, { bands, rows }: Banding): number {
  checkNumber('jaccard', jaccard, 0, 1)
  checkInteger('bands', bands, 1)
  checkInteger('rows', rows, 1)
  return 1 - power(1 - power(jaccard, rows), bands)
}

export interface BandingOptions {
  /** Length of the signature that is cut. Default 128. */
  readonly permutations?: number
  /** The similarity from which pairs are wanted, in (0, 1). */
  readonly threshold: number
  /** Weight of a candidate below the threshold against a missed one above it, in [0, 1]. Default .1: candidates are verified. */
  readonly falsePositiveWeight?: number
}

/**
 * The cut with the least weighted sum of false positives (area under the candidate curve below the threshold)
 * and false negatives (area over it above). Fewer rows on a tie. O(permutations · log).
 *
 * Source: Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", section 3.4; datasketch weighs the same way.
 *
 * @throws NutgrafError `invalid-option`.
 */
export function chooseBanding(options: BandingOptions): Banding {
  checkKeys('chooseBanding', options, ['permutations', 'threshold', 'falsePositiveWeight'])
  const permutations = checkInteger('permutations', options.permutations ?? 128, 1, 4096)
  const threshold = checkNumber('threshold', options.threshold, 0, 1)
  const weight = checkNumber('falsePositiveWeight', options.falsePositiveWeight ?? 0.1, 0, 1)
  let best: Banding = { bands: permutations, rows: 1 }
  let least = Number.POSITIVE_INFINITY
  for (let rows = 1; rows <= permutations; rows++) {
    for (let bands = 1; bands * rows <= permutations; bands++) {
      const found = (j: number): number => 1 - power(1 - power(j, rows), bands)
      const cost =
        weight * area(found, 0, threshold) + (1 - weight) * area((j) => 1 - found(j), threshold, 1)
      if (cost < least - 1e-12) {
        least = cost
        best = { bands, rows }
      }
    }
  }
  return best
}

/** Midpoint rule, 100 steps. */
function area(curve: (x: number) => number, from: number, to: number): number {
  const step = (to - from) / 100
  let sum = 0
  for (let i = 0; i < 100; i++) sum += curve(from + (i + 0.5) * step)
  return sum * step
}

/** Writes one 32-bit key a band, a hash of the band's number and its values. */
export function bandKeys(signature: Int32Array, rows: number, keys: Int32Array): void {
  const bands = keys.length
  for (let band = 0, at = 0; band < bands; band++) {
    let h = Math.imul(band + 1, 0x9e3779b1)
    for (let row = 0; row < rows; row++, at++) {
      h = Math.imul(h ^ signature[at]!, 0x85ebca6b)
      h ^= h >>> 15
    }
    h = Math.imul(h, 0xc2b2ae35)
    keys[band] = h ^ (h >>> 16)
  }
}
