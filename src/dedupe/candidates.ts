/** Pairs worth verifying: documents that share a band or a winnowed shingle. */
import { type Column, type Corpus, createColumn } from './corpus.js'
import { createFingerprinter, expectedCopyKeys, LANES } from './fingerprints.js'
import { createPostings } from './postings.js'

export interface Candidates {
  /** Pair i is (first[i], second[i]); the pairs of one `first` stand together. */
  readonly first: Column
  readonly second: Column
  readonly cappedKeys: number
  /** The documents that share a key of the copy lane with at least two others. */
  readonly sharing: Int32Array
}

/**
 * Looks each document up among those before it, in the given order, and posts it. The order decides which
 * articles a capped key keeps, so it must not depend on the order of the input.
 */
export function findCandidates(
  corpus: Corpus,
  documents: Int32Array,
  postingCap: number,
  mayPair: (a: number, b: number) => boolean,
): Candidates {
  const first = createColumn()
  const second = createColumn()
  let copyKeys = 0
  for (const document of documents) copyKeys += expectedCopyKeys(corpus.length(document))
  const bandPostings = createPostings(documents.length * LANES.bands, corpus.size, postingCap)
  const copyPostings = createPostings(copyKeys, corpus.size, postingCap)
  const fingerprint = createFingerprinter()
  const seen = new Int32Array(corpus.size).fill(-1)
  const isSharing = new Uint8Array(corpus.size)
  const found = new Int32Array(postingCap)

  const collect = (document: number, count: number): void => {
    for (let i = 0; i < count; i++) {
      const other = found[i]!
      if (seen[other] === document) continue
      seen[other] = document
      if (!mayPair(document, other)) continue
      first.push(document)
      second.push(other)
    }
  }

  for (const document of documents) {
    const keys = fingerprint(
      corpus.chunk(document),
      corpus.offset(document),
      corpus.length(document),
    )
    seen[document] = document
    for (let i = 0; i < keys.bandCount; i++) {
      collect(document, bandPostings.exchange(keys.bandKeys[i]!, document, found))
    }
    for (let i = 0; i < keys.copyCount; i++) {
      const count = copyPostings.exchange(keys.copyKeys[i]!, document, found)
      collect(document, count)
      if (count < 2) continue
      isSharing[document] = 1
      for (let j = 0; j < count; j++) isSharing[found[j]!] = 1
    }
  }
  return {
    first,
    second,
    cappedKeys: bandPostings.capped + copyPostings.capped,
    sharing: documents.filter((document) => isSharing[document] === 1),
  }
}
