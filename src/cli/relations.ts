/** Relations between articles, for people. */
import type { Relation } from '../dedupe/index.js'

/** What a copy is to the kept article. */
export const RELATION_SAYS: Readonly<Record<Relation, string>> = {
  exact: 'same words',
  near: 'near copy',
  contains: 'contains it',
  contained: 'part of it',
  template: 'same form',
  overlap: 'shares passages',
  none: 'no relation',
}

const DUPLICATES: ReadonlySet<Relation> = new Set(['exact', 'near', 'contains', 'contained'])

/** Whether a relation makes a copy; `template` and `overlap` do not. */
export function isDuplicateRelation(relation: Relation): boolean {
  return DUPLICATES.has(relation)
}
