import { checkNumber } from '../../util/options.js'
import { scaleReasons } from '../reasons.js'
import type { Ranker, Reason, WeightedRanker } from '../types.js'

const LARGEST_WEIGHT = 100

/**
 * One ranker from several. Each one's scores are scaled so that the one furthest from 0 is 1 away from it,
 * weighed, and added; reasons carry the ranker's name, as in `lead.position`. The cost
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
        scaleReasons(ranker.rank(input), weight).forEach((reasons, index) => {
          for (const { name, amount } of reasons) {
            const own = name === ranker.name ? name : `${ranker.name}.${name}`
            mixed[index]?.push({ name: own, amount })
          }
        })
      }
      return mixed
    },
  }
}
