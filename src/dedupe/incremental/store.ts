/** What an index holds: of each article its words, keys, id, date and source, by number. */
import type { Article } from '../../types.js'
import { createIdTable } from '../../util/id-table.js'
import { createColumn } from '../../util/number-column.js'
import { createSourceNumbers } from '../corpus/article-facts.js'
import { createPackedCorpus, type PackedCorpus } from '../corpus/packed-corpus.js'
import { createIndexKernel } from './index-kernel.js'
import { createIndexKeys, type IndexKeys } from './keys.js'
import { createVerifierOpener, type OpenVerifier } from './verify-in-kernel.js'

export interface IndexStore {
  readonly corpus: PackedCorpus
  readonly keys: IndexKeys
  /** Makes what compares the documents; undefined where there is no kernel. */
  readonly openVerifier: OpenVerifier | undefined
  /** Articles that were not removed. */
  readonly size: number
  /** The number of an id, -1 when it is not there. */
  numberOf(id: string): number
  idOf(number: number): string
  /** Milliseconds since 1970; infinity for an article without a readable date. */
  timeOf(number: number): number
  sourceOf(number: number): string
  /** A number for each article's source, -1 where it is not known. */
  sources(): Int32Array
  isRemoved(number: number): boolean
  /** Keeps the words as the next article. Its keys are posted by whoever looks for its copies. */
  add(article: Omit<Article, 'text'>, time: number, words: Int32Array, count: number): void
  remove(number: number): void
}

/** @param postingCap Most articles that are posted under one key. */
export function createIndexStore(postingCap: number): IndexStore {
  const corpus = createPackedCorpus()
  const kernel = createIndexKernel()
  const keys = createIndexKeys(postingCap, kernel)
  const ids = createIdTable()
  // Where an id is that was removed and has come again: the table knows its first number.
  const moved = new Map<string, number>()
  const removed = new Set<number>()
  const sources = createColumn()
  const { numberOf: sourceNumberOf, nameOf } = createSourceNumbers()
  let times = new Float64Array(256)

  return {
    corpus,
    keys,
    openVerifier: kernel && createVerifierOpener(kernel),
    get size() {
      return ids.size - removed.size
    },
    numberOf(id) {
      const number = moved.get(id) ?? ids.numberOf(id)
      return removed.has(number) ? -1 : number
    },
    idOf: ids.idOf,
    timeOf: (number) => times[number]!,
    sourceOf: (number) => nameOf(sources.get(number)),
    sources: sources.view,
    isRemoved: (number) => removed.size > 0 && removed.has(number),
    add({ id, source }, time, words, count) {
      if (removed.size > 0 && ids.numberOf(id) >= 0) moved.set(id, ids.size)
      const number = ids.add(id)
      if (number === times.length) {
        const wider = new Float64Array(number * 2)
        wider.set(times)
        times = wider
      }
      times[number] = time
      sources.push(sourceNumberOf(source))
      corpus.add(words, count)
    },
    remove(number) {
      removed.add(number)
    },
  }
}

/** The same articles in the same order, without those that were removed. O(all words). */
export function compactStore(store: IndexStore, postingCap: number): IndexStore {
  const fresh = createIndexStore(postingCap)
  const { corpus } = store
  for (let number = 0; number < corpus.size; number++) {
    if (store.isRemoved(number)) continue
    const article = { id: store.idOf(number), source: store.sourceOf(number) }
    fresh.keys.exchange(corpus.chunk(number), corpus.length(number), fresh.corpus.size)
    fresh.add(article, store.timeOf(number), corpus.chunk(number), corpus.length(number))
  }
  return fresh
}
