/** Candidates found in the kernel: what `createCandidateFinder` finds with keys made here. */
import { type Corpus, createColumn } from '../corpus/corpus.js'
import type { Kernel } from '../kernel/kernel.js'
import { placeColumns, placeWords } from '../kernel/place-words.js'
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
  const words = documents.length > MOST_DOCUMENTS ? undefined : placeWords(corpus)
  if (!words) return undefined
  const { kernel } = words
  const size = documents.length
  const { addresses, lengths, longest } = placeColumns(words, corpus, documents)
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
    kernel.addDocuments(addresses, lengths, from, to, hashes, signature, bandKeys, copyKeys)
  }
  const lanes = kernel.take(32)
  const nearGroups = groupLane(kernel, bands, kernel.endOfBands(), size, lanes)
  const copyGroups = groupLane(kernel, copies, kernel.endOfCopies(), size, lanes + 16)
  const linked = kernel.take(size)
  const sharing = kernel.take(size)
  const capped = kernel.take(size)
  kernel.markGroups(lanes, nearGroups, 2, linked)
  kernel.markGroups(lanes + 16, copyGroups, 2, linked)
  kernel.markGroups(lanes + 16, copyGroups, 3, sharing)
  const cappedKeys =
    kernel.markGroups(lanes, nearGroups, cap, capped) +
    kernel.markGroups(lanes + 16, copyGroups, cap, capped)
  const pairs = listPairs(kernel, documents, cap, lanes, mayPair)
  return {
    ...pairs,
    linked: selectMarked(documents, kernel.bytes(), linked),
    sharing: selectMarked(documents, kernel.bytes(), sharing),
    cappedKeys,
  }
}

/** A loop, since `filter` of a typed array costs several times as much. */
function selectMarked(documents: Int32Array, memory: Uint8Array, marks: number): Int32Array {
  const selected = new Int32Array(documents.length)
  let count = 0
  for (let i = 0; i < documents.length; i++) {
    if (memory[marks + i] === 1) selected[count++] = documents[i]!
  }
  return selected.subarray(0, count)
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
  documents: Int32Array,
  cap: number,
  lanes: number,
  mayPair: (a: number, b: number) => boolean,
): Pick<Candidates, 'first' | 'second'> {
  const size = documents.length
  const seen = kernel.take(size * 4)
  const pairs = kernel.take((STEP + size) * 8)
  const memory = kernel.numbers()
  memory.fill(-1, seen / 4, seen / 4 + size)
  const first = createColumn()
  const second = createColumn()
  for (let document = 0; document < size; ) {
    document = kernel.listPairs(document, size, cap, lanes, seen, pairs, pairs + STEP * 8)
    const end = kernel.endOfPairs() / 4
    for (let at = pairs / 4; at < end; at += 2) {
      const a = documents[memory[at]!]!
      const b = documents[memory[at + 1]!]!
      if (!mayPair(a, b)) continue
      first.push(a)
      second.push(b)
    }
  }
  return { first, second }
}
