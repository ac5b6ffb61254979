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
  const copiesOf = (of: number): readonly number[] => copies.get(of) ?? [of]
  const numbered: NumberedPair[] = []
  let unlisted = 0
  for (const group of copies.values()) {
    const shown = group.slice(0, most)
    unlisted += (group.length * (group.length - 1) - shown.length * (shown.length - 1)) / 2
    for (let i = 0; i < shown.length; i++) {
      for (let j = i + 1; j < shown.length; j++) {
        numbered.push({
          a: shown[i]!,
          b: shown[j]!,
          relation: 'exact',
          jaccard: 1,
          containment: 1,
          similarity: 1,
        })
      }
    }
  }
  for (let i = 0; i < pairs.a.size; i++) {
    const pair = readPair(pairs, i)
    const [groupA, groupB] = [copiesOf(pair.a), copiesOf(pair.b)]
    unlisted +=
      groupA.length * groupB.length - Math.min(groupA.length, most) * Math.min(groupB.length, most)
    for (const a of groupA.slice(0, most)) {
      for (const b of groupB.slice(0, most)) {
        numbered.push(
          a < b ? { ...pair, a, b } : { ...pair, a: b, b: a, relation: reverse(pair.relation) },
        )
      }
    }
  }
  numbered.sort((x, y) => x.a - y.a || x.b - y.b)
  return {
    listed: numbered.map(({ a, b, relation, jaccard, containment, similarity }) => ({
      a: articles.idOf(a),
      b: articles.idOf(b),
      relation,
      jaccard,
      containment,
      similarity,
    })),
    unlisted,
  }
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
