/** Of which source the articles are that share a shingle. */
import { BOILERPLATE } from './rule.js'
import type { BoilerplateSearch } from './search-part.js'

/**
 * The only source that more than half of the articles can be of: majority vote (Boyer and Moore).
 *
 * @param members Indexes into the documents, `members[from, to)`; equal ones stand in a row and count once.
 */
export function majorityOf(
  { documents, sources }: BoilerplateSearch,
  members: Int32Array,
  from: number,
  to: number,
): number {
  let source = -1
  let votes = 0
  for (let i = from, previous = -1; i < to; i++) {
    const index = members[i]!
    if (index === previous) continue
    previous = index
    const own = sources[documents[index]!]!
    if (votes === 0) source = own
    votes += own === source ? 1 : -1
  }
  return source
}

/** Whether enough of the articles are of one known source, and more than half of them. */
export function haveOneSource(
  search: BoilerplateSearch,
  members: Int32Array,
  from: number,
  to: number,
): boolean {
  const source = majorityOf(search, members, from, to)
  if (source < 0) return false
  let articles = 0
  let ofSource = 0
  for (let i = from, previous = -1; i < to; i++) {
    const index = members[i]!
    if (index === previous) continue
    previous = index
    articles++
    if (search.sources[search.documents[index]!] === source) ofSource++
  }
  return ofSource >= BOILERPLATE.minOfOneSource && ofSource > articles / 2
}
