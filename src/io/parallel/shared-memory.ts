/** Memory that all threads of a process read, so that nothing large is copied to them. */
import {
  type Corpus,
  type CorpusColumns,
  type OpenCorpus,
  readCorpus,
} from '../../dedupe/corpus/corpus.js'

/** Zeros in shared memory. */
export function allocateShared(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4))
}

export function share(values: Int32Array): Int32Array {
  if (values.buffer instanceof SharedArrayBuffer) return values
  const shared = allocateShared(values.length)
  shared.set(values)
  return shared
}

/** A corpus as it is sent to other threads: its words are in shared memory already. */
export interface SharedCorpus extends CorpusColumns {
  /** Tells it from other corpora of the process. */
  readonly number: number
}

let shared = 0

export function shareCorpus(corpus: OpenCorpus): SharedCorpus {
  const { chunks, chunkOf, offsets, lengths, hashes } = corpus.columns()
  return {
    number: shared++,
    chunks: chunks.map(share),
    chunkOf: share(chunkOf),
    offsets: share(offsets),
    lengths: share(lengths),
    hashes: share(hashes),
  }
}

let opened: { readonly number: number; readonly corpus: Corpus } | undefined

/** The corpus behind what was sent; the last one is remembered, since tasks come in rows. */
export function openCorpus(columns: SharedCorpus): Corpus {
  if (opened?.number !== columns.number) {
    opened = { number: columns.number, corpus: readCorpus(columns) }
  }
  return opened.corpus
}

/** Lets the last corpus go. */
export function closeCorpus(): void {
  opened = undefined
}
