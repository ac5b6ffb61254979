/** One summary of several articles on the same event. */
import type { Article, ArticleInput } from '../types.js'
import { toArticles } from '../util/articles.js'
import { compose } from './compose.js'
import { findCopies } from './copies.js'
import { readSettings, type SummarizeOptions } from './options.js'
import { leadRanker } from './rankers/index.js'
import { coverageSelector } from './selectors/index.js'
import { rankStory } from './story-ranks.js'
import { rankArticle } from './summarize.js'
import type { Summary } from './types.js'

export const SUMMARIZE_STORY_DEFAULTS = {
  budget: { sentences: 5 },
  // Which sentence sums up an article is for the other articles to say; its own order is all that is needed.
  ranker: leadRanker,
  selector: coverageSelector,
} as const

/**
 * One summary of articles on the same event. Near-copies among them are left out (`copies` names them); a
 * sentence counts for what the articles share, for what several of them say, and for its rank in its own
 * article; no pair of content words is paid for twice. Every source has the same weight, however many articles it
 * sent. Sentences come by date, article and position, each with the id of its article; articles without a date
 * come last. The order of the input does not matter when the articles have ids. O(tokens) plus the chosen times
 * the sentences.
 *
 * Options are those of `summarize`; `rankers` rank each article by itself before the story is weighed.
 *
 * @throws NutgrafError `invalid-option`, `invalid-article`, `duplicate-id`.
 * @example
 * summarizeStory([reuters, ap, bbc], { budget: { words: 100 } }).sentences.map(({ article }) => article)
 */
export function summarizeStory(
  articles: readonly ArticleInput[],
  options: SummarizeOptions = {},
): Summary {
  const settings = readSettings('summarizeStory', options, SUMMARIZE_STORY_DEFAULTS)
  const checked = toArticles(articles)
  const named = checked.map((article, position) => ({
    article,
    named: hasId(articles[position]!),
    time: readTime(article),
  }))
  named.sort(
    (a, b) =>
      a.time - b.time ||
      Number(b.named) - Number(a.named) ||
      (a.named ? compare(a.article.id, b.article.id) : compare(a.article.text, b.article.text)),
  )
  const texts = named.map(({ article }) => rankArticle(article, settings))
  const copies = findCopies(texts.map(({ analyzed }) => analyzed))
  const kept = texts.filter((_, position) => !copies.has(position))
  const summary = compose(rankStory(kept), settings, pairValueFor(kept.length))
  if (copies.size === 0) return summary
  return { ...summary, copies: [...copies].map((position) => texts[position]!.article.id) }
}

const hasId = (input: ArticleInput): boolean => typeof input !== 'string' && input.id !== undefined

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Milliseconds, for sorting; articles without a date, or with one that cannot be read, come last. */
function readTime({ publishedAt }: Article): number {
  const time = publishedAt === undefined ? Number.NaN : Date.parse(publishedAt)
  return Number.isNaN(time) ? Number.MAX_VALUE : time
}

/** A pair is worth the number of articles that hold it; what only one says is worth little. */
const pairValueFor =
  (articleCount: number) =>
  (articles: number, count: number): number =>
    articleCount === 1 ? count : articles > 1 ? articles : 0.3
