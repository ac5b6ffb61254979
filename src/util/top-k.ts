/** Up to so many, the best are kept in order as items come; more are sorted out of all. */
const MOST_KEPT = 64

/**
 * The k items of the highest score, best first; equal scores keep their input order. O(n log n), about O(n) for a
 * small k.
 */
export function topK<T>(items: readonly T[], k: number, score: (item: T) => number): T[] {
  const scores = new Float64Array(items.length)
  for (let i = 0; i < items.length; i++) scores[i] = score(items[i]!)
  const best = k <= MOST_KEPT ? keepBest(scores, k) : sortAll(scores).slice(0, k)
  return best.map((index) => items[index]!)
}

function keepBest(scores: Float64Array, k: number): number[] {
  const best: number[] = []
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index]!
    if (best.length >= k) {
      if (k < 1 || !(score > scores[best[best.length - 1]!]!)) continue
      best.pop()
    }
    let at = best.length
    for (; at > 0 && scores[best[at - 1]!]! < score; at--) best[at] = best[at - 1]!
    best[at] = index
  }
  return best
}

const sortAll = (scores: Float64Array): number[] =>
  Array.from(scores.keys()).sort((a, b) => scores[b]! - scores[a]! || a - b)
