/** What holds a story together, term by term. */
import { topK } from '../util/top-k.js'
import { addTo, dotSum, type SparseVector, type VectorSum } from '../vectors/index.js'
import type { StoryTerm } from './types.js'
import type { Vocabulary } from './vocabulary.js'

type Labels = Pick<Vocabulary, 'terms' | 'surfaces'>

/** The `count` largest of the amounts, each as its share of all of them. Equal shares in the order of the terms. */
export function largestShares(
  amounts: ReadonlyMap<number, number>,
  { terms, surfaces }: Labels,
  count: number,
): readonly StoryTerm[] {
  let total = 0
  for (const amount of amounts.values()) total += amount
  const shared = [...amounts]
    .filter(([, amount]) => amount > 0)
    .sort(([a], [b]) => (terms[a]! < terms[b]! ? -1 : 1))
  return topK(shared, count, ([, amount]) => amount).map(([id, amount]) => ({
    term: terms[id]!,
    text: surfaces[id]!,
    amount: amount / total,
  }))
}

export interface StoryEvidence {
  /** Mean cosine of each member with the others, in the given order. */
  readonly similarities: readonly number[]
  readonly terms: readonly StoryTerm[]
}

/**
 * The sum of the cosines of all pairs of a story is, over its terms, the sum of (Σx)² - Σx²; a term's share of it is
 * its part in the story. O(members · terms).
 */
export function explainStory(
  members: readonly SparseVector[],
  labels: Labels,
  count: number,
): StoryEvidence {
  if (members.length === 1) return { similarities: [1], terms: [] }
  const sum: VectorSum = new Map()
  const squares = new Map<number, number>()
  for (const vector of members) {
    addTo(sum, vector)
    vector.ids.forEach((id, i) => {
      const value = vector.values[i]!
      squares.set(id, (squares.get(id) ?? 0) + value * value)
    })
  }
  const shared = new Map<number, number>()
  for (const [id, value] of sum) {
    const amount = value * value - squares.get(id)!
    // A term of one member leaves a rounding error, not a share.
    if (amount > 1e-12) shared.set(id, amount)
  }
  return {
    similarities: members.map((vector) => clamp((dotSum(vector, sum) - 1) / (members.length - 1))),
    terms: largestShares(shared, labels, count),
  }
}

function clamp(similarity: number): number {
  return Math.min(1, Math.max(0, similarity))
}
