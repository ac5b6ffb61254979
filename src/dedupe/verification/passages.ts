/** The passages that two folded texts share, as runs of equal words. */
import { hashShingles } from '../lanes/shingles.js'

/** A shared run: word numbers in both texts and its length in words. */
export interface SharedRun {
  readonly a: number
  readonly b: number
  readonly words: number
}

/** Places in b that are tried for one place in a; a phrase repeated more often is found at the first ones. */
const MOST_PLACES = 64

/**
 * The longest runs of at least `least` equal words, in the order of `a` and disjoint in it. From left to right,
 * each as long as possible. O(words) unless phrases repeat.
 */
export function sharedRuns(a: Int32Array, b: Int32Array, least: number): readonly SharedRun[] {
  const places = placesOf(b, least)
  const hashes = new Int32Array(Math.max(0, a.length - least + 1))
  const count = hashShingles(a, 0, a.length, least, hashes)
  const runs: SharedRun[] = []
  for (let i = 0; i < count; ) {
    let longest = 0
    let at = 0
    for (const place of places.get(hashes[i]!) ?? []) {
      const words = equalWords(a, i, b, place)
      if (words > longest) {
        longest = words
        at = place
      }
    }
    if (longest >= least) {
      runs.push({ a: i, b: at, words: longest })
      i += longest
    } else i++
  }
  return runs
}

function placesOf(words: Int32Array, size: number): Map<number, number[]> {
  const hashes = new Int32Array(Math.max(0, words.length - size + 1))
  const count = hashShingles(words, 0, words.length, size, hashes)
  const places = new Map<number, number[]>()
  for (let i = 0; i < count; i++) {
    const at = places.get(hashes[i]!)
    if (!at) places.set(hashes[i]!, [i])
    else if (at.length < MOST_PLACES) at.push(i)
  }
  return places
}

function equalWords(a: Int32Array, i: number, b: Int32Array, j: number): number {
  let words = 0
  while (i + words < a.length && j + words < b.length && a[i + words] === b[j + words]) words++
  return words
}
