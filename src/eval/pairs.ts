/** How well found pairs match the gold ones. */
import { NutgrafError } from '../errors.js'
import { checkLists } from './check.js'
import { type CountedScore, scoreOf } from './score.js'

/** Two different ids, in either order. */
export type Pair = readonly [a: string, b: string]

/** A key that no other pair has, whatever characters the ids hold. */
function keyOf([a, b]: Pair): string {
  if (a === b) {
    throw new NutgrafError('invalid-input', `a pair of ${JSON.stringify(a)} with itself`, { id: a })
  }
  return JSON.stringify(a < b ? [a, b] : [b, a])
}

function keysOf(pairs: Iterable<Pair>): Set<string> {
  const list = Symbol.iterator in Object(pairs) ? [...pairs] : undefined
  checkLists('pairScores', 'pairs of ids', list)
  return new Set(list!.map(keyOf))
}

/**
 * Precision, recall and F1 of found pairs. Order within a pair does not matter, and a repeated pair counts
 * once. O(gold + found).
 *
 * @throws NutgrafError `invalid-input` for what is no list of pairs, and for a pair of an id with itself.
 * @example
 * pairScores([['a', 'b'], ['b', 'c']], [['b', 'a']]) // precision 1, recall 0.5, f1 0.6666…, hits 1, …
 */
export function pairScores(gold: Iterable<Pair>, found: Iterable<Pair>): CountedScore {
  const right = keysOf(gold)
  const given = keysOf(found)
  let hits = 0
  for (const key of given) if (right.has(key)) hits++
  return scoreOf(hits, given.size, right.size)
}
