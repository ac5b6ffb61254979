/** Verified pairs for callers: those of leaders hold for all articles with the same words. */
import { type Column, createColumn } from '../../util/number-column.js'
import type { ArticleTable } from '../corpus/article-table.js'
import { type PairColumns, RELATIONS, type Solution } from '../solve.js'
import type { DuplicatePair } from '../types.js'
import { containmentOf, jaccardOf, reverse, similarityOf } from '../verification/relation.js'

/** A pair of article numbers. */
export interface NumberedPair extends Omit<DuplicatePair, 'a' | 'b'> {
  readonly a: number
  readonly b: number
}

export function readPair(pairs: PairColumns, i: number): NumberedPair {
  const overlap = {
    sizeA: pairs.sizeA.get(i),
    sizeB: pairs.sizeB.get(i),
    shared: pairs.shared.get(i),
  }
  const relation = RELATIONS[pairs.relation.get(i)]!
  const jaccard = jaccardOf(overlap)
  const containment = containmentOf(overlap)
  return {
    a: pairs.a.get(i),
    b: pairs.b.get(i),
    relation,
    jaccard,
    containment,
    similarity: similarityOf(relation, jaccard, containment),
  }
}

/** In input order. Of a text that stands very often, the pairs of the first `most` articles. */
export function listPairs(
  { leader, pairs }: Solution,
  articles: ArticleTable,
  most: number,
): { listed: readonly DuplicatePair[]; unlisted: number } {
  const copies = groupCopies(leader)
  const rows = createRows()
  let unlisted = 0
  for (const group of copies.values()) {
    const shown = Math.min(group.length, most)
    unlisted += (group.length * (group.length - 1) - shown * (shown - 1)) / 2
    for (let i = 0; i < shown; i++) {
      for (let j = i + 1; j < shown; j++) rows.add(group[i]!, group[j]!, EXACT)
    }
  }
  const as = pairs.a.view()
  const bs = pairs.b.view()
  for (let i = 0; i < as.length; i++) {
    // No pattern of arrays in a loop: an engine that sees it for the first time makes the arrays.
    const a = as[i]!
    const b = bs[i]!
    const groupA = copies.get(a)
    const groupB = copies.get(b)
    if (!groupA && !groupB) {
      rows.add(a, b, i)
      continue
    }
    const copiesA = groupA ?? [a]
    const copiesB = groupB ?? [b]
    const [shownA, shownB] = [copiesA.slice(0, most), copiesB.slice(0, most)]
    unlisted += copiesA.length * copiesB.length - shownA.length * shownB.length
    for (const shown of shownA) for (const other of shownB) rows.add(shown, other, i)
  }
  const listed: DuplicatePair[] = []
  for (const row of rows.inOrder(leader.length)) {
    const pair = rows.pair.get(row)
    const a = articles.idOf(rows.a.get(row))
    const b = articles.idOf(rows.b.get(row))
    if (pair === EXACT) {
      listed.push({ a, b, relation: 'exact', jaccard: 1, containment: 1, similarity: 1 })
      continue
    }
    // The complement stands for a pair whose second article comes first.
    const { relation, jaccard, containment, similarity } = readPair(pairs, Math.max(pair, ~pair))
    const seen = pair < 0 ? reverse(relation) : relation
    listed.push({ a, b, relation: seen, jaccard, containment, similarity })
  }
  return { listed, unlisted }
}

/** What stands for the pair of articles with the same words. */
const EXACT = 2 ** 31 - 1

interface Rows {
  readonly a: Column
  readonly b: Column
  readonly pair: Column
  /** What holds for the leaders of `a` and `b`, with the earlier article first. */
  add(a: number, b: number, pair: number): void
  /** The rows by `a` and then by `b`. */
  inOrder(articles: number): Int32Array
}

function createRows(): Rows {
  const [a, b, pair] = [createColumn(), createColumn(), createColumn()]
  return {
    a,
    b,
    pair,
    add(first, second, number) {
      a.push(Math.min(first, second))
      b.push(Math.max(first, second))
      pair.push(first < second || number === EXACT ? number : ~number)
    },
    inOrder(articles) {
      const rows = new Int32Array(a.size)
      for (let row = 0; row < rows.length; row++) rows[row] = row
      return sortBy(a.view(), sortBy(b.view(), rows, articles), articles)
    },
  }
}

/** The rows by what a column has of each, else in the order in which they are given: a counting sort. */
function sortBy(values: Int32Array, rows: Int32Array, most: number): Int32Array {
  const places = new Int32Array(most + 1)
  for (let i = 0; i < values.length; i++) places[values[i]! + 1]!++
  for (let value = 0; value < most; value++) places[value + 1]! += places[value]!
  const sorted = new Int32Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    sorted[places[values[row]!]!++] = row
  }
  return sorted
}

/** The articles of each leader that stands for others too; most stand for themselves alone. */
function groupCopies(leader: Int32Array): ReadonlyMap<number, readonly number[]> {
  const copies = new Map<number, number[]>()
  for (let d = 0; d < leader.length; d++) {
    const of = leader[d]!
    if (of === d) continue
    const group = copies.get(of)
    if (group) group.push(d)
    else copies.set(of, [d])
  }
  for (const [of, group] of copies) {
    group.push(of)
    group.sort((a, b) => a - b)
  }
  return copies
}
