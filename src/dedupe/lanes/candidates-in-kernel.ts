/** Candidates found in the kernel: what `createCandidateFinder` finds with keys made here. */
import { createColumn } from '../../util/number-column.js'
import { anyPair } from '../corpus/article-facts.js'
import type { Corpus } from '../corpus/corpus.js'
import type { Kernel } from '../kernel/kernel.js'
import { inKernel } from '../kernel/place-words.js'
import type { Candidates } from './candidates.js'
import { LANES } from './fingerprints.js'
import { groupInKernel } from './group-in-kernel.js'

/** More would have more keys than words, and memory is laid out for words. */
const MOST_DOCUMENTS = 2 ** 19
/** Documents that are read at a time: engines swap compiled code for better code only between calls. */
const DOCUMENTS = 64
/** Pairs that are listed at a time. */
const STEP = 2 ** 14

/** Undefined where there is no kernel, or the corpus does not suit it. */
export function findCandidatesInKernel(
  corpus: Corpus,
  documents: Int32Array,
  cap: number,
  mayPair: (a: number, b: number) => boolean,
): Candidates | undefined {
  if (documents.length > MOST_DOCUMENTS) return undefined
  return inKernel(corpus, ({ kernel, addresses, lengths, longest }) => {
    const size = documents.length
    const list = kernel.takeNumbers(documents)
    // Room for a key of each word is more than is used, and costs nothing where it is not touched.
    const bands = kernel.take(size * LANES.bands * 8)
    const copies = kernel.take(corpus.words * 8)
    kernel.startEntries(bands, copies)
    const hashes = kernel.take(longest * 4)
    const signature = kernel.take(LANES.permutations * 4)
    const bandKeys = kernel.take(LANES.bands * 4)
    const copyKeys = kernel.take(longest * 4)
    for (let from = 0; from < size; from += DOCUMENTS) {
      const to = Math.min(size, from + DOCUMENTS)
      kernel.addDocuments(addresses, lengths, list, from, to, hashes, signature, bandKeys, copyKeys)
    }
    const lanes = kernel.take(32)
    const nearGroups = groupLane(kernel, bands, kernel.endOfBands(), size, lanes)
    const copyGroups = groupLane(kernel, copies, kernel.endOfCopies(), size, lanes + 16)
    const linked = kernel.takeZeros(size)
    const sharing = kernel.takeZeros(size)
    const capped = kernel.takeZeros(size)
    kernel.markGroups(lanes, nearGroups, 2, linked)
    kernel.markGroups(lanes + 16, copyGroups, 2, linked)
    kernel.markGroups(lanes + 16, copyGroups, 3, sharing)
    const cappedKeys =
      kernel.markGroups(lanes, nearGroups, cap, capped) +
      kernel.markGroups(lanes + 16, copyGroups, cap, capped)
    const selected = kernel.take(size * 4)
    const select = (marks: number): Int32Array => {
      const count = kernel.selectMarked(list, size, marks, selected)
      return kernel.numbers().slice(selected / 4, selected / 4 + count)
    }
    return {
      ...listPairs(kernel, list, size, cap, lanes, mayPair),
      linked: select(linked),
      sharing: select(sharing),
      cappedKeys,
    }
  })
}

/** Groups the entries of a lane, writes its addresses to `lane`, and returns the number of groups. */
function groupLane(
  kernel: Kernel,
  entries: number,
  end: number,
  documents: number,
  lane: number,
): number {
  const { size, starts, members, free } = groupInKernel(kernel, entries, end, false)
  const firsts = kernel.take((documents + 2) * 4)
  kernel.invertGroups(members, starts, documents, firsts, free)
  kernel.numbers().set([members, starts, firsts, free], lane / 4)
  return size
}

function listPairs(
  kernel: Kernel,
  list: number,
  size: number,
  cap: number,
  lanes: number,
  mayPair: (a: number, b: number) => boolean,
): Pick<Candidates, 'first' | 'second'> {
  const seen = kernel.take(size * 4)
  const firsts = kernel.take((STEP + size) * 4)
  const seconds = kernel.take((STEP + size) * 4)
  const memory = kernel.numbers()
  memory.fill(-1, seen / 4, seen / 4 + size)
  const first = createColumn()
  const second = createColumn()
  for (let place = 0; place < size; ) {
    place = kernel.listPairs(place, list, size, cap, lanes, seen, firsts, seconds, STEP)
    const count = kernel.listedPairs()
    const as = memory.subarray(firsts / 4, firsts / 4 + count)
    const bs = memory.subarray(seconds / 4, seconds / 4 + count)
    if (mayPair === anyPair) {
      first.pushAll(as)
      second.pushAll(bs)
      continue
    }
    for (let i = 0; i < count; i++) {
      if (!mayPair(as[i]!, bs[i]!)) continue
      first.push(as[i]!)
      second.push(bs[i]!)
    }
  }
  return { first, second }
}
