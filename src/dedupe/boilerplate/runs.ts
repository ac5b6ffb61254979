/** Where common shingles stand in a row: a common phrase alone is no boilerplate. */
import type { Corpus } from '../corpus/corpus.js'
import { createShingleReader } from '../lanes/shingles.js'
import type { HashSet } from '../verification/hash-set.js'
import { BOILERPLATE } from './rule.js'

export interface RunFinder {
  /** The shingles of all runs that were found so far. */
  readonly masked: ReadonlySet<number>
  /** Looks for runs in a document and returns how many shingles it has. */
  add(document: number): number
}

/** @param common Shingles that count for a run. */
export function createRunFinder(corpus: Corpus, shingleSize: number, common: HashSet): RunFinder {
  const read = createShingleReader(corpus, shingleSize)
  const masked = new Set<number>()
  return {
    masked,
    add(document) {
      const hashes = read(document)
      for (let i = 0, start = 0; i <= hashes.length; i++) {
        if (i < hashes.length && common.has(hashes[i]!)) continue
        if (i - start >= BOILERPLATE.minRun) {
          for (let at = start; at < i; at++) masked.add(hashes[at]!)
        }
        start = i + 1
      }
      return hashes.length
    },
  }
}
