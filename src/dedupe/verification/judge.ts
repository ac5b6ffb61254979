/** The relation of two documents, from their overlap with and without boilerplate and from their form. */

import type { Relation, ResolvedIndexOptions } from '../types.js'
import { isDuplicate, jaccardOf, type Overlap, relate } from './relation.js'
import type { TemplateGuard } from './template.js'

/** What masking leaves must be this many shingles to stand for the article, … */
const LEAST_OWN = 8
/** … unless the articles are this similar with their boilerplate. */
const MOSTLY_SAME = 0.5

export interface ComparedSizes {
  readonly all: Overlap
  /** The same without boilerplate; the same object when there is none to mask. */
  readonly own: Overlap
}

/**
 * A duplicate by what is the articles' own. A pair that would be one only by its boilerplate is an `overlap`;
 * one of the same form with other facts a `template`.
 *
 * @param guard Undefined to take templates for copies.
 */
export function judge(
  a: number,
  b: number,
  { all, own }: ComparedSizes,
  guard: TemplateGuard | undefined,
  options: ResolvedIndexOptions,
): Relation {
  const relation = relate(own, options)
  const stands = own === all || own.shared >= LEAST_OWN || jaccardOf(all) >= MOSTLY_SAME
  const isOwn = stands && isDuplicate(relation)
  const found = isOwn ? relation : relate(all, options)
  if (!isDuplicate(found)) return found
  if (guard?.isTemplate(a, b)) return 'template'
  return isOwn ? found : 'overlap'
}
