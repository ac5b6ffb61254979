/** Pairs worth verifying: documents that share a band or a winnowed shingle. */
import { type Column, type Corpus, createColumn } from './corpus.js'
import { createFingerprinter, expectedCopyKeys, type Fingerprints, LANES } from './fingerprints.js'
import { createPostings } from './postings.js'

export interface Candidates {
  /** Pair i is (first[i], second[i]); the pairs of one `first` stand together. */
  readonly first: Column
  readonly second: Column
  readonly cappedKeys: number
  /** The documents that share a key of the copy lane with at least two others. */
  readonly sharing: Int32Array
}

export interface CandidateFinder {
  /** Looks a document up among those before it, and posts it. */
  add(document: number, keys: Fingerprints): void
  finish(): Candidates
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
  const finder = createCandidateFinder(corpus, documents, postingCap, mayPair)
  const fingerprint = createFingerprinter()
  for (const document of documents) {
    const [words, start] = [corpus.chunk(document), corpus.offset(document)]
    finder.add(document, fingerprint(words, start, corpus.length(document)))
  }
  return finder.finish()
}

/** The same for documents whose keys are made elsewhere; they must come in the order of `documents`. */
export function createCandidateFinder(
  corpus: Corpus,
  documents: Int32Array,
  postingCap: number,
  mayPair: (a: number, b: number) => boolean,
): CandidateFinder {
  const first = createColumn()
  const second = createColumn()
  let copyKeys = 0
  for (const document of documents) copyKeys += expectedCopyKeys(corpus.length(document))
  const bandPostings = createPostings(documents.length * LANES.bands, corpus.size, postingCap)
  const copyPostings = createPostings(copyKeys, corpus.size, postingCap)
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

  return {
    add(document, keys) {
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
    },
    finish: () => ({
      first,
      second,
      cappedKeys: bandPostings.capped + copyPostings.capped,
      sharing: documents.filter((document) => isSharing[document] === 1),
    }),
  }
}
