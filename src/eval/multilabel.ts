/** How well sets of labels (topic tags) match the gold ones. */
import { checkKeys } from '../util/options.js'
import { checkAligned, checkLists } from './check.js'
import { type CountedScore, meanScore, poolScores, type Score, scoreOf } from './score.js'

export interface LabelScore extends CountedScore {
  readonly label: string
}

export interface MultilabelScores {
  /** Over all decisions together: common labels weigh more. */
  readonly micro: CountedScore
  /** Mean over labels: each weighs the same. */
  readonly macro: Score
  /** Mean over items. An item with no label on either side counts as 0, as in scikit-learn. */
  readonly samples: Score
  /** Share of items whose found labels are exactly the gold ones, in [0, 1]. */
  readonly exactMatch: number
  /** One entry a label, in code-unit order of the labels. */
  readonly labels: readonly LabelScore[]
}

export interface MultilabelOptions {
  /** The labels that count; others are left out on both sides. Default: every label that occurs on either side. */
  readonly labels?: readonly string[]
}

/**
 * Micro- and macro-averaged precision, recall and F1 of `found[i]` against `gold[i]`: the labels of item i, in
 * any order; a repeated label counts once. O(number of labels given).
 *
 * For a macro average that compares with published ones, name the label set: a label of the set that never
 * occurs adds a 0, and without the set a wrong label that is in no gold item adds one too.
 *
 * @throws NutgrafError `invalid-input` for what is no list of labels, and when the lists differ in length; `invalid-option` for an unknown option.
 * @example
 * const scores = multilabelScores([['nato'], ['nato', 'iran']], [['nato'], ['iran', 'oil']])
 * scores.micro.f1 // 0.6666…
 */
export function multilabelScores(
  gold: readonly (readonly string[])[],
  found: readonly (readonly string[])[],
  options: MultilabelOptions = {},
): MultilabelScores {
  checkKeys('multilabelScores', options, ['labels'])
  checkLists('multilabelScores', 'lists of labels', gold, found)
  checkAligned('multilabelScores', gold, found)
  const names = [...new Set(options.labels ?? [...gold, ...found].flat())].sort()
  const counts = new Map(names.map((label) => [label, { hits: 0, found: 0, gold: 0 }]))
  const samples: Score[] = []
  let exact = 0
  for (let i = 0; i < gold.length; i++) {
    const right = new Set(gold[i]!.filter((label) => counts.has(label)))
    const given = new Set(found[i]!.filter((label) => counts.has(label)))
    let hits = 0
    for (const label of right) counts.get(label)!.gold++
    for (const label of given) {
      const count = counts.get(label)!
      count.found++
      if (right.has(label)) {
        count.hits++
        hits++
      }
    }
    samples.push(scoreOf(hits, given.size, right.size))
    if (hits === given.size && hits === right.size) exact++
  }
  const labels = names.map((label): LabelScore => {
    const count = counts.get(label)!
    return { label, ...scoreOf(count.hits, count.found, count.gold) }
  })
  return {
    micro: poolScores(labels),
    macro: meanScore(labels),
    samples: meanScore(samples),
    exactMatch: gold.length > 0 ? exact / gold.length : 0,
    labels,
  }
}
