/** Winnowing: a thin, position-independent choice of shingles that two texts with a long shared run always share. */
import type { Span } from '../../types.js'
import { checkChoice, checkInteger, checkKeys } from '../../util/options.js'
import { type Accents, createFolder } from '../folding/fold.js'
import { hashShingles } from './shingles.js'

/**
 * Writes the positions of the least hash of every `window` consecutive hashes, each once, and returns how many.
 * The rightmost of equal hashes counts. Widening the window only drops positions, so texts read with
 * different windows still meet. About 2/(window + 1) of the positions; O(count) in practice.
 */
export function selectPositions(
  hashes: Int32Array,
  count: number,
  window: number,
  out: Int32Array,
): number {
  if (count === 0) return 0
  if (count <= window) window = count
  let written = 0
  let least = -1
  for (let end = window - 1; end < count; end++) {
    const first = end - window + 1
    if (least < first) {
      least = first
      for (let i = first + 1; i <= end; i++) if (hashes[i]! <= hashes[least]!) least = i
      out[written++] = least
    } else if (hashes[end]! <= hashes[least]!) {
      least = end
      out[written++] = least
    }
  }
  return written
}

export interface WinnowOptions {
  /** Words in a shingle, 1 to 64. Default 5. */
  readonly size?: number
  /** Shingles in a window, 1 to 1024: every shared run of size + window - 1 words is found. Default 8, so 12 words. */
  readonly window?: number
  readonly accents?: Accents
}

export const WINNOW_DEFAULTS = { size: 5, window: 8, accents: 'fold' } as const

/** A chosen shingle: its unsigned 32-bit hash, and its words in the text. */
export interface Fingerprint extends Span {
  readonly hash: number
}

/**
 * The fingerprints of a text, in text order. Any two texts that share a run of size + window - 1 words, wherever
 * it stands in them, have a fingerprint in common. O(text).
 *
 * Source: Schleimer, Wilkerson, Aiken, "Winnowing: Local Algorithms for Document Fingerprinting" (SIGMOD 2003).
 *
 * @throws NutgrafError `invalid-option`.
 */
export function winnow(text: string, options: WinnowOptions = {}): readonly Fingerprint[] {
  checkKeys('winnow', options, ['size', 'window', 'accents'])
  const size = checkInteger('size', options.size ?? WINNOW_DEFAULTS.size, 1, 64)
  const window = checkInteger('window', options.window ?? WINNOW_DEFAULTS.window, 1, 1024)
  const accents = checkChoice('accents', options.accents ?? WINNOW_DEFAULTS.accents, [
    'fold',
    'keep',
  ])
  const { words, count, starts, ends } = createFolder(accents)(text, true)
  const hashes = new Int32Array(Math.max(0, count - size + 1))
  const shingles = hashShingles(words, 0, count, size, hashes)
  const positions = new Int32Array(shingles)
  const chosen = selectPositions(hashes, shingles, window, positions)
  return Array.from(positions.subarray(0, chosen), (position) => ({
    hash: hashes[position]! >>> 0,
    start: starts[position]!,
    end: ends[position + size - 1]!,
  }))
}
