/** Stories of articles that arrive one by one. */
import { NutgrafError } from '../errors.js'
import type { ArticleInput } from '../types.js'
import { toArticle } from '../util/articles.js'
import type { SparseVector } from '../vectors/index.js'
import { type Dates, datesOf } from './dating.js'
import { explainStory, largestShares } from './explain.js'
import { groupVectors } from './group-vectors.js'
import { createGrowingTerms } from './growing-terms.js'
import { createOpenStories, type OpenStory } from './open-stories.js'
import { storySettings } from './options.js'
import type { Story, StoryOptions, StoryPlacement } from './types.js'

/** The threshold until there are enough articles to choose one. */
const FIRST_THRESHOLD = 0.2
/** The index regroups when it holds so many articles, and whenever it has doubled since. */
const FIRST_REGROUP = 16

export interface StoryIndex {
  /** Number of articles. */
  readonly size: number
  /**
   * Puts an article with the nearest story, or opens one. O(terms · stories that share its rarest terms), and the cost
   * of `regroup` whenever the index has doubled.
   *
   * @throws NutgrafError `invalid-article`, `duplicate-id`
   */
  add(article: ArticleInput): StoryPlacement
  /** Groups all articles anew, as `groupStories` would. Near-linear in their number; some 1,000 articles a second. */
  regroup(): void
  /** All stories as they are, in the order of their first articles; members in the order in which they came. */
  stories(): readonly Story[]
}

/**
 * An index that places each article as it arrives, for feeds that never end. An article goes to the story with which
 * its mean similarity is highest, if that reaches the threshold. At 16, 32, 64, … articles the index first regroups
 * all that it holds: idf, the threshold of `'auto'` (.2 until then) and the stories are those of `groupStories`;
 * earlier articles may move, stories join or part, and the placement says so. Between two such times the result
 * depends on the order of arrival. Where all articles are there, `groupStories` is better still.
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
  const terms = createGrowingTerms(settings)
  const ids: string[] = []
  const seen = new Set<string>()
  const dates: Dates[] = []
  let vectors: SparseVector[] = []
  let open = createOpenStories(settings.halfLifeDays)
  let threshold = settings.threshold === 'auto' ? FIRST_THRESHOLD : settings.threshold
  let nextRegroup = FIRST_REGROUP

  const regroup = (): void => {
    nextRegroup = Math.max(FIRST_REGROUP, 2 * ids.length)
    if (ids.length === 0) return
    vectors = terms.weighAll()
    const cut = groupVectors(vectors, terms.vocabulary.terms.length, dates, settings)
    threshold = cut.height
    open = createOpenStories(settings.halfLifeDays)
    const stories = new Map<number, OpenStory>()
    cut.groupOf.forEach((group, article) => {
      const story = stories.get(group) ?? open.open()
      stories.set(group, story)
      open.put(story, article, vectors[article]!, dates[article]!)
    })
  }

  return {
    get size() {
      return ids.length
    },
    add(input) {
      const article = toArticle(input, ids.length)
      if (seen.has(article.id)) {
        throw new NutgrafError(
          'duplicate-id',
          `the index already holds an article with the id ${JSON.stringify(article.id)}`,
          { id: article.id },
        )
      }
      const regrouped = ids.length >= nextRegroup
      if (regrouped) regroup()
      const vector = terms.add(article)
      const named = datesOf(article)
      const nearest = open.nearest(vector, named, threshold)
      const shared = new Map<number, number>()
      vector.ids.forEach((id, i) => {
        const amount = vector.values[i]! * (nearest?.story.sum.get(id) ?? 0)
        if (amount > 0) shared.set(id, amount)
      })
      const story = nearest?.story ?? open.open()
      open.put(story, ids.length, vector, named)
      seen.add(article.id)
      ids.push(article.id)
      vectors.push(vector)
      dates.push(named)
      return {
        id: article.id,
        story: ids[story.members[0]!]!,
        similarity: nearest?.similarity ?? 0,
        terms: largestShares(shared, terms.vocabulary, settings.terms),
        regrouped,
      }
    },
    regroup,
    stories: () =>
      open.all.map(({ members }): Story => {
        const evidence = explainStory(
          members.map((member) => vectors[member]!),
          terms.vocabulary,
          settings.terms,
        )
        return {
          id: ids[members[0]!]!,
          articles: members.map((member, i) => ({
            id: ids[member]!,
            similarity: evidence.similarities[i]!,
          })),
          terms: evidence.terms,
        }
      }),
  }
}
