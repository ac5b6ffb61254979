/** Collects articles one at a time, then compares them together. */
import type { Article } from '../types.js'
import { toArticle } from '../util/articles.js'
import { materialise } from './clusters/result.js'
import { type Collector, createCollector } from './corpus/collector.js'
import { createArticleFolder } from './folding/fold-articles.js'
import { type Solution, solve } from './solve.js'
import type { DedupeOptions, DedupeResult } from './types.js'

/** What `finish` gives: a `DedupeResult` with the ids of the kept articles in place of the articles. */
export type DeduperResult = Omit<DedupeResult, 'kept'> & { readonly kept: readonly string[] }

export interface Deduper {
  readonly size: number
  /** Takes an article; its text is folded and let go. @throws NutgrafError `invalid-article`, `duplicate-id` */
  add(article: Article): void
  /** Compares everything added so far. */
  finish(): DeduperResult
}

/**
 * For more articles than should be held in memory: add them one by one, then `finish`. The result is that of
 * `dedupe`. Four bytes a word and about 50 bytes an article stay in memory; `finish` needs more
 * while it works. For very many articles ask for `pairs: false`: there may be far more pairs than articles.
 *
 * @throws NutgrafError `invalid-option`.
 */
export function createDeduper(options: DedupeOptions = {}): Deduper {
  return fillCollector(createCollector('dedupe', options))
}

/** A deduper whose articles are kept by `collector`. */
function fillCollector(collector: Collector): Deduper {
  const { articles, corpus } = collector
  const folder = createArticleFolder(collector.options.accents, corpus)
  return {
    get size() {
      return articles.size
    },
    add(input) {
      const article = toArticle(input, articles.size)
      collector.add(article)
      folder.add(article)
    },
    finish() {
      folder.flush()
      return materialise(solveCollected(collector), articles, collector.options, articles.idOf)
    },
  }
}

/** Compares the articles of a collector. */
export function solveCollected({
  articles,
  corpus,
  options,
  mayPair,
  prefer,
}: Collector): Solution {
  return solve(corpus, options, articles.sources(), mayPair(), prefer())
}
