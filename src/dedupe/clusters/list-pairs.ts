/** Verified pairs for callers: those of leaders hold for all articles with the same words. */
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
  const numbered: NumberedPair[] = []
  let unlisted = 0
  for (const group of copies.values()) {
    const shown = Math.min(group.length, most)
    unlisted += (group.length * (group.length - 1) - shown * (shown - 1)) / 2
    for (let i = 0; i < shown; i++) {
      for (let j = i + 1; j < shown; j++) numbered.push(exactPair(group[i]!, group[j]!))
    }
  }
  for (let i = 0; i < pairs.a.size; i++) {
    const pair = readPair(pairs, i)
    const groupA = copies.get(pair.a)
    const groupB = copies.get(pair.b)
    if (!groupA && !groupB) {
      numbered.push(inOrder(pair, pair.a, pair.b))
      continue
    }
    const copiesA = groupA ?? [pair.a]
    const copiesB = groupB ?? [pair.b]
    const [shownA, shownB] = [copiesA.slice(0, most), copiesB.slice(0, most)]
    unlisted += copiesA.length * copiesB.length - shownA.length * shownB.length
    for (const a of shownA) for (const b of shownB) numbered.push(inOrder(pair, a, b))
  }
  numbered.sort((x, y) => x.a - y.a || x.b - y.b)
  const listed = numbered.map(
    ({ a, b, relation, jaccard, containment, similarity }): DuplicatePair => ({
      a: articles.idOf(a),
      b: articles.idOf(b),
      relation,
      jaccard,
      containment,
      similarity,
    }),
  )
  return { listed, unlisted }
}

const exactPair = (a: number, b: number): NumberedPair => ({
  a,
  b,
  relation: 'exact',
  jaccard: 1,
  containment: 1,
  similarity: 1,
})

/** What holds for the leaders of `a` and `b`, with the earlier article first. */
function inOrder(pair: NumberedPair, a: number, b: number): NumberedPair {
  const { relation, jaccard, containment, similarity } = pair
  return a < b
    ? { a, b, relation, jaccard, containment, similarity }
    : { a: b, b: a, relation: reverse(relation), jaccard, containment, similarity }
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
