import { NutgrafError } from '../errors.js'
import { defaultAnalyze } from '../text/index.js'
import { checkFunction, checkInteger, checkKeys, checkNumber } from '../util/options.js'
import { background } from '../vectors/index.js'
import type { StoryOptions } from './types.js'

/** The defaults of `groupStories` and `createStoryIndex`; `analyze` and `background` are looked up when needed. */
export const STORY_DEFAULTS = { threshold: 'auto', halfLifeDays: 7, terms: 8 } as const

export type StorySettings = Required<StoryOptions>

/** @throws NutgrafError `invalid-option` */
export function storySettings(where: string, options: StoryOptions): StorySettings {
  checkKeys(where, options, ['threshold', 'halfLifeDays', 'terms', 'analyze', 'background'])
  const {
    threshold = STORY_DEFAULTS.threshold,
    halfLifeDays = STORY_DEFAULTS.halfLifeDays,
    terms = STORY_DEFAULTS.terms,
    analyze = defaultAnalyze,
    background: frequencies = background(),
  } = options
  if (threshold !== 'auto') checkNumber('threshold', threshold, 0, 1)
  if (checkNumber('halfLifeDays', halfLifeDays, 0, Number.POSITIVE_INFINITY) === 0) {
    throw new NutgrafError('invalid-option', 'halfLifeDays must be above 0, got 0', {
      option: 'halfLifeDays',
      got: halfLifeDays,
      expected: 'above 0',
    })
  }
  return {
    threshold,
    halfLifeDays,
    terms: checkInteger('terms', terms, 0, 1000),
    analyze: checkFunction('analyze', analyze),
    background: frequencies,
  }
}
