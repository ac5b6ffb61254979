/** The pairs of neighbouring terms that the candidates have, and what selectors are told of them. */
import type { CandidateSource } from './candidates.js'
import type { SentencePairs } from './sentence-pairs.js'
import type { SentenceTerms } from './sentence-terms.js'
import { RECURRING_PAIR, readTermPairs, type TermPairs } from './term-pairs.js'

/** How much it is worth to say a pair of terms, from the articles that hold it and its occurrences. */
export type PairValue = (articles: number, count: number) => number

export interface PairTable {
  /** By row of the term matrix. */
  readonly pairs: TermPairs
  /** By pair, bits as in `SelectInput`. */
  readonly kinds: Uint8Array
  /** By pair, how much it is worth. */
  readonly values: Float64Array
}

/** Of one article. O(pairs). */
export function makePairTable(pairs: SentencePairs, pairValue: PairValue): PairTable {
  const { counts, kinds } = pairs
  const values = new Float64Array(counts.length)
  for (let pair = 0; pair < counts.length; pair++) values[pair] = pairValue(1, counts[pair]!)
  return { pairs, kinds, values }
}

/** Of several articles; the sources must come article by article. O(terms). */
export function makeStoryPairTable(
  sources: readonly CandidateSource[],
  terms: SentenceTerms,
  pairValue: PairValue,
): PairTable {
  const rows = sources.map(({ row }) => row)
  const { pairs } = readTermPairs(terms, rows)
  const { offsets, ids, counts, kinds } = pairs
  const articles = new Int32Array(counts.length)
  /** One more than the last article that has the pair. */
  const last = new Int32Array(counts.length)
  for (const { row, article } of sources) {
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      const pair = ids[k]!
      if (last[pair] !== article + 1) articles[pair]!++
      last[pair] = article + 1
    }
  }
  return {
    pairs,
    kinds: kinds.map((kind) => kind & RECURRING_PAIR),
    values: Float64Array.from(counts, (count, pair) => pairValue(articles[pair]!, count)),
  }
}
