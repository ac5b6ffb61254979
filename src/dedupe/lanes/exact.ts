/** The exact lane: which documents have the same words in the same order. */
import type { Corpus } from '../corpus/corpus.js'
import { sortInKernel } from './sort-in-kernel.js'

export interface ExactGroups {
  /** The first document of each document's text. */
  readonly leader: Int32Array
  /** One document of each text that has words, in an order that does not depend on that of the input. */
  readonly distinct: Int32Array
}

/**
 * A text without words equals no other. Of equal texts the preferred one leads; one that may not be paired with
 * it leads again. O(n log n).
 */
export function groupExact(
  corpus: Corpus,
  mayPair: (a: number, b: number) => boolean,
  prefer: (a: number, b: number) => number,
): ExactGroups {
  const leader = new Int32Array(corpus.size)
  for (let document = 0; document < leader.length; document++) leader[document] = document
  const { order, runs } = sortInKernel(corpus) ?? sortPlainly(corpus)
  const distinct = new Int32Array(order.length)
  let count = 0
  let done = 0
  const addUpTo = (end: number): void => {
    distinct.set(order.subarray(done, end), count)
    count += end - done
    done = end
  }
  for (let run = 0; run < runs.length; run += 2) {
    addUpTo(runs[run]!)
    done = runs[run + 1]!
    const equals = order.subarray(runs[run], done).sort(prefer)
    const firstLeader = count
    for (const document of equals) {
      let twin = -1
      for (let j = firstLeader; j < count && twin < 0; j++) {
        const other = distinct[j]!
        if (corpus.same(other, document) && mayPair(other, document)) twin = other
      }
      if (twin >= 0) leader[document] = twin
      else distinct[count++] = document
    }
  }
  addUpTo(order.length)
  return { leader, distinct: distinct.slice(0, count) }
}

/** Documents that have words, by the hash of these and then by number. */
export interface SortedTexts {
  readonly order: Int32Array
  /** Where in `order` two or more have the same hash: begin and end of each such run. */
  readonly runs: Int32Array
}

/** Below this many documents, a hash and a document number fit in one double. */
const PACKABLE = 2 ** 21

function sortPlainly(corpus: Corpus): SortedTexts {
  const filled = new Int32Array(corpus.size)
  let texts = 0
  for (let document = 0; document < corpus.size; document++) {
    if (corpus.length(document) > 0) filled[texts++] = document
  }
  const order = sortByHash(filled.subarray(0, texts), corpus)
  const runs: number[] = []
  for (let start = 0, end = 0; start < texts; start = end) {
    const hash = corpus.hash(order[start]!)
    for (end = start + 1; end < texts && corpus.hash(order[end]!) === hash; ) end++
    if (end - start > 1) runs.push(start, end)
  }
  return { order, runs: Int32Array.from(runs) }
}

/** Sorts the documents in place. */
function sortByHash(documents: Int32Array, corpus: Corpus): Int32Array {
  if (corpus.size >= PACKABLE) {
    return documents.sort((a, b) => (corpus.hash(a) >>> 0) - (corpus.hash(b) >>> 0) || a - b)
  }
  const keys = new Float64Array(documents.length)
  for (let i = 0; i < keys.length; i++) {
    keys[i] = (corpus.hash(documents[i]!) >>> 0) * PACKABLE + documents[i]!
  }
  keys.sort()
  for (let i = 0; i < keys.length; i++) documents[i] = keys[i]! % PACKABLE
  return documents
}
