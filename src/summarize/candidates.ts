/** From ranked sentences to what selectors choose from. */
import type { Sentence } from '../types.js'
import { isContent, type SentenceTerms } from './sentence-terms.js'
import type { Candidate } from './types.js'

/** A sentence that may be chosen; `row` is its row in the term matrix. */
export interface CandidateSource {
  readonly sentence: Sentence
  readonly row: number
  readonly score: number
  readonly cost: number
  readonly article: number
  readonly needs: readonly number[]
}

/** Candidates, and in how many articles each of their pairs of neighbouring content terms occurs. */
export interface CandidateList {
  readonly candidates: readonly Candidate[]
  readonly pairArticles: readonly number[]
  readonly pairCounts: readonly number[]
}

/** O(tokens). Sources must come article by article. */
export function makeCandidates(
  sources: readonly CandidateSource[],
  terms: SentenceTerms,
): CandidateList {
  const idOf = new Map(terms.terms.map((term, id) => [term, id]))
  const pairIds = new Map<number, number>()
  const pairArticles: number[] = []
  const pairCounts: number[] = []
  const lastArticle: number[] = []
  const candidates = sources.map(({ sentence, row, score, cost, article, needs }) => {
    const pairs = new Set<number>()
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
          pairArticles.push(0)
          pairCounts.push(0)
          lastArticle.push(-1)
        }
        pairs.add(pair)
        pairCounts[pair]!++
        if (lastArticle[pair] !== article) pairArticles[pair]!++
        lastArticle[pair] = article
      }
      before = id
    }
    const start = terms.offsets[row]!
    const end = terms.offsets[row + 1]!
    return {
      score,
      cost,
      article,
      needs,
      terms: terms.ids.subarray(start, end),
      weights: terms.weights.subarray(start, end),
      pairs: Int32Array.from(pairs).sort(),
    }
  })
  return { candidates, pairArticles, pairCounts }
}
