/** Collects articles one at a time, keeping folded words and facts but no texts, then solves them together. */
import { NutgrafError } from '../errors.js'
import type { Article } from '../types.js'
import { factsOf, isWithin, numberSources, timeOf } from './article-facts.js'
import { createCorpus } from './corpus.js'
import { createFolder } from './fold.js'
import { foldArticle } from './fold-article.js'
import { resolveOptions } from './options.js'
import { compareByRule } from './representative.js'
import { materialise } from './result.js'
import { solve } from './solve.js'
import type { ArticleFacts, DedupeOptions, DedupeResult } from './types.js'

/** What `finish` gives: a `DedupeResult` with the ids of the kept articles in place of the articles. */
export type DeduperResult = Omit<DedupeResult, 'kept'> & { readonly kept: readonly string[] }

export interface Deduper {
  readonly size: number
  /** Takes an article; its text is folded and let go. @throws NutgrafError `duplicate-id` */
  add(article: Article): void
  /** Compares everything added so far. */
  finish(): DeduperResult
}

/**
 * For more articles than should be held in memory: add them one by one, then `finish`. The result is that of
 * `dedupe`. Four bytes a word and about 500 bytes an article stay in memory; `finish` needs more
 * while it works. For very many articles ask for `pairs: false`: there may be far more pairs than articles.
 *
 * @throws NutgrafError `invalid-option`.
 */
export function createDeduper(options: DedupeOptions = {}): Deduper {
  const resolved = resolveOptions('dedupe', options)
  const fold = createFolder(resolved.accents)
  const corpus = createCorpus()
  const facts: ArticleFacts[] = []
  const ids = new Set<string>()
  const byRule = compareByRule(resolved.representative)
  const prefer = (a: number, b: number): number => byRule(facts[a]!, facts[b]!)

  return {
    get size() {
      return facts.length
    },
    add(article) {
      if (ids.has(article.id)) {
        throw new NutgrafError(
          'duplicate-id',
          `two articles share the id ${JSON.stringify(article.id)}`,
          {
            id: article.id,
          },
        )
      }
      ids.add(article.id)
      const { words, count } = foldArticle(fold, article)
      corpus.add(words, count)
      facts.push(factsOf(article, count))
    },
    finish: () =>
      materialise(
        solve(
          corpus,
          resolved,
          numberSources(facts.map(({ source }) => source)),
          mayPairWithin(resolved.windowDays, facts),
          prefer,
        ),
        facts,
        resolved,
      ),
  }
}

function mayPairWithin(
  windowDays: number | null,
  facts: readonly ArticleFacts[],
): (a: number, b: number) => boolean {
  if (windowDays === null) return () => true
  const times = Float64Array.from(facts, timeOf)
  return (a, b) => isWithin(times[a]!, times[b]!, windowDays)
}
