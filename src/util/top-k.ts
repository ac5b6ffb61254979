/**
 * The k items of the highest score, best first; equal scores keep their input order. O(n log n).
 */
export function topK<T>(items: readonly T[], k: number, score: (item: T) => number): T[] {
  return items
    .map((item, index) => ({ item, index, score: score(item) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, k)
    .map((entry) => entry.item)
}
