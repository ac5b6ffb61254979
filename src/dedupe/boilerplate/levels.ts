/** How many shingles of each document stand in how many articles, by powers of two of these: their level. */
import type { Steps } from '../../util/steps.js'
import type { Corpus } from '../corpus/corpus.js'
import type { BoilerplateSearch } from './search-part.js'

/**
 * A row for each level from 1 on, with a number for each document: that of document i and level l is at
 * `(l - 1) * documents + i`. Rows of the low levels, where almost all shingles are, stay in the cache.
 */
export type Levels = Uint16Array | Int32Array

/** The level of a shingle that stands in so many articles: 0 for one, 1 for two or three, 2 for four to seven. */
export const levelOf = (articles: number): number => 31 - Math.clz32(articles)

export const countShingles = (corpus: Corpus, document: number, shingleSize: number): number =>
  Math.max(0, corpus.length(document) - shingleSize + 1)

/** @param allocate For memory that threads share; ordinary memory by default. */
export function createLevels(
  { corpus, documents }: Pick<BoilerplateSearch, 'corpus' | 'documents'>,
  allocate: (bytes: number) => ArrayBufferLike = (bytes) => new ArrayBuffer(bytes),
): Levels {
  const size = levelOf(Math.max(1, documents.length)) * documents.length
  const isLong = documents.some((document) => corpus.length(document) >= 2 ** 16)
  return isLong ? new Int32Array(allocate(size * 4)) : new Uint16Array(allocate(size * 2))
}

/** Turns the numbers of shingles on each level into the numbers below it. */
export function* sumLevels(
  { corpus, documents, shingleSize }: BoilerplateSearch,
  levels: Levels,
): Steps<void> {
  const { length } = documents
  const sum = (index: number): void => {
    let below = countShingles(corpus, documents[index]!, shingleSize)
    for (let at = levels.length - length + index; at >= 0; at -= length) {
      below -= levels[at]!
      levels[at] = below
    }
  }
  for (let index = 0; index < length; index++) {
    sum(index)
    yield levels.length / length
  }
}
