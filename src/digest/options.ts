import { NutgrafError } from '../errors.js'
import { defaultAnalyze } from '../text/index.js'
import { builtinTopics, createTagger, type TopicTag } from '../topics/index.js'
import type { Analyze, Article } from '../types.js'
import { checkFunction, checkInteger, checkKeys } from '../util/options.js'
import { memoise } from './memoise.js'
import type { DigestOptions } from './types.js'

export const DIGEST_DEFAULTS = {
  repair: true,
  budget: { sentences: 3 },
  threshold: 'auto',
  halfLifeDays: 7,
  limit: 8,
} as const

const KEYS = [
  'repair',
  'analyze',
  'topics',
  'tagger',
  'budget',
  'summary',
  'findNames',
  'threshold',
  'halfLifeDays',
  'dedupe',
  'limit',
] as const

export type DigestSettings = Required<Omit<DigestOptions, 'topics' | 'tagger' | 'findNames'>> &
  Pick<DigestOptions, 'findNames'> & {
    /** With a memory: ask as often as is convenient. */
    readonly analyze: Analyze
    readonly tag: (article: Article) => readonly TopicTag[]
  }

/** @throws NutgrafError `invalid-option`, `invalid-topics`; options passed on are checked by their features. */
export function digestSettings(options: DigestOptions): DigestSettings {
  checkKeys('digest', options, KEYS)
  const { repair = DIGEST_DEFAULTS.repair, topics, tagger, findNames } = options
  if (typeof repair !== 'boolean') {
    throw new NutgrafError(
      'invalid-option',
      `repair must be true or false, got ${String(repair)}`,
      {
        option: 'repair',
        got: repair,
      },
    )
  }
  if (topics !== undefined && tagger !== undefined) {
    throw new NutgrafError('invalid-option', 'give topics or a tagger, not both', {
      option: 'tagger',
    })
  }
  if (tagger !== undefined) checkFunction('tagger', tagger)
  if (findNames !== undefined) checkFunction('findNames', findNames)
  const analyze = memoise(checkFunction('analyze', options.analyze ?? defaultAnalyze))
  return {
    repair,
    analyze,
    tag: tagger ?? createTagger(topics ?? builtinTopics, { analyze }),
    budget: options.budget ?? DIGEST_DEFAULTS.budget,
    summary: options.summary ?? {},
    threshold: options.threshold ?? DIGEST_DEFAULTS.threshold,
    halfLifeDays: options.halfLifeDays ?? DIGEST_DEFAULTS.halfLifeDays,
    dedupe: options.dedupe ?? {},
    limit: checkInteger('limit', options.limit ?? DIGEST_DEFAULTS.limit, 0, 100),
    ...(findNames && { findNames }),
  }
}
