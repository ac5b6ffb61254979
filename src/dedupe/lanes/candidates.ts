/** Pairs worth verifying: documents that share a band or a winnowed shingle. */
import { type Column, createColumn } from '../../util/number-column.js'
import type { Corpus } from '../corpus/corpus.js'
import { findCandidatesInKernel } from './candidates-in-kernel.js'
import { createFingerprinter, expectedCopyKeys, type Fingerprints, LANES } from './fingerprints.js'
import { createKeyEntries, type KeyGroups } from './key-groups.js'

export interface Candidates extends Omit<GroupedDocuments, 'lanes'> {
  /** Pair i is (first[i], second[i]); the pairs of one `first` stand together. */
  readonly first: Column
  readonly second: Column
}

/** Documents by the keys that they have in common. */
export interface GroupedDocuments {
  /** The groups of both lanes; documents are there by their places in the list of all. */
  readonly lanes: readonly KeyGroups[]
  /** The documents that share a key with another. */
  readonly linked: Int32Array
  /** The documents that share a key of the copy lane with at least two others. */
  readonly sharing: Int32Array
  readonly cappedKeys: number
}

export interface CandidateFinder {
  add(document: number, keys: Fingerprints): void
  /** Call it once. */
  group(): GroupedDocuments
}

/**
 * Compares each document with those before it, in the given order. The order decides which documents a capped key
 * compares, so it must not depend on the order of the input.
 *
 * @param cap Most documents that are compared through one key.
 * @param mayPair Whether two documents may be compared at all.
 */
export function findCandidates(
  corpus: Corpus,
  documents: Int32Array,
  cap: number,
  mayPair: (a: number, b: number) => boolean,
): Candidates {
  const found = findCandidatesInKernel(corpus, documents, cap, mayPair)
  if (found) return found
  const finder = createCandidateFinder(corpus, documents, cap)
  const fingerprint = createFingerprinter()
  for (const document of documents) {
    const [words, start] = [corpus.chunk(document), corpus.offset(document)]
    finder.add(document, fingerprint(words, start, corpus.length(document)))
  }
  const { lanes, ...grouped } = finder.group()
  const first = createColumn()
  const second = createColumn()
  const list = createPairLister(documents, lanes, cap, mayPair)
  for (let place = 0; place < documents.length; place++) {
    list(place, (a, b) => {
      first.push(a)
      second.push(b)
    })
  }
  return { first, second, ...grouped }
}

/** The same for documents whose keys are made elsewhere; they must come in the order of `documents`. */
export function createCandidateFinder(
  corpus: Corpus,
  documents: Int32Array,
  cap: number,
): CandidateFinder {
  let copyKeys = 0
  for (const document of documents) copyKeys += expectedCopyKeys(corpus.length(document))
  const bands = createKeyEntries(documents.length * LANES.bands, documents.length)
  const copies = createKeyEntries(copyKeys, documents.length)
  let place = 0

  return {
    add(_document, keys) {
      bands.add(keys.bandKeys, keys.bandCount, place)
      copies.add(keys.copyKeys, keys.copyCount, place++)
    },
    group() {
      const near = bands.group()
      const copy = copies.group()
      const isLinked = (_: number, at: number): boolean =>
        hasGroupOf(2, near, at) || hasGroupOf(2, copy, at)
      return {
        lanes: [near, copy],
        linked: documents.filter(isLinked),
        sharing: documents.filter((_, at) => hasGroupOf(3, copy, at)),
        cappedKeys: countGroupsOf(cap, near) + countGroupsOf(cap, copy),
      }
    },
  }
}

/**
 * A function that visits pairs: the document at a place with those before it that share a key; of those with one key,
 * with the first `cap`.
 */
export function createPairLister(
  documents: Int32Array,
  lanes: readonly KeyGroups[],
  cap: number,
  mayPair: (a: number, b: number) => boolean,
): (place: number, visit: (a: number, b: number) => void) => void {
  const seen = new Int32Array(documents.length).fill(-1)
  return (place, visit) => {
    const document = documents[place]!
    for (const { starts, members, firsts, groups } of lanes) {
      for (let i = firsts[place]!; i < firsts[place + 1]!; i++) {
        const start = starts[groups[i]!]!
        const end = Math.min(starts[groups[i]! + 1]!, start + cap)
        for (let j = start; j < end; j++) {
          const other = members[j]!
          if (other >= place) break
          if (seen[other] === place) continue
          seen[other] = place
          if (mayPair(document, documents[other]!)) visit(document, documents[other]!)
        }
      }
    }
  }
}

function countGroupsOf(least: number, { size, starts }: KeyGroups): number {
  let large = 0
  for (let group = 0; group < size; group++) {
    if (starts[group + 1]! - starts[group]! >= least) large++
  }
  return large
}

/** Whether one of the groups of the document at `place` has at least `least` entries. */
function hasGroupOf(least: number, { starts, firsts, groups }: KeyGroups, place: number): boolean {
  for (let i = firsts[place]!; i < firsts[place + 1]!; i++) {
    if (starts[groups[i]! + 1]! - starts[groups[i]!]! >= least) return true
  }
  return false
}
