/** Which of its candidates an article of an index matches. */
import { isWithin } from '../corpus/article-facts.js'
import type { IndexMatch, ResolvedIndexOptions } from '../types.js'
import { type ComparedSizes, judge } from '../verification/judge.js'
import {
  containmentOf,
  isDuplicate,
  jaccardOf,
  relate,
  similarityOf,
} from '../verification/relation.js'
import type { TemplateGuard } from '../verification/template.js'
import type { Verifier } from '../verification/verify.js'
import type { IndexStore } from './store.js'

/**
 * The strongest first.
 *
 * @param time That of the article `probe`.
 * @param guard Undefined to take templates for copies.
 */
export function matchArticle(
  store: IndexStore,
  verifier: Verifier,
  probe: number,
  time: number,
  others: Int32Array,
  guard: TemplateGuard | undefined,
  options: ResolvedIndexOptions,
): IndexMatch[] {
  const matches: IndexMatch[] = []
  const { corpus } = store
  let isLoaded = false
  for (let i = 0; i < others.length; i++) {
    const other = others[i]!
    if (store.isRemoved(other)) continue
    if (!isWithin(time, store.timeOf(other), options.windowDays)) continue
    if (corpus.same(probe, other)) {
      matches.push({ id: store.idOf(other), ...EXACT })
      continue
    }
    if (!isLoaded) verifier.load(probe)
    isLoaded = true
    if (!mayRelate(verifier.bound(other), options)) continue
    const sizes = verifier.compare(other)
    const relation = judge(probe, other, sizes, guard, options)
    if (relation === 'none') continue
    const overlap = isDuplicate(relation) ? sizes.own : sizes.all
    const jaccard = jaccardOf(overlap)
    const containment = containmentOf(overlap)
    const similarity = similarityOf(relation, jaccard, containment)
    matches.push({ id: store.idOf(other), relation, jaccard, containment, similarity })
  }
  return matches.length > 1 ? matches.sort(byStrength) : matches
}

const EXACT = { relation: 'exact', jaccard: 1, containment: 1, similarity: 1 } as const

/** The more is shared, the closer the relation: what is none at the most that can be shared is none. */
function mayRelate({ all, own }: ComparedSizes, options: ResolvedIndexOptions): boolean {
  return relate(all, options) !== 'none' || (own !== all && relate(own, options) !== 'none')
}

/** Duplicates before others, then by similarity, then by id. */
function byStrength(a: IndexMatch, b: IndexMatch): number {
  return (
    Number(isDuplicate(b.relation)) - Number(isDuplicate(a.relation)) ||
    b.similarity - a.similarity ||
    (a.id < b.id ? -1 : 1)
  )
}
