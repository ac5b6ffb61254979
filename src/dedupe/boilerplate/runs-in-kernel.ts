/** Rows of common shingles found in the kernel: what `createRunFinder` finds. */
import type { Corpus } from '../corpus/corpus.js'
import { placeHashSet } from '../kernel/place-hash-set.js'
import { inKernel } from '../kernel/place-words.js'
import type { HashSet } from '../verification/hash-set.js'
import { BOILERPLATE } from './rule.js'

/** Documents that are read at a time: engines swap compiled code for better code only between calls. */
const DOCUMENTS = 64

/** The common shingles that stand in a row of enough in some document; undefined where there is no kernel. */
export function findRunsInKernel(
  corpus: Corpus,
  documents: Int32Array,
  shingleSize: number,
  common: HashSet,
): readonly number[] | undefined {
  return inKernel(corpus, ({ kernel, addresses, lengths, longest }) => {
    placeHashSet(kernel, common)
    const list = kernel.takeNumbers(documents)
    const hashes = kernel.take(longest * 4)
    const slots = common.slots.length
    const marks = kernel.takeZeros(slots + 1)
    for (let from = 0; from < documents.length; from += DOCUMENTS) {
      const to = Math.min(documents.length, from + DOCUMENTS)
      kernel.markRuns(
        addresses,
        lengths,
        list,
        from,
        to,
        shingleSize,
        hashes,
        BOILERPLATE.minRun,
        marks,
      )
    }
    const memory = kernel.bytes()
    const found: number[] = []
    for (let slot = 0; slot <= slots; slot++) {
      if (memory[marks + slot] === 1) found.push(common.slots[slot] ?? 0)
    }
    return found
  })
}
