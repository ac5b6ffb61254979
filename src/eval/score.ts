/** Precision, recall and their harmonic mean: the unit that most figures here are given in. */

import { checkLists } from './check.js'

export interface Score {
  /** Share of what was found that is right, in [0, 1]. */
  readonly precision: number
  /** Share of what is right that was found, in [0, 1]. */
  readonly recall: number
  /** Harmonic mean of the two, in [0, 1]; 0 when both are 0. */
  readonly f1: number
}

/** A score with the counts it was made from, so that scores of many texts can be pooled. */
export interface CountedScore extends Score {
  /** How many of `found` are right: precision = hits / found, recall = hits / gold. */
  readonly hits: number
  readonly found: number
  readonly gold: number
}

/** The three figures alone. */
export function ratiosOf(hits: number, found: number, gold: number): Score {
  const precision = found > 0 ? hits / found : 0
  const recall = gold > 0 ? hits / gold : 0
  const f1 = hits > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return { precision, recall, f1 }
}

/**
 * The score of `hits` right ones out of `found`, when there are `gold` to find. A share of nothing is 0, as in
 * scikit-learn's `zero_division=0`.
 *
 * @throws NutgrafError `invalid-input` for what is no number.
 */
export function scoreOf(hits: number, found: number, gold: number): CountedScore {
  checkLists('scoreOf', 'numbers', [hits, found, gold])
  return { ...ratiosOf(hits, found, gold), hits, found, gold }
}

/**
 * One score over all counts together (micro average): long texts weigh more.
 *
 * @throws NutgrafError `invalid-input` for what is no list of scores with counts.
 */
export function poolScores(scores: readonly CountedScore[]): CountedScore {
  checkLists('poolScores', 'counts', scores)
  const total = (key: 'hits' | 'found' | 'gold'): number =>
    scores.reduce((sum, score) => sum + score[key], 0)
  return scoreOf(total('hits'), total('found'), total('gold'))
}

/**
 * The mean of each figure on its own (macro average): a mean F1, not the F1 of the means. All 0 for no scores.
 *
 * @throws NutgrafError `invalid-input` for what is no list of scores.
 */
export function meanScore(scores: readonly Score[]): Score {
  checkLists('meanScore', 'scores', scores)
  const mean = (key: keyof Score): number =>
    scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score[key], 0) / scores.length
  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') }
}
