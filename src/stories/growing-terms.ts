/** Terms of articles that arrive one by one: counted once, weighed again when the heap has grown. */
import type { Article } from '../types.js'
import { idf, type SparseVector, unitVector } from '../vectors/index.js'
import type { StorySettings } from './options.js'
import { surfaceOf, visitTerms } from './read-terms.js'
import { createVocabulary, type Vocabulary } from './vocabulary.js'
import { dampen, PAIR_WEIGHT, pairKey } from './weigh.js'

export interface GrowingTerms {
  readonly vocabulary: Vocabulary
  /** Counts an article, and gives its vector by what is known so far. O(text). */
  add(article: Article): SparseVector
  /** The vectors of all articles by what is known now. O(terms of all articles). */
  weighAll(): SparseVector[]
}

/** Ids ascending, with the dampened number of occurrences of each. */
interface Counts {
  readonly ids: Int32Array
  readonly dampened: Float32Array
}

export function createGrowingTerms({ analyze, background }: StorySettings): GrowingTerms {
  const vocabulary = createVocabulary()
  const articles: Counts[] = []

  const weightOf = (id: number): number => {
    const term = vocabulary.terms[id]!
    const frequency = vocabulary.documents[id]!
    const corpus = idf({ documentCount: articles.length, frequencyOf: () => frequency }, term)
    return vocabulary.isPair[id] ? PAIR_WEIGHT * corpus : (corpus + idf(background, term)) / 2
  }
  const isNewPair = (id: number): boolean =>
    vocabulary.isPair[id]! && vocabulary.documents[id] === 1

  return {
    vocabulary,
    add(article) {
      const counts = new Map<number, number>()
      const count = (id: number): void => {
        counts.set(id, (counts.get(id) ?? 0) + 1)
      }
      visitTerms(article, analyze, (term, surface, pair) => {
        count(vocabulary.idOf(term, surface, false))
        if (pair) count(vocabulary.idOf(pairKey(pair.before, term), surfaceOf(pair), true))
      })
      const ids = Int32Array.from(counts.keys()).sort()
      const dampened = Float32Array.from(ids, (id) => dampen(counts.get(id)!))
      articles.push({ ids, dampened })
      for (const id of ids) vocabulary.countDocument(id)
      // A pair that no article had before counts for later articles, but not in this one's length: most pairs never
      // recur, and would only make every article look unlike every other.
      let squares = 0
      const values = Float64Array.from(ids, (id, i) => {
        const value = dampened[i]! * weightOf(id)
        if (!isNewPair(id)) squares += value * value
        return value
      })
      const length = Math.sqrt(squares) || 1
      return { ids, values: values.map((value) => value / length) }
    },
    weighAll() {
      const weights = Float64Array.from(vocabulary.terms, (_, id) =>
        isNewPair(id) ? 0 : weightOf(id),
      )
      return articles.map(({ ids, dampened }) => {
        const values = new Map<number, number>()
        for (let i = 0; i < ids.length; i++) values.set(ids[i]!, dampened[i]! * weights[ids[i]!]!)
        return unitVector(values.keys(), (id) => values.get(id)!)
      })
    },
  }
}
