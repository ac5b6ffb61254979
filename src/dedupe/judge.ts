/** The relation of two documents, from their overlap with and without boilerplate and from their form. */
import type { Corpus } from './corpus.js'
import { isDuplicate, jaccardOf, type Overlap, relate } from './relation.js'
import { isTemplatePair } from './template.js'
import type { Relation, ResolvedDedupeOptions } from './types.js'

/** What is left after masking must be this much to stand for the article. */
const LEAST_OWN = 8
const MOSTLY_SAME = 0.5

/**
 * A duplicate by what is the articles' own. A pair that is one only by its boilerplate is an `overlap`; one of
 * the same form with other facts a `template`.
 */
export function judge(
  corpus: Corpus,
  a: number,
  b: number,
  all: Overlap,
  own: Overlap,
  options: ResolvedDedupeOptions,
): Relation {
  let relation = relate(own, options)
  if (own !== all) {
    const says = own.shared >= LEAST_OWN || jaccardOf(all) >= MOSTLY_SAME
    if (!isDuplicate(relation) || !says) relation = relate(all, options)
    else return isTemplate(corpus, a, b, options) ? 'template' : relation
    if (!isDuplicate(relation)) return relation
    return isTemplate(corpus, a, b, options) ? 'template' : 'overlap'
  }
  return isDuplicate(relation) && isTemplate(corpus, a, b, options) ? 'template' : relation
}

function isTemplate(
  corpus: Corpus,
  a: number,
  b: number,
  { template }: ResolvedDedupeOptions,
): boolean {
  return template && isTemplatePair(corpus, a, b)
}
