/** ROUGE as Google's rouge-score computes it, against one reference or several. */
import { NutgrafError } from '../errors.js'
import { checkText } from '../util/check-text.js'
import { checkChoice, checkKeys } from '../util/options.js'
import { checkLists } from './check.js'
import {
  prepareBigrams,
  prepareLcs,
  prepareUnigrams,
  prepareUnionLcs,
  type ScoreCandidate,
  UNKNOWN,
} from './rouge-metrics.js'
import { tokenizeForRouge } from './rouge-tokens.js'
import { meanScore, type Score } from './score.js'

export type RougeMetric = 'rouge1' | 'rouge2' | 'rougeL' | 'rougeLsum'

/** The metrics that were asked for; the others are absent. */
export type RougeScores<M extends RougeMetric = RougeMetric> = { readonly [metric in M]: Score }

export interface RougeOptions<M extends RougeMetric = RougeMetric> {
  /** What to compute; rouge1 and rouge2 take a tenth of the time of all four. Default: all four. */
  readonly metrics?: readonly M[]
  /** Porter stems for words of more than three letters, as in most published figures. Default true. */
  readonly stem?: boolean
  /**
   * How several references become one figure, for each metric on its own. `best` (default, as rouge-score's
   * `score_multi`): the score against the reference with the highest F1. `average`: the mean over references.
   * `jackknife` (Lin 2004, section 2.1): the mean of the best over each set that leaves one reference out.
   */
  readonly references?: 'best' | 'average' | 'jackknife'
}

/** The metrics, in the order in which results name them by default. */
export const ROUGE_METRICS: readonly RougeMetric[] = ['rouge1', 'rouge2', 'rougeL', 'rougeLsum']

export const ROUGE_DEFAULTS = {
  metrics: ROUGE_METRICS,
  stem: true,
  references: 'best',
} as const satisfies Required<RougeOptions>

/** Everything about one reference that does not depend on the candidate. */
function prepareReference(
  reference: string,
  metrics: readonly RougeMetric[],
  stem: boolean,
): (candidate: readonly (readonly string[])[]) => Score[] {
  const ids = new Map<string, number>()
  const lines = splitLines(reference, stem).map((line) => {
    for (const word of line) if (!ids.has(word)) ids.set(word, ids.size)
    return numberWords(line, ids)
  })
  const words = concat(lines)
  const scorers = metrics.map((metric): ScoreCandidate => {
    if (metric === 'rouge1') return prepareUnigrams(words, ids.size)
    if (metric === 'rouge2') return prepareBigrams(words, ids.size)
    if (metric === 'rougeLsum') return prepareUnionLcs(lines, ids.size)
    return prepareLcs(words)
  })
  return (candidateLines) => {
    const numbered = candidateLines.map((line) => numberWords(line, ids))
    const candidate = { words: concat(numbered), lines: numbered }
    return scorers.map((score) => score(candidate))
  }
}

function numberWords(words: readonly string[], ids: ReadonlyMap<string, number>): Int32Array {
  const numbers = new Int32Array(words.length)
  for (let i = 0; i < words.length; i++) numbers[i] = ids.get(words[i]!) ?? UNKNOWN
  return numbers
}

function splitLines(text: string, stem: boolean): string[][] {
  return text.split('\n').map((line) => tokenizeForRouge(line, stem))
}

function concat(lists: readonly Int32Array[]): Int32Array {
  if (lists.length === 1) return lists[0]!
  const all = new Int32Array(lists.reduce((size, list) => size + list.length, 0))
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  return all
}

/** The highest F1; the first of equal ones, which is how rouge-score breaks ties. */
function best(scores: readonly Score[]): Score {
  return scores.reduce((top, score) => (score.f1 > top.f1 ? score : top))
}

function combine(scores: readonly Score[], how: NonNullable<RougeOptions['references']>): Score {
  if (scores.length === 1) return scores[0]!
  if (how === 'average') return meanScore(scores)
  if (how === 'best') return best(scores)
  return meanScore(scores.map((_, left) => best(scores.filter((_, i) => i !== left))))
}

/**
 * A function that scores candidates against one reference or several: prepare once, score many.
 *
 * Sentences of rougeLsum are lines, so join the sentences of a summary with `\n`; the other three metrics ignore
 * line ends. Preparing is O(r); scoring is O(c) for rouge1 and rouge2, O(r·c) for rougeL and rougeLsum (r and c
 * words). An empty text on either side scores 0.
 *
 * Source: C.-Y. Lin, ROUGE (2004), as implemented by google-research/rouge: same tokens, stems, tie rules.
 *
 * @throws NutgrafError `invalid-option` for an unknown option or metric; `invalid-input` for no reference, and for
 * what is no text.
 * @example
 * const score = createRouge('The quick brown fox jumps over the lazy dog')
 * score('The quick brown dog jumps on the log.').rouge1
 * // { precision: 0.75, recall: 0.6666…, f1: 0.7058… }
 */
export function createRouge<M extends RougeMetric = RougeMetric>(
  references: string | readonly string[],
  options: RougeOptions<M> = {},
): (candidate: string) => RougeScores<M> {
  checkKeys('rouge', options, Object.keys(ROUGE_DEFAULTS))
  const { metrics, stem, references: how } = { ...ROUGE_DEFAULTS, ...options }
  for (const metric of metrics) checkChoice('metrics', metric, ROUGE_METRICS)
  checkChoice('references', how, ['best', 'average', 'jackknife'])
  const list = typeof references === 'string' ? [references] : references
  checkLists('rouge', 'texts', list)
  if (list.length === 0) {
    throw new NutgrafError('invalid-input', 'rouge needs at least one reference', {})
  }
  const scorers = list.map((reference) => prepareReference(reference, metrics, stem))
  return (candidate) => {
    checkText('rouge', candidate)
    const lines = splitLines(candidate, stem)
    const byReference = scorers.map((score) => score(lines))
    return Object.fromEntries(
      metrics.map((metric, m) => [
        metric,
        combine(
          byReference.map((scores) => scores[m]!),
          how,
        ),
      ]),
    ) as RougeScores<M>
  }
}

/**
 * ROUGE-1, 2, L and Lsum of one candidate: `createRouge(references, options)(candidate)`.
 *
 * @throws NutgrafError as `createRouge`.
 * @example
 * rouge('the cat sat', ['the cat sat down', 'a cat'], { metrics: ['rouge1'] }).rouge1.recall // 0.75
 */
export function rouge<M extends RougeMetric = RougeMetric>(
  candidate: string,
  references: string | readonly string[],
  options: RougeOptions<M> = {},
): RougeScores<M> {
  return createRouge(references, options)(candidate)
}
