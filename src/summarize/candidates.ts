/** From ranked sentences to what selectors choose from. */
import type { Sentence } from '../types.js'
import type { PairTable } from './pair-table.js'
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

/** What selectors get. The pairs are only read when a selector asks for them: not all do. O(candidates). */
export function makeSelectInput(
  sources: readonly CandidateSource[],
  terms: SentenceTerms,
  limit: number,
  makeTable: () => PairTable,
): SelectInput {
  let known: PairTable | undefined
  const readTable = (): PairTable => {
    known ??= makeTable()
    return known
  }
  const candidates = sources.map((source) => new TermCandidate(source, terms, readTable))
  return new TermSelectInput(candidates, limit, readTable)
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
    return this.#table().values()
  }

  get pairKinds(): Uint8Array {
    return this.#table().kinds
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
  readonly #row: number
  readonly #table: () => PairTable

  constructor(
    { sentence, row, score, cost, article, needs }: CandidateSource,
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
    this.#row = row
    this.#table = table
  }

  get pairs(): Int32Array {
    const { offsets, ids } = this.#table().pairs
    return ids.subarray(offsets[this.#row]!, offsets[this.#row + 1]!)
  }
}
