/** Candidates found in the kernel: what `createCandidateFinder` finds with keys made here. */
import { type Corpus, createColumn } from '../corpus/corpus.js'
import { createKernel, type Kernel } from '../kernel/kernel.js'
import { placeWords, suitsKernel } from '../kernel/place-words.js'
import type { Candidates } from './candidates.js'
import { LANES } from './fingerprints.js'

/** A part of this many entries, and the table in which they are grouped, stay in the second-level cache. */
const PART_ENTRIES = 2048
const MOST_PART_BITS = 12
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
  if (documents.length > MOST_DOCUMENTS || !suitsKernel(corpus)) return undefined
  const kernel = createKernel()
  if (!kernel) return undefined
  const size = documents.length
  const { addresses, lengths } = placeWords(kernel, corpus, documents)
  let longest = 0
  for (const document of documents) longest = Math.max(longest, corpus.length(document))
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
  const marks = kernel.bytes()
  return {
    ...pairs,
    linked: documents.filter((_, i) => marks[linked + i] === 1),
    sharing: documents.filter((_, i) => marks[sharing + i] === 1),
    cappedKeys,
  }
}

/** Groups the entries of a lane, writes its addresses to `lane`, and returns the number of groups. */
function groupLane(
  kernel: Kernel,
  entries: number,
  end: number,
  documents: number,
  lane: number,
): number {
  const count = (end - entries) / 8
  const bits = Math.min(MOST_PART_BITS, Math.ceil(Math.log2(1 + count / PART_ENTRIES)))
  const parted = kernel.take(count * 8)
  const ends = kernel.take((2 ** bits + 2) * 4)
  kernel.partEntries(entries, count, bits, parted, ends)
  const bounds = kernel.numbers().subarray(ends / 4, ends / 4 + 2 ** bits + 1)
  let largest = 16
  for (let i = 1; i < bounds.length; i++) largest = Math.max(largest, bounds[i]! - bounds[i - 1]!)
  const table = kernel.take(largest * 32)
  const slots = kernel.take(largest * 4)
  // Entries that are parted are not read again: half of their room is for members, half for where groups start.
  const starts = entries + count * 4
  const groups = kernel.groupParts(parted, ends, bits, table, slots, entries, starts)
  const firsts = kernel.take((documents + 2) * 4)
  kernel.invertGroups(entries, starts, documents, firsts, parted)
  kernel.numbers().set([entries, starts, firsts, parted], lane / 4)
  return groups
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
