/** Tags articles with written topics, learnt topics, or both. */
import { defaultAnalyze } from '../text/index.js'
import type { Analyze, ArticleInput } from '../types.js'
import { toArticle } from '../util/articles.js'
import { checkFunction, checkKeys, checkNumber } from '../util/options.js'
import { background, type DocumentFrequencies } from '../vectors/index.js'
import { builtinTopics } from './builtin/index.js'
import { weighEvidence } from './evidence.js'
import { readProfiles } from './parse-topics.js'
import { createProfileScorer } from './profile-scorer.js'
import type { Tagger, TopicReport, Topics, TopicTag } from './types.js'
import { createLineReader, type Line } from './words.js'

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

/** Up to so many words, two mentions are enough. */
const SHORT_WORDS = 500

/** How much more it takes in a long text, where names are dropped in passing: a quarter more per doubling. */
function demandOf(lines: readonly Line[]): number {
  const words = lines.reduce((sum, line) => sum + line.words.length, 0)
  return 1 + 0.25 * Math.max(0, Math.log2(words / SHORT_WORDS))
}

/**
 * A tagger for the given topics. Its scores are `raw / (raw + threshold)` with raw the topic's sum of weights:
 * 0 without evidence, 0.5 at the threshold, towards 1 with more. Tags come highest score first.
 * Compiling is linear in the terms, tagging linear in the text whatever the number of terms.
 *
 * @throws NutgrafError `invalid-topics` with the place, `invalid-option`; when tagging, `invalid-article`.
 * @example
 * const tag = createTagger({ space: ['NASA', 'rocket', 'orbit'] })
 * tag('A NASA rocket reached orbit.').map(({ topic }) => topic) // ['space']
 */
export function createTagger(topics: Topics, options: TaggerOptions = {}): Tagger {
  checkKeys('createTagger', options, OPTION_KEYS)
  const { analyze = defaultAnalyze, frequencies = background(), minScore } = options
  checkFunction('analyze', analyze)
  if (minScore !== undefined) checkNumber('minScore', minScore, 0, 1)
  const profiles = readProfiles(topics)
  const read = createLineReader(analyze)
  const score = createProfileScorer(
    profiles,
    (phrase) => read({ id: '', text: phrase }),
    frequencies,
  )

  const report = (input: ArticleInput): TopicReport[] => {
    const lines = read(toArticle(input))
    const demand = demandOf(lines)
    const contributions = score(lines)
    return profiles.map(({ topic, label, threshold: rawThreshold, mediaTopics }, index) => {
      const { score, evidence } = weighEvidence(
        contributions[index]!,
        (raw) => raw / (raw + rawThreshold * demand),
      )
      const threshold = minScore ?? 0.5
      // Sums of doubles: what is equal on paper may differ in the last digits.
      const present = evidence.length > 0 && score >= threshold - 1e-9
      return {
        topic,
        label,
        score,
        threshold,
        evidence,
        ...(mediaTopics.length > 0 && { mediaTopics }),
        present,
        missing: present ? 0 : Math.max(0, threshold - score),
      }
    })
  }

  const tag = (input: ArticleInput): readonly TopicTag[] =>
    report(input)
      .filter(({ present }) => present)
      .map(({ present: _, missing: __, ...rest }) => rest)
      .sort((a, b) => b.score - a.score)
  return Object.assign(tag, { explain: report })
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
  options: TaggerOptions & { readonly topics?: Topics } = {},
): readonly TopicTag[] {
  checkKeys('tagTopics', options, [...OPTION_KEYS, 'topics'])
  const { topics, ...rest } = options
  if (topics === undefined && Object.keys(rest).length === 0) {
    builtinTagger ??= createTagger(builtinTopics)
    return builtinTagger(article)
  }
  return createTagger(topics ?? builtinTopics, rest)(article)
}
