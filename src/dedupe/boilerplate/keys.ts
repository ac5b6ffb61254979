/** The keys of the copy lane that boilerplate has. */
import type { Steps } from '../../util/steps.js'
import type { Corpus } from '../corpus/corpus.js'
import { copyKeyOf, LANES } from '../lanes/fingerprints.js'
import { createShingleReader } from '../lanes/shingles.js'
import type { HashSet } from '../verification/hash-set.js'

/**
 * The keys of runs of words that lie in masked shingles, a document at a time. So boilerplate need not be learnt for
 * the shingles of the lane as well, which are of another size.
 */
export function* findBoilerplateKeys(
  corpus: Corpus,
  documents: Int32Array,
  shingleSize: number,
  mask: HashSet,
): Steps<readonly number[]> {
  const readMasked = createShingleReader(corpus, shingleSize)
  const readLane = createShingleReader(corpus, LANES.shingleSize)
  const keys = new Set<number>()
  const addKeys = (document: number): void => {
    const hashes = readMasked(document)
    let lane: Int32Array | undefined
    // Words up to `end` lie in masked shingles, without a gap since `start`.
    let start = 0
    let end = 0
    for (let i = 0; i < hashes.length; i++) {
      if (!mask.has(hashes[i]!)) continue
      if (i > end) start = i
      lane ??= readLane(document)
      for (let at = Math.max(start, end - LANES.shingleSize + 1); ; at++) {
        if (at + LANES.shingleSize > i + shingleSize) break
        keys.add(copyKeyOf(lane[at]!))
      }
      end = i + shingleSize
    }
  }
  for (const document of documents) {
    addKeys(document)
    yield corpus.length(document)
  }
  return [...keys]
}
