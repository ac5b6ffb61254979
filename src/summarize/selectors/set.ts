import { rowSimilarity } from '../sentence-terms.js'
import type { Candidate, SelectInput, Selector } from '../types.js'
import { readSetPool, type SetPool } from './set-pool.js'
import { type SetWeights, searchSets } from './set-search.js'

/** A sentence as like another of the set as this (cosine) is never in it, whatever the weights say. */
export const MOST_ALIKE = 0.8
/** Of the sets with equally many sentences so many grow on; of one or two sentences the best is always found. */
const BEAM_WIDTH = 10

/**
 * Chooses the summary as a whole: of the sets that fill the budget the one whose scores, prices of shared content and
 * value of its length add up to the most. Only for scores on the scale that the weights were fitted to. Tries sets of
 * the ten best candidates, more for budgets of more than three; O(candidates + terms).
 *
 * Source: McDonald, "A study of global inference algorithms in multi-document summarization", 2007, with weights
 * fitted to whole sets (`scripts/fit-summary-weights.ts`) in place of his one λ.
 */
export function createSetSelector(weights: SetWeights): Selector {
  return {
    name: 'set',
    select(input) {
      const pool = readSetPool(input, MOST_ALIKE)
      let best = 0
      let most = -Infinity
      searchSets(pool, input.limit, weights, BEAM_WIDTH, (mask, score) => {
        if (score <= most) return
        best = mask
        most = score
      })
      const chosen = pool.members.filter((_, member) => (best >> member) & 1)
      return fillUp(input, pool, chosen)
    },
  }
}

/**
 * When likeness keeps the rest of the pool out, room is left that the pool cannot fill: the other candidates fill it
 * by score. When the rest was too long, what the ranker thought less of does not take its place.
 */
function fillUp(
  { candidates, limit }: SelectInput,
  { members }: SetPool,
  chosen: readonly number[],
): readonly number[] {
  if (chosen.length === 0 || candidates.length === members.length) return chosen
  const taken = new Set(chosen)
  let left = limit
  for (const position of taken) left -= candidates[position]!.cost
  if (members.some((position) => !taken.has(position) && candidates[position]!.cost > left)) {
    return chosen
  }
  const pool = new Set(members)
  const others = Array.from(candidates.keys())
    .filter((position) => !pool.has(position))
    .sort((a, b) => candidates[b]!.score - candidates[a]!.score || a - b)
  for (const position of others) {
    const added = [position, ...candidates[position]!.needs].filter((each) => !taken.has(each))
    const cost = added.reduce((sum, each) => sum + candidates[each]!.cost, 0)
    if (cost > left || added.some((each) => isAlike(candidates, each, taken))) continue
    for (const each of added) taken.add(each)
    left -= cost
  }
  return [...taken]
}

function isAlike(
  candidates: readonly Candidate[],
  position: number,
  taken: ReadonlySet<number>,
): boolean {
  const { terms, weights } = candidates[position]!
  for (const other of taken) {
    const chosen = candidates[other]!
    if (rowSimilarity(terms, weights, chosen.terms, chosen.weights) >= MOST_ALIKE) return true
  }
  return false
}
