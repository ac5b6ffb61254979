/** Articles of a story that say nothing of their own. */

import { isContent } from '../text/term-numbers.js'
import type { AnalyzedText } from '../types.js'

/** An article with this share of its neighbouring content words in a longer one is a copy of it. */
const COPY_SHARE = 0.7

/**
 * Positions of the articles that are near-copies of a longer one, or cut from it, ascending; of equal ones the
 * first stays. Whole duplicates are the business of `nutgraf/dedupe`; this only keeps a story's summary from
 * counting the same words twice. O(pairs · articles) at worst.
 */
export function findCopies(texts: readonly AnalyzedText[]): ReadonlySet<number> {
  const pairs = texts.map(readPairs)
  const order = [...texts.keys()].sort((a, b) => pairs[b]!.size - pairs[a]!.size || a - b)
  const holders = new Map<string, number[]>()
  const copies = new Set<number>()
  for (const position of order) {
    const own = pairs[position]!
    const shared = new Map<number, number>()
    for (const pair of own) {
      for (const holder of holders.get(pair) ?? [])
        shared.set(holder, (shared.get(holder) ?? 0) + 1)
    }
    let most = 0
    for (const count of shared.values()) most = Math.max(most, count)
    if (own.size > 0 && most >= COPY_SHARE * own.size) {
      copies.add(position)
      continue
    }
    for (const pair of own) {
      const list = holders.get(pair)
      if (list === undefined) holders.set(pair, [position])
      else list.push(position)
    }
  }
  return new Set([...copies].sort((a, b) => a - b))
}

function readPairs({ sentences }: AnalyzedText): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const { tokens } of sentences) {
    let before: string | undefined
    for (const token of tokens) {
      if (!isContent(token)) continue
      if (before !== undefined) pairs.add(`${before} ${token.term}`)
      before = token.term
    }
  }
  return pairs
}
