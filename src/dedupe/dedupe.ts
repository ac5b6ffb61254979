/** Copies in a list of articles, found, verified and grouped. */
import type { ArticleInput } from '../types.js'
import { toArticles } from '../util/articles.js'
import { materialise } from './clusters/result.js'
import { tableOf } from './corpus/article-table.js'
import { createCollector } from './corpus/collector.js'
import { solveCollected } from './deduper.js'
import { createArticleFolder } from './folding/fold-articles.js'
import type { DedupeOptions, DedupeResult } from './types.js'

/**
 * The articles without their copies, the clusters of copies, and every pair with its relation and exact
 * similarity. `clusters` is a partition of the input; a member always verifies against its representative. The
 * same clusters for any order of the input. About O(total words) for news; see `report` for the limits met.
 *
 * Exact copies are found by their words; near copies by one-permutation MinHash in 32 bands of 4; truncated and
 * embedded ones by winnowing, which finds any shared run of 12 words. Every pair is then verified on its shingles.
 *
 * @throws NutgrafError `invalid-option`, `invalid-article`, `duplicate-id`.
 * @example
 * const { kept, clusters } = dedupe([agencyStory, reprint, otherStory])
 * clusters[0].members[1] // { id: '1', relation: 'near', similarity: 0.94 }
 */
export function dedupe(
  articles: readonly ArticleInput[],
  options: DedupeOptions = {},
): DedupeResult {
  const normalised = toArticles(articles)
  const collector = createCollector('dedupe', options, tableOf(normalised))
  collector.addAll(normalised)
  createArticleFolder(collector.options.accents, collector.corpus).addAll(normalised)
  const solution = solveCollected(collector)
  return materialise(
    solution,
    collector.articles,
    collector.options,
    (number) => normalised[number]!,
  )
}
