/** Collects articles one at a time and compares them together, as `createDeduper` does, with the help of threads. */
import { type ArticleTable, createArticleTable } from '../../dedupe/corpus/article-table.js'
import { createCollector } from '../../dedupe/corpus/collector.js'
import { createCorpus } from '../../dedupe/corpus/corpus.js'
import type { Solution } from '../../dedupe/solve.js'
import type { DedupeOptions, ResolvedDedupeOptions } from '../../dedupe/types.js'
import type { Article } from '../../types.js'
import { AHEAD, type Crew, createLine, createSoloCrew } from './crew.js'
import { readFolded } from './fold-batch.js'
import { chooseWorkers, type ParallelOptions, throwIfAborted } from './options.js'
import { allocateShared } from './shared-memory.js'
import { solveWithCrew } from './solve-with-crew.js'

export interface ParallelDeduper {
  readonly articles: ArticleTable
  readonly options: ResolvedDedupeOptions
  /** Takes an article; a promise when the caller should wait. @throws NutgrafError `duplicate-id`, `aborted` */
  add(article: Article): Promise<void> | undefined
  /** Compares everything added so far. @throws NutgrafError `worker-failed`, `aborted` */
  finish(): Promise<Solution>
  /** Ends the threads; call it whatever happens. */
  close(): Promise<void>
}

/** Characters of text in a batch to be folded, and those from which threads are worth their start. */
const BATCH = 2 ** 18
const ENOUGH = 2 ** 23

/** @throws NutgrafError `invalid-option` */
export function createParallelDeduper(
  options: DedupeOptions,
  { workers, onProgress, signal }: ParallelOptions,
): ParallelDeduper {
  const collector = createCollector(
    'dedupeParallel',
    options,
    createArticleTable(),
    createCorpus(allocateShared),
  )
  const { articles, corpus } = collector
  const { accents } = collector.options
  const keepWords = (folded: Int32Array): void => {
    for (const words of readFolded(folded)) corpus.add(words, words.length)
    onProgress?.({ stage: 'read', done: corpus.size })
  }
  let crew: Crew = createSoloCrew()
  let line = createLine(AHEAD * crew.threads, keepWords)
  let hired = false
  let texts: string[] = []
  let titles: (string | undefined)[] = []
  let characters = 0
  let charactersSent = 0

  /** Threads from the start when they are asked for, else as soon as they are worth it. */
  const hire = async (): Promise<void> => {
    if (hired || (workers === undefined && charactersSent < ENOUGH)) return
    hired = true
    const count = workers ?? chooseWorkers()
    if (count < 2) return
    await line.drain()
    const { createPool } = await import('./pool.js')
    crew = createPool(count)
    line = createLine(AHEAD * crew.threads, keepWords)
  }
  const send = async (): Promise<void> => {
    throwIfAborted(signal)
    await hire()
    const batch = { accents, texts, titles }
    charactersSent += characters
    texts = []
    titles = []
    characters = 0
    await line.push(crew.run('fold', batch))
  }

  return {
    articles,
    options: collector.options,
    add(article) {
      collector.add(article)
      texts.push(article.text)
      titles.push(article.title)
      characters += article.text.length
      return characters < BATCH ? undefined : send()
    },
    async finish() {
      if (texts.length > 0) await send()
      await line.drain()
      return solveWithCrew(collector, crew, (progress) => {
        throwIfAborted(signal)
        onProgress?.(progress)
      })
    },
    close: () => crew.close(),
  }
}
