import { checkNumber } from '../../util/options.js'
import type { Ranker, Reason, WeightedRanker } from '../types.js'

const LARGEST_WEIGHT = 100

const scoreOf = (reasons: readonly Reason[]): number =>
  reasons.reduce((sum, reason) => sum + reason.amount, 0)

/**
 * One ranker from several. Each one's scores are scaled so that its best sentence has 1 (more exactly: so that
 * the largest amount is 1), weighed, and added; reasons carry the ranker's name, as in `lead.position`. The cost
 * is that of all of them.
 *
 * @throws NutgrafError `invalid-option` for a weight outside [0, 100].
 * @example
 * mixRankers([{ ranker: newsRanker, weight: 1 }, { ranker: lexRankRanker, weight: 0.3 }])
 */
export function mixRankers(parts: readonly WeightedRanker[]): Ranker {
  for (const { ranker, weight } of parts) {
    checkNumber(`weight of ranker ${ranker.name}`, weight, 0, LARGEST_WEIGHT)
  }
  return {
    name: parts.map(({ ranker }) => ranker.name).join('+'),
    rank(input) {
      const mixed: Reason[][] = input.analyzed.sentences.map(() => [])
      for (const { ranker, weight } of parts) {
        const ranked = ranker.rank(input)
        let largest = 0
        for (const reasons of ranked) largest = Math.max(largest, Math.abs(scoreOf(reasons)))
        const scale = largest > 0 ? weight / largest : 0
        ranked.forEach((reasons, index) => {
          for (const { name, amount } of reasons) {
            const own = name === ranker.name ? name : `${ranker.name}.${name}`
            mixed[index]?.push({ name: own, amount: amount * scale })
          }
        })
      }
      return mixed
    },
  }
}
