/** Stories of articles that arrive one by one. */
import { NutgrafError } from '../errors.js'
import type { ArticleInput } from '../types.js'
import { toArticle } from '../util/articles.js'
import { addTo, dotSum, idf, type SparseVector, type VectorSum } from '../vectors/index.js'
import { type Dates, dampByDates, datesOf, joinDates, NO_DATES } from './dating.js'
import { explainStory, largestShares } from './explain.js'
import { storySettings } from './options.js'
import { surfaceOf, visitTerms } from './read-terms.js'
import type { Story, StoryOptions, StoryPlacement } from './types.js'
import { createVocabulary } from './vocabulary.js'
import { dampen, PAIR_WEIGHT, pairKey } from './weigh.js'

/** The threshold when none is given: an index cannot look at the whole heap to choose one. */
const INDEX_THRESHOLD = 0.25
/** A story is found by the heaviest terms of an article. */
const PROBE_TERMS = 48
/** A term that more stories hold than this proposes none. */
const LONGEST_POSTING = 2000

export interface StoryIndex {
  /** Number of articles. */
  readonly size: number
  /**
   * Puts an article with the nearest story, or opens one. O(terms · stories that share its rarest terms).
   *
   * @throws NutgrafError `invalid-article`, `duplicate-id`
   */
  add(article: ArticleInput): StoryPlacement
  /** All stories so far, in the order in which they were opened; members in the order in which they came. */
  stories(): readonly Story[]
}

interface OpenStory {
  readonly id: string
  readonly position: number
  readonly ids: string[]
  readonly vectors: SparseVector[]
  readonly sum: VectorSum
  /** The squared length of `sum`. */
  squares: number
  dates: Dates
}

/**
 * An index that places each article as it arrives, for feeds that never end. It differs from `groupStories`, which
 * sees the whole heap: an article is placed for good, so stories that turn out to be one are not joined; a term is
 * rare when few articles so far hold it; similarity is the cosine with the centre of the story; the threshold is
 * fixed (.25 unless a number is given; `'auto'` means this .25); and the result depends on the order of arrival. With
 * dates it comes close to `groupStories`, without them it does not: use that one when all articles are there.
 *
 * @throws NutgrafError `invalid-option`
 *
 * @example
 * const index = createStoryIndex()
 * index.add({ id: 'a', text: 'Strong quake hits the coast of Chile' }).story // 'a'
 * index.add({ id: 'b', text: 'Chile coast hit by a strong quake' }).story // 'a'
 */
export function createStoryIndex(options: StoryOptions = {}): StoryIndex {
  const settings = storySettings('createStoryIndex', options)
  const threshold = settings.threshold === 'auto' ? INDEX_THRESHOLD : settings.threshold
  const vocabulary = createVocabulary()
  const seen = new Set<string>()
  const stories: OpenStory[] = []
  /** Term id -> positions in `stories`, ascending. */
  const postings: number[][] = []

  /**
   * A pair that no article had before counts for later articles, but not in this one's length: most pairs never
   * recur, and would only make every article look unlike every other.
   */
  const weigh = (counts: ReadonlyMap<number, number>): SparseVector => {
    const documentCount = seen.size
    const ids = Int32Array.from(counts.keys()).sort()
    let squares = 0
    const values = Float64Array.from(ids, (id) => {
      const frequency = vocabulary.documents[id]!
      const term = vocabulary.terms[id]!
      const isPair = vocabulary.isPair[id]!
      const corpus = idf({ documentCount, frequencyOf: () => frequency }, term)
      const rarity = isPair ? PAIR_WEIGHT * corpus : (corpus + idf(settings.background, term)) / 2
      const value = dampen(counts.get(id)!) * rarity
      if (!isPair || frequency > 1) squares += value ** 2
      return value
    })
    const length = Math.sqrt(squares) || 1
    return { ids, values: values.map((value) => value / length) }
  }

  const candidates = ({ ids, values }: SparseVector): readonly number[] => {
    const found = new Set<number>()
    const probes = Array.from(ids, (id, i) => ({ id, value: values[i]! }))
      .sort((a, b) => b.value - a.value || a.id - b.id)
      .slice(0, PROBE_TERMS)
    for (const { id } of probes) {
      const list = postings[id] ?? []
      if (list.length <= LONGEST_POSTING) for (const story of list) found.add(story)
    }
    return [...found].sort((a, b) => a - b)
  }

  const similarityTo = (vector: SparseVector, dates: Dates, story: OpenStory): number => {
    const cosine = Math.min(1, dotSum(vector, story.sum) / Math.sqrt(story.squares))
    return cosine * dampByDates(dates, story.dates, settings.halfLifeDays)
  }

  return {
    get size() {
      return seen.size
    },
    add(input) {
      const article = toArticle(input, seen.size)
      if (seen.has(article.id)) {
        throw new NutgrafError(
          'duplicate-id',
          `the index already holds an article with the id ${JSON.stringify(article.id)}`,
          { id: article.id },
        )
      }
      const counts = new Map<number, number>()
      const count = (term: string, surface: string, isPair: boolean): void => {
        const id = vocabulary.idOf(term, surface, isPair)
        counts.set(id, (counts.get(id) ?? 0) + 1)
      }
      visitTerms(article, settings.analyze, (term, surface, pair) => {
        count(term, surface, false)
        if (pair) count(pairKey(pair.before, term), surfaceOf(pair), true)
      })
      seen.add(article.id)
      for (const id of counts.keys()) vocabulary.countDocument(id)

      const vector = weigh(counts)
      const dates = datesOf(article)
      let best: OpenStory | undefined
      let similarity = 0
      for (const position of candidates(vector)) {
        const story = stories[position]!
        const found = similarityTo(vector, dates, story)
        if (found < threshold || found <= similarity) continue
        best = story
        similarity = found
      }
      const shared = new Map<number, number>()
      if (best) {
        vector.ids.forEach((id, i) => {
          shared.set(id, vector.values[i]! * (best.sum.get(id) ?? 0))
        })
      }
      const story = best ?? openStory(article.id)
      story.ids.push(article.id)
      story.vectors.push(vector)
      for (const id of vector.ids) {
        if (story.sum.has(id)) continue
        const list = postings[id]
        if (list === undefined) postings[id] = [story.position]
        else list.push(story.position)
      }
      story.squares += 1 + 2 * dotSum(vector, story.sum)
      addTo(story.sum, vector)
      story.dates = joinDates(story.dates, dates)
      return {
        id: article.id,
        story: story.id,
        similarity,
        terms: largestShares(shared, vocabulary, settings.terms),
      }
    },
    stories: () =>
      stories.map((story): Story => {
        const evidence = explainStory(story.vectors, vocabulary, settings.terms)
        return {
          id: story.id,
          articles: story.ids.map((id, i) => ({ id, similarity: evidence.similarities[i]! })),
          terms: evidence.terms,
        }
      }),
  }

  function openStory(id: string): OpenStory {
    const story: OpenStory = {
      id,
      position: stories.length,
      ids: [],
      vectors: [],
      sum: new Map(),
      squares: 0,
      dates: NO_DATES,
    }
    stories.push(story)
    return story
  }
}
