/** Some documents of a corpus as a corpus of their own. */
import type { Corpus } from './corpus.js'

/** Document i of it is `documents[i]` of `corpus`. Nothing is copied. */
export function selectDocuments(corpus: Corpus, documents: Int32Array): Corpus {
  let words = 0
  for (const document of documents) words += corpus.length(document)
  return {
    size: documents.length,
    words,
    chunk: (document) => corpus.chunk(documents[document]!),
    offset: (document) => corpus.offset(documents[document]!),
    length: (document) => corpus.length(documents[document]!),
    hash: (document) => corpus.hash(documents[document]!),
    same: (a, b) => corpus.same(documents[a]!, documents[b]!),
  }
}
