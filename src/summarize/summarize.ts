/** The summary of one article. */
import type { AnalyzedText, Article, ArticleInput } from '../types.js'
import { toArticle } from '../util/articles.js'
import type { RankedText } from './candidate-sources.js'
import { compose } from './compose.js'
import { NEWS_SET_WEIGHTS } from './news-weights.js'
import { readSettings, type Settings, type SummarizeOptions } from './options.js'
import { newsRanker, queryRanker } from './rankers/index.js'
import { sumReasons } from './reasons.js'
import { mmrSelector } from './selectors/index.js'
import { createSetSelector } from './selectors/set.js'
import { readSentencePairs, type SentencePairs } from './sentence-pairs.js'
import { readRoles } from './sentence-roles.js'
import { readSentenceTerms, type SentenceTerms } from './sentence-terms.js'
import type { RankInput, Summary } from './types.js'

export const SUMMARIZE_DEFAULTS = {
  budget: { sentences: 3 },
  ranker: newsRanker,
  selector: createSetSelector(NEWS_SET_WEIGHTS),
} as const

/**
 * The sentences that sum an article up, quoted with their spans, in text order, within a hard budget. Headings,
 * tables, by-lines, questions and repetitions of the title are never chosen; a sentence that points back comes
 * with what it points to, unless nothing else fits. Empty only when no prose sentence fits the budget or none
 * is relevant to the query: then `truncated` is true and `note` says why. Linear in the text, plus the chosen
 * times the sentences.
 *
 * @throws NutgrafError `invalid-option`, `invalid-article`.
 * @example
 * summarize({ text, title }, { budget: { words: 60 } }).text
 * summarize(text, { query: 'power plants' }).sentences[0]?.reasons
 */
export function summarize(article: ArticleInput, options: SummarizeOptions = {}): Summary {
  const settings = readSettings('summarize', options, {
    ...SUMMARIZE_DEFAULTS,
    otherSelector: mmrSelector,
  })
  const checked = toArticle(article)
  const ranked = [rankArticle(checked, settings)]
  return compose(ranked, settings, () => 1)
}

/** Reads one article and ranks its sentences. */
export function rankArticle(article: Article, settings: Settings): RankedText {
  const { analyze, ranker, query, lead, language } = settings
  const analyzed = analyze(article.text)
  const title = readTitle(article, analyzed)
  const roles = readRoles(analyzed, article.title)
  let known: SentenceTerms | undefined
  const readTerms = (): SentenceTerms => {
    known ??= readSentenceTerms(analyzed)
    return known
  }
  let knownPairs: { readonly rows: readonly number[]; readonly pairs: SentencePairs } | undefined
  const readPairs = (rows: readonly number[]): SentencePairs => {
    if (knownPairs?.rows !== rows) {
      const pairs = readSentencePairs(analyzed, readTerms(), rows, analyzedTitle)
      knownPairs = { rows, pairs }
    }
    return knownPairs.pairs
  }
  const analyzedTitle = title === undefined ? undefined : analyze(title)
  const analyzedQuery = query === undefined ? undefined : analyze(query)
  return {
    article,
    analyzed,
    readTerms,
    readPairs,
    roles,
    rank: (rows) => {
      const input: RankInput = {
        analyzed,
        rows,
        readTerms,
        readPairs: () => readPairs(rows),
        lead,
        language,
        ...(title !== undefined && { title }),
        ...(query !== undefined && { query }),
        ...(analyzedTitle !== undefined && { analyzedTitle }),
        ...(analyzedQuery !== undefined && { analyzedQuery }),
      }
      return ranker.rank(input)
    },
    relevance:
      query === undefined || analyzedQuery === undefined
        ? undefined
        : (rows) =>
            queryRanker.rank({ analyzed, readTerms, rows, query, analyzedQuery }).map(sumReasons),
  }
}

/** The article's own title, else the first title that its text holds. */
function readTitle(article: Article, { text, blocks }: AnalyzedText): string | undefined {
  if (article.title !== undefined && article.title.trim() !== '') return article.title
  const block = blocks.find(({ kind }) => kind === 'title')
  return block === undefined ? undefined : text.slice(block.start, block.end)
}
