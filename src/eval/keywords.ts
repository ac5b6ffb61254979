/** How well found keywords match the gold ones. */
import { checkInteger, checkKeys } from '../util/options.js'
import { checkLists } from './check.js'
import { stemAsNltk } from './porter.js'
import { type CountedScore, scoreOf } from './score.js'

export interface KeywordOptions {
  /** How many of the found keywords count, from the first: the k of F1@k. At least 1. Default 10. */
  readonly limit?: number
  /** Compare Porter stems instead of words. Default true. */
  readonly stem?: boolean
}

export const KEYWORD_SCORE_DEFAULTS = { limit: 10, stem: true } as const satisfies KeywordOptions

/**
 * Precision, recall and F1 of the first `limit` found keywords (best first) against all gold ones: a keyword is
 * right when its words, lower-cased and stemmed, are exactly those of a gold one, in order. Keywords that fold
 * into one count once, on both sides and before the limit. Found fewer than `limit`: precision is the share of
 * those. Average over articles with `meanScore`. O(words).
 *
 * @throws NutgrafError `invalid-input` for what is no list of texts, `invalid-option` for an unknown option or a limit
 * below 1.
 * @example
 * keywordScores(['peace talks', 'Ukraine'], ['Peace talk', 'Russia'], { limit: 10 }).f1 // 0.5
 */
export function keywordScores(
  gold: readonly string[],
  found: readonly string[],
  options: KeywordOptions = {},
): CountedScore {
  checkKeys('keywordScores', options, Object.keys(KEYWORD_SCORE_DEFAULTS))
  const { limit, stem } = { ...KEYWORD_SCORE_DEFAULTS, ...options }
  checkInteger('limit', limit, 1)
  checkLists('keywordScores', 'texts', gold, found)
  const right = fold(gold, stem)
  const given = [...fold(found, stem)].slice(0, limit)
  return scoreOf(given.filter((keyword) => right.has(keyword)).length, given.length, right.size)
}

function fold(keywords: readonly string[], stem: boolean): Set<string> {
  const keys = keywords.map((keyword) => {
    const words = keyword.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    return (stem ? words.map(stemAsNltk) : words).join(' ')
  })
  return new Set(keys.filter((key) => key !== ''))
}
