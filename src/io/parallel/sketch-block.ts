/** Sketching as a task: documents in, their keys in both lanes out. */

import { createFingerprinter, type Fingerprints, LANES } from '../../dedupe/lanes/fingerprints.js'
import { openCorpus, type SharedCorpus } from './shared-memory.js'

export interface SketchBlock {
  readonly corpus: SharedCorpus
  readonly documents: Int32Array
}

let fingerprint: ReturnType<typeof createFingerprinter> | undefined

/** For each document: the number of its keys in the near lane and in the copy lane, then the keys. */
export function sketchBlock({ corpus: columns, documents }: SketchBlock): Int32Array<ArrayBuffer> {
  const corpus = openCorpus(columns)
  fingerprint ??= createFingerprinter()
  let out = new Int32Array(documents.length * 2 * LANES.bands)
  let end = 0
  for (const document of documents) {
    const [words, start] = [corpus.chunk(document), corpus.offset(document)]
    const { bandCount, bandKeys, copyCount, copyKeys } = fingerprint(
      words,
      start,
      corpus.length(document),
    )
    const next = end + 2 + bandCount + copyCount
    if (next > out.length) {
      const wider = new Int32Array(next * 2)
      wider.set(out)
      out = wider
    }
    out[end] = bandCount
    out[end + 1] = copyCount
    out.set(bandKeys.subarray(0, bandCount), end + 2)
    out.set(copyKeys.subarray(0, copyCount), end + 2 + bandCount)
    end = next
  }
  return out.slice(0, end)
}

/** Reads back what `sketchBlock` gave, a document at a time. */
export function* readSketches(block: Int32Array): Generator<Fingerprints> {
  for (let at = 0; at < block.length; ) {
    const [bandCount, copyCount] = [block[at]!, block[at + 1]!]
    const copies = at + 2 + bandCount
    yield {
      bandCount,
      bandKeys: block.subarray(at + 2, copies),
      copyCount,
      copyKeys: block.subarray(copies, copies + copyCount),
    }
    at = copies + copyCount
  }
}
