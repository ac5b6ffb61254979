/** The options of `summarize` and `summarizeStory`, checked. */
import { NutgrafError } from '../errors.js'
import type { Language } from '../languages/index.js'
import { createAnalyzer, defaultAnalyze } from '../text/index.js'
import type { Analyze } from '../types.js'
import { checkFunction, checkKeys, checkNumber, checkString } from '../util/options.js'
import { type Allowance, readBudget } from './budget.js'
import { mixRankers } from './rankers/index.js'
import type { Budget, Ranker, Selector, WeightedRanker } from './types.js'

export interface SummarizeOptions {
  /** A hard limit in sentences, words or characters. Default: 3 sentences (a story: 5). */
  readonly budget?: Budget
  /**
   * What the summary should answer. Only sentences that share a content word with it are chosen, by relevance
   * mixed with the rankers' score; when there is none the summary is empty and says so.
   */
  readonly query?: string
  /** One ranker, or several with weights. Default: `newsRanker` (a story: `leadRanker`). */
  readonly rankers?: Ranker | readonly (Ranker | WeightedRanker)[]
  /**
   * Default: for the news ranker without a query one that chooses the summary as a whole, with weights that were fitted
   * along with the ranker's; else `mmrSelector` (a story: `coverageSelector`).
   */
  readonly selector?: Selector
  /**
   * How much standing early counts, in [0, 2]: 1 as in news, 0 for text that does not put the main thing first,
   * such as reports and transcripts. Default 1.
   */
  readonly lead?: number
  /** The language of the text, from `nutgraf/languages`. Default: English. */
  readonly language?: Language
  /** Reads the text; `language` is then only used for the rules about opening words. Default: light analyzer. */
  readonly analyze?: Analyze
}

/** Options with nothing left to decide. */
export interface Settings {
  readonly allowance: Allowance
  readonly query: string | undefined
  readonly ranker: Ranker
  readonly selector: Selector
  readonly lead: number
  readonly language: string
  readonly analyze: Analyze
}

export interface SettingDefaults {
  readonly budget: Budget
  readonly ranker: Ranker
  /** For the default ranker without a query. */
  readonly selector: Selector
  /** For other rankers, and for scores that a query has scaled, when not the same. */
  readonly otherSelector?: Selector
}

const KEYS = ['budget', 'query', 'rankers', 'selector', 'lead', 'language', 'analyze'] as const
const LARGEST_LEAD = 2

/** @throws NutgrafError `invalid-option`. */
export function readSettings(
  where: string,
  options: SummarizeOptions,
  defaults: SettingDefaults,
): Settings {
  checkKeys(where, options, KEYS)
  const { query, language } = options
  if (query !== undefined) checkString('query', query)
  const ranker = options.rankers === undefined ? defaults.ranker : readRankers(options.rankers)
  const allowance = readBudget(options.budget === undefined ? defaults.budget : options.budget)
  const isUsual = ranker === defaults.ranker && query === undefined
  const selector =
    options.selector ?? (isUsual ? undefined : defaults.otherSelector) ?? defaults.selector
  checkFunction('selector.select', selector.select)
  if (options.analyze !== undefined) checkFunction('analyze', options.analyze)
  return {
    allowance,
    query,
    ranker,
    selector,
    lead: checkNumber('lead', options.lead ?? 1, 0, LARGEST_LEAD),
    language: language?.code ?? 'en',
    analyze:
      options.analyze ?? (language === undefined ? defaultAnalyze : createAnalyzer({ language })),
  }
}

function readRankers(rankers: Ranker | readonly (Ranker | WeightedRanker)[]): Ranker {
  const parts = (Array.isArray(rankers) ? rankers : [rankers]) as readonly (
    | Ranker
    | WeightedRanker
  )[]
  if (parts.length === 0) {
    throw new NutgrafError('invalid-option', 'rankers must hold at least one ranker', {
      option: 'rankers',
    })
  }
  const weighted = parts.map((part) =>
    part !== null && typeof part === 'object' && 'ranker' in part
      ? part
      : { ranker: part, weight: 1 },
  )
  for (const { ranker } of weighted) checkFunction('rankers', ranker?.rank)
  return weighted.length === 1 && weighted[0]!.weight === 1
    ? weighted[0]!.ranker
    : mixRankers(weighted)
}
