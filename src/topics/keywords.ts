/** The words and phrases that an article is about. */
import { defaultAnalyze } from '../text/index.js'
import type { Analyze, ArticleInput } from '../types.js'
import { toArticle } from '../util/articles.js'
import { power } from '../util/elementary.js'
import { checkChoice, checkFunction, checkInteger, checkKeys } from '../util/options.js'
import { background, type DocumentFrequencies, idf } from '../vectors/index.js'
import { type Candidate, findCandidates } from './keyword-candidates.js'
import type { Keyword } from './types.js'

export interface KeywordOptions {
  /** At most so many. At least 1; default 10. */
  readonly limit?: number
  /**
   * `tags`: single words, and phrases where the words hardly stand apart ("White House"); `phrases`: runs of up
   * to four words where they recur or carry names. Default `tags`.
   */
  readonly style?: 'tags' | 'phrases'
  /** Reads texts. One that gives parts of speech restricts candidates to nouns, names and adjectives. */
  readonly analyze?: Analyze
  /** How common words are: common ones weigh less. Default: `background()`. */
  readonly frequencies?: DocumentFrequencies
}

export const KEYWORD_DEFAULTS = { limit: 10, style: 'tags' } as const satisfies KeywordOptions

/** A phrase replaces its word when it makes up at least this share of the word's occurrences. */
const PHRASE_SHARE = { tags: 0.7, phrases: 0.3 } as const

/** Words of so many letters or more count in full; readers choose long words for tags rather than short ones. */
const FULL_LENGTH = 8

/** The commonest surface; of equally common ones the first. Upper and lower case count apart. */
function surfaceOf({ surfaces }: Candidate): string {
  let best = ''
  let most = 0
  for (const [surface, count] of surfaces) {
    if (count > most) {
      best = surface
      most = count
    }
  }
  return best
}

/** `tf^0.85 · idf^0.3 · (1 + 0.3 / sqrt(1 + first / 30)) · length`, the exponents fitted on crowd-made keywords. */
function scoreWord(candidate: Candidate, frequencies: DocumentFrequencies): number {
  const { count, first, key } = candidate
  const surface = surfaceOf(candidate)
  const isAcronym = surface.length > 1 && surface === surface.toUpperCase()
  const length = isAcronym ? 1 : Math.min(1, (surface.length + 2) / FULL_LENGTH)
  const early = 1 + 0.3 / Math.sqrt(1 + first / 30)
  return power(count, 0.85) * power(idf(frequencies, key), 0.3) * early * length
}

/** For each term, the longest candidates that hold it, most words first. */
function indexPhrases(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const phrases = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    // A repeated word within a phrase would show its stem twice.
    if (candidate.terms.length < 2 || new Set(candidate.terms).size < candidate.terms.length)
      continue
    for (const term of candidate.terms) {
      const known = phrases.get(term)
      if (known === undefined) phrases.set(term, [candidate])
      else known.push(candidate)
    }
  }
  return phrases
}

/**
 * Keywords of one article, best first. No stem stands in two of them: "talks" is not listed beside "peace
 * talks", nor "new" for "news" (`text` is the commonest surface, `term` the stems). Scores are positive and
 * compare within one article only; equal scores keep the order of the text. O(n log n) in the words.
 *
 * @throws NutgrafError `invalid-article`, `invalid-option`.
 * *Source*: term weighting as in YAKE's successors over n-grams, fitted on 500N-KPCrowd (Marujo et al. 2012).
 * @example
 * keywords('The port strike goes on. Port workers began the strike on Monday.', { limit: 2 })
 *   .map(({ text }) => text)
 */
export function keywords(article: ArticleInput, options: KeywordOptions = {}): readonly Keyword[] {
  checkKeys('keywords', options, ['limit', 'style', 'analyze', 'frequencies'])
  const { limit, style } = { ...KEYWORD_DEFAULTS, ...options }
  const { analyze = defaultAnalyze, frequencies = background() } = options
  checkInteger('limit', limit, 1)
  checkChoice('style', style, ['tags', 'phrases'])
  checkFunction('analyze', analyze)
  const { text, title } = toArticle(article)
  const candidates = findCandidates(analyze(text), title === undefined ? undefined : analyze(title))
  const phrases = indexPhrases(candidates)
  const words = candidates
    .filter(({ terms }) => terms.length === 1)
    .map((candidate) => ({ candidate, score: scoreWord(candidate, frequencies) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.candidate.first - b.candidate.first)

  const used = new Set<string>()
  const chosen: Keyword[] = []
  for (const { candidate, score } of words) {
    if (chosen.length >= limit) break
    if (used.has(candidate.key)) continue
    const least = Math.max(2, PHRASE_SHARE[style] * candidate.count)
    const phrase = (phrases.get(candidate.key) ?? [])
      .filter(({ count, terms }) => count >= least && !terms.some((term) => used.has(term)))
      .sort((a, b) => b.terms.length * b.count - a.terms.length * a.count || a.first - b.first)[0]
    const best = phrase ?? candidate
    for (const term of best.terms) used.add(term)
    chosen.push({
      text: surfaceOf(best),
      term: best.key,
      score,
      spans: best.spans,
      ...(best.titleSpans.length > 0 && { titleSpans: best.titleSpans }),
    })
  }
  return chosen
}
