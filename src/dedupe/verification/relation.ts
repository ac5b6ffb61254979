/** From the sizes of two shingle sets and of what they share to a relation. */
import type { Relation, ResolvedIndexOptions } from '../types.js'

/** A text under this share of the other's length is inside it rather than nearly it. */
const SHORTER = 0.75

export interface Overlap {
  readonly sizeA: number
  readonly sizeB: number
  readonly shared: number
}

export const jaccardOf = ({ sizeA, sizeB, shared }: Overlap): number =>
  shared === 0 ? 0 : shared / (sizeA + sizeB - shared)

export const containmentOf = ({ sizeA, sizeB, shared }: Overlap): number =>
  shared === 0 ? 0 : shared / Math.min(sizeA, sizeB)

/** The relation of two sets of shingles, before anything is known about boilerplate and form. */
export function relate(overlap: Overlap, options: ResolvedIndexOptions): Relation {
  const { sizeA, sizeB, shared } = overlap
  const isInside =
    shared >= options.minSharedShingles && containmentOf(overlap) >= options.containment
  const isNear = shared > 0 && jaccardOf(overlap) >= options.jaccard
  const isShorter = Math.min(sizeA, sizeB) < SHORTER * Math.max(sizeA, sizeB)
  if (isNear && !(isInside && isShorter)) return 'near'
  if (isInside) return sizeA >= sizeB ? 'contains' : 'contained'
  return shared >= options.minSharedShingles ? 'overlap' : 'none'
}

export const isDuplicate = (relation: Relation): boolean =>
  relation === 'exact' || relation === 'near' || relation === 'contains' || relation === 'contained'

/** The same relation seen from the other side. */
export function reverse(relation: Relation): Relation {
  return relation === 'contains' ? 'contained' : relation === 'contained' ? 'contains' : relation
}

/** What a relation rests on: jaccard or containment; for `template` and `overlap`, the larger. */
export function similarityOf(relation: Relation, jaccard: number, containment: number): number {
  if (relation === 'near' || relation === 'exact') return jaccard
  return relation === 'none' ? jaccard : Math.max(jaccard, containment)
}
