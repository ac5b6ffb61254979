/** From ranked sentences to what selectors choose from. */

import { isContent } from '../text/term-numbers.js'
import type { Sentence } from '../types.js'
import type { SentenceTerms } from './sentence-terms.js'
import type { Candidate, SelectInput } from './types.js'

/** A sentence that may be chosen; `row` is its row in the term matrix. */
export interface CandidateSource {
  readonly sentence: Sentence
  readonly row: number
  readonly score: number
  readonly cost: number
  readonly article: number
  readonly needs: readonly number[]
}

/** How much it is worth to say a pair of terms, from the articles that hold it and its occurrences. */
export type PairValue = (articles: number, count: number) => number

/**
 * What selectors get. Pairs are only looked up when a selector asks for them: most do not, and they cost more than
 * all the rest. O(tokens). Sources must come article by article.
 */
export function makeSelectInput(
  sources: readonly CandidateSource[],
  terms: SentenceTerms,
  limit: number,
  pairValue: PairValue,
): SelectInput {
  let table: PairTable | undefined
  const pairs = (): PairTable => {
    table ??= readPairs(sources, terms, pairValue)
    return table
  }
  const candidates = sources.map(
    (source, position) => new TermCandidate(source, position, terms, pairs),
  )
  return new TermSelectInput(candidates, limit, pairs)
}

/** A class as well: an object literal with a getter gets a hidden class of its own, which keeps all that the getter sees. */
class TermSelectInput implements SelectInput {
  readonly candidates: readonly Candidate[]
  readonly limit: number
  readonly #table: () => PairTable

  constructor(candidates: readonly Candidate[], limit: number, table: () => PairTable) {
    this.candidates = candidates
    this.limit = limit
    this.#table = table
  }

  get pairValues(): Float64Array {
    return this.#table().values
  }
}

/** A candidate whose pairs wait to be asked for. A class, because a getter on each of many objects costs more. */
class TermCandidate implements Candidate {
  readonly score: number
  readonly cost: number
  readonly length: number
  readonly article: number
  readonly needs: readonly number[]
  readonly terms: Int32Array
  readonly weights: Float64Array
  readonly #position: number
  readonly #table: () => PairTable

  constructor(
    { sentence, row, score, cost, article, needs }: CandidateSource,
    position: number,
    { offsets, ids, weights }: SentenceTerms,
    table: () => PairTable,
  ) {
    this.score = score
    this.cost = cost
    this.length = sentence.tokens.length
    this.article = article
    this.needs = needs
    this.terms = ids.subarray(offsets[row]!, offsets[row + 1]!)
    this.weights = weights.subarray(offsets[row]!, offsets[row + 1]!)
    this.#position = position
    this.#table = table
  }

  get pairs(): Int32Array {
    return this.#table().pairs[this.#position]!
  }
}

interface PairTable {
  readonly pairs: readonly Int32Array[]
  readonly values: Float64Array
}

function readPairs(
  sources: readonly CandidateSource[],
  terms: SentenceTerms,
  pairValue: PairValue,
): PairTable {
  const idOf = new Map(terms.terms.map((term, id) => [term, id]))
  const pairIds = new Map<number, number>()
  const counts: number[] = []
  const articles: number[] = []
  const lastArticle: number[] = []
  const pairs = sources.map(({ sentence, article }) => {
    const own = new Set<number>()
    let before = -1
    for (const token of sentence.tokens) {
      if (!isContent(token)) continue
      const id = idOf.get(token.term)!
      if (before >= 0) {
        const key = before * idOf.size + id
        let pair = pairIds.get(key)
        if (pair === undefined) {
          pair = pairIds.size
          pairIds.set(key, pair)
          counts.push(0)
          articles.push(0)
          lastArticle.push(-1)
        }
        own.add(pair)
        counts[pair]!++
        if (lastArticle[pair] !== article) articles[pair]!++
        lastArticle[pair] = article
      }
      before = id
    }
    return Int32Array.from(own).sort()
  })
  return {
    pairs,
    values: Float64Array.from(counts, (count, pair) => pairValue(articles[pair]!, count)),
  }
}
