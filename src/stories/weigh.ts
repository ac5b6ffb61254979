/**
 * From articles to unit vectors of tf-idf weights.
 *
 *   weight(stem) = (1 + ln tf) · (idf(corpus) + idf(background)) / 2
 *   weight(pair) = (1 + ln tf) · idf(corpus) · 1.3, pairs of two articles or more
 *
 * The corpus alone would silence the very word that a heap is about; the background alone would not notice that every
 * article of a political heap says "president". Half of each does better than either on every development set.
 */
import type { Analyze, Article } from '../types.js'
import { log } from '../util/elementary.js'
import { type DocumentFrequencies, idf, type SparseVector, unitVector } from '../vectors/index.js'
import { surfaceOf, type TermPair, visitTerms } from './read-terms.js'
import { createSeenSketch, createVocabulary, type Vocabulary } from './vocabulary.js'

export interface WeighedArticles {
  readonly vectors: readonly SparseVector[]
  readonly vocabulary: Vocabulary
}

interface Bag {
  /** Stem id -> occurrences. */
  readonly stems: Map<number, number>
  /** Pair, as written in the vocabulary -> occurrences, and where the first of them stands. */
  readonly pairs: Map<string, { count: number; readonly first: TermPair }>
}

/** `a b` for the pair of stems a and b. No term holds a space. */
export function pairKey(before: string, term: string): string {
  return `${before} ${term}`
}

/** Counted occurrences dampened: the tenth mention says less than the second. */
export function dampen(count: number): number {
  return 1 + log(count)
}

/** A shared pair says more than its two stems apart. */
export const PAIR_WEIGHT = 1.3

/** O(length of all texts). */
export function weighArticles(
  articles: readonly Article[],
  analyze: Analyze,
  background: DocumentFrequencies,
): WeighedArticles {
  const vocabulary = createVocabulary()
  const sketch = createSeenSketch()
  const bags = articles.map((article): Bag => {
    const bag: Bag = { stems: new Map(), pairs: new Map() }
    visitTerms(article, analyze, (term, surface, pair) => {
      const id = vocabulary.idOf(term, surface, false)
      bag.stems.set(id, (bag.stems.get(id) ?? 0) + 1)
      if (pair === undefined) return
      const key = pairKey(pair.before, term)
      const known = bag.pairs.get(key)
      if (known) known.count++
      else bag.pairs.set(key, { count: 1, first: pair })
    })
    for (const id of bag.stems.keys()) vocabulary.countDocument(id)
    for (const key of bag.pairs.keys()) sketch.add(key)
    return bag
  })

  const counts = bags.map(({ stems, pairs }) => {
    for (const [key, { count, first }] of pairs) {
      if (!sketch.recurs(key)) continue
      const id = vocabulary.idOf(key, surfaceOf(first), true)
      vocabulary.countDocument(id)
      stems.set(id, count)
    }
    pairs.clear()
    return stems
  })

  const weights = termWeights(vocabulary, articles.length, background)
  return {
    vocabulary,
    vectors: counts.map((terms) =>
      unitVector(terms.keys(), (id) => dampen(terms.get(id)!) * weights[id]!),
    ),
  }
}

function termWeights(
  { terms, documents, isPair }: Vocabulary,
  documentCount: number,
  background: DocumentFrequencies,
): Float64Array {
  return Float64Array.from(terms, (term, id) => {
    const frequency = documents[id]!
    const corpus = idf({ documentCount, frequencyOf: () => frequency }, term)
    if (isPair[id]) return frequency > 1 ? PAIR_WEIGHT * corpus : 0
    return (corpus + idf(background, term)) / 2
  })
}
