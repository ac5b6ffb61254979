/** What is kept of articles until they are compared: folded words and facts in columns, but no texts. */
import type { Article } from '../../types.js'
import { compareByRule } from '../clusters/representative.js'
import { createPlacedCorpus } from '../kernel/place-words.js'
import { resolveOptions } from '../options.js'
import type { ArticleFacts, DedupeOptions, ResolvedDedupeOptions } from '../types.js'
import { anyPair, factsOf, isWithin } from './article-facts.js'
import { type ArticleTable, createArticleTable } from './article-table.js'
import type { OpenCorpus } from './corpus.js'

export interface Collector {
  readonly options: ResolvedDedupeOptions
  readonly articles: ArticleTable
  /** The words of the articles; whoever folds them adds them, in the order of the articles. */
  readonly corpus: OpenCorpus
  /** @throws NutgrafError `duplicate-id` */
  add(article: Article): void
  /** For articles that their table has already. */
  addAll(articles: readonly Article[]): void
  /** Whether two articles may be compared at all. Ask for it when all articles are there. */
  mayPair(): (a: number, b: number) => boolean
  /** A comparator that sorts the preferred representative first. Ask for it when all articles are there. */
  prefer(): (a: number, b: number) => number
}

/**
 * @param articles Where facts are kept.
 * @param corpus Where words are kept.
 * @throws NutgrafError `invalid-option`.
 */
export function createCollector(
  where: string,
  options: DedupeOptions,
  articles: ArticleTable = createArticleTable(),
  corpus: OpenCorpus = createPlacedCorpus(),
): Collector {
  const resolved = resolveOptions(where, options)
  const { windowDays, representative } = resolved
  // Only a caller's own rule sees more than the columns hold.
  const facts: ArticleFacts[] | undefined = typeof representative === 'function' ? [] : undefined

  return {
    options: resolved,
    articles,
    corpus,
    add(article) {
      articles.add(article)
      facts?.push(factsOf(article, 0))
    },
    addAll(list) {
      for (const article of facts ? list : []) facts?.push(factsOf(article, 0))
    },
    mayPair() {
      if (windowDays === null) return anyPair
      const { timeOf } = articles
      return (a, b) => isWithin(timeOf(a), timeOf(b), windowDays)
    },
    prefer() {
      const shown = facts?.map((fact, number) => ({ ...fact, words: corpus.length(number) }))
      return compareByRule(representative, articles, corpus.length, (number) => shown![number]!)
    },
  }
}
