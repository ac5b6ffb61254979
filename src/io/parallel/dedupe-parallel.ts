/** `dedupe` for a stream of articles, on several cores. */

import { materialise } from '../../dedupe/clusters/result.js'
import type { DeduperResult } from '../../dedupe/deduper.js'
import type { ArticleInput } from '../../types.js'
import { toArticle } from '../../util/articles.js'
import { type ParallelDedupeOptions, splitOptions } from './options.js'
import { createParallelDeduper } from './parallel-deduper.js'

/**
 * What `createDeduper` gives for the articles, worked out by several threads: the same for any number of them. Texts
 * are let go as they are folded, so the articles may come from a file of any size; for very many ask for
 * `pairs: false`. Threads fold, make keys and compare; they read the words from memory that is shared.
 *
 * @throws NutgrafError `invalid-option`, `invalid-article`, `duplicate-id`; `worker-failed` when a thread dies;
 * `aborted`; what the source of the articles throws.
 * @example
 * const { kept } = await dedupeParallel(readArticles(['export.jsonl']), { pairs: false, workers: 4 })
 */
export async function dedupeParallel(
  articles: Iterable<ArticleInput> | AsyncIterable<ArticleInput>,
  options: ParallelDedupeOptions = {},
): Promise<DeduperResult> {
  const { dedupe, parallel } = splitOptions(options)
  const deduper = createParallelDeduper(dedupe, parallel)
  try {
    let position = 0
    for await (const article of articles) {
      const room = deduper.add(toArticle(article, position++))
      if (room !== undefined) await room
    }
    const solution = await deduper.finish()
    return materialise(solution, deduper.articles, deduper.options, deduper.articles.idOf)
  } finally {
    await deduper.close()
  }
}
