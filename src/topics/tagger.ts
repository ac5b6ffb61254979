/** Tags articles with written topics, learnt topics, or both. */
import { defaultAnalyze } from '../text/index.js'
import type { Analyze, ArticleInput } from '../types.js'
import { toArticle } from '../util/articles.js'
import { checkFunction, checkKeys, checkNumber } from '../util/options.js'
import { background, type DocumentFrequencies } from '../vectors/index.js'
import { builtinTopics } from './builtin/index.js'
import { isModel, parseModel, type TopicModel } from './learning/model.js'
import { readProfiles } from './parse-topics.js'
import { toTag } from './report.js'
import { createLearntReports } from './report-learnt.js'
import { createWrittenReports } from './report-written.js'
import type { Tagger, Topics, TopicTag } from './types.js'

export interface TaggerOptions {
  /** Reads texts. Default: the English analyzer. */
  readonly analyze?: Analyze
  /**
   * How common words are: common ones say less. Default: `background()`. `fitTfidf(articles)` for the words of
   * one's own corpus; `poolFrequencies(background(), fitTfidf(articles))` for both.
   */
  readonly frequencies?: DocumentFrequencies
  /** Replaces the threshold of every topic. Larger gives fewer, surer tags. From 0 to 1. */
  readonly minScore?: number
}

const OPTION_KEYS = ['analyze', 'frequencies', 'minScore'] as const

/**
 * A tagger for written topics, or for a model that `trainTopics` made. Tags come highest score first.
 *
 * Scores of written topics are `raw / (raw + threshold)` with raw the topic's sum of weights: 0 without
 * evidence, 0.5 at the threshold, towards 1 with more; texts above 600 words need more. Scores of learnt topics
 * are probabilities, each topic with a threshold of its own. Compiling is linear in the terms, tagging linear in
 * the text whatever the number of terms.
 *
 * @throws NutgrafError `invalid-topics` or `invalid-model` with the place, `invalid-option`; when tagging,
 * `invalid-article`.
 * @example
 * const tag = createTagger({ space: ['NASA', 'rocket', 'orbit'] })
 * tag('A NASA rocket reached orbit.').map(({ topic }) => topic) // ['space']
 */
export function createTagger(topics: Topics | TopicModel, options: TaggerOptions = {}): Tagger {
  checkKeys('createTagger', options, OPTION_KEYS)
  const { analyze = defaultAnalyze, frequencies = background(), minScore } = options
  checkFunction('analyze', analyze)
  if (minScore !== undefined) checkNumber('minScore', minScore, 0, 1)
  const report = isModel(topics)
    ? createLearntReports(parseModel(topics), analyze, minScore)
    : createWrittenReports(readProfiles(topics), analyze, frequencies, minScore)
  const tag = (article: ArticleInput): readonly TopicTag[] =>
    report(toArticle(article), true)
      .map(toTag)
      .sort((a, b) => b.score - a.score)
  return Object.assign(tag, {
    explain: (article: ArticleInput) => report(toArticle(article), false),
  })
}

let builtinTagger: Tagger | undefined

/**
 * Tags of one article: by the four built-in topics unless `topics` says otherwise. For many articles with
 * topics or options of your own, `createTagger` compiles them once.
 *
 * @throws NutgrafError `invalid-article`, `invalid-topics`, `invalid-option`.
 * @example
 * tagTopics('Kyiv and Tehran both answered.').map(({ topic }) => topic)
 */
export function tagTopics(
  article: ArticleInput,
  options: TaggerOptions & { readonly topics?: Topics | TopicModel } = {},
): readonly TopicTag[] {
  checkKeys('tagTopics', options, [...OPTION_KEYS, 'topics'])
  const { topics, ...rest } = options
  if (topics === undefined && Object.keys(rest).length === 0) {
    builtinTagger ??= createTagger(builtinTopics)
    return builtinTagger(article)
  }
  return createTagger(topics ?? builtinTopics, rest)(article)
}
