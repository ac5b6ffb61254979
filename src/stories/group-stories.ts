/** Articles written independently about the same event, put together. */
import type { Article, ArticleInput } from '../types.js'
import { toArticles } from '../util/articles.js'
import { datesOf } from './dating.js'
import { explainStory } from './explain.js'
import { groupVectors } from './group-vectors.js'
import { storySettings } from './options.js'
import type { Story, StoryOptions } from './types.js'
import { weighArticles } from './weigh.js'

/**
 * The stories of a heap: a partition of the articles, in the order of each story's first article. Articles belong
 * together when they share telling words and pairs of words, and were published within days of each other; copies of
 * one article belong together too. Headlines and long reports may be mixed.
 *
 * Which articles go together does not depend on their order, only on their ids, texts and dates. Near-linear in the
 * number of articles: each is compared with the articles that share its rarest terms.
 *
 * @throws NutgrafError `invalid-article`, `duplicate-id`, `invalid-option`
 *
 * Source: tf-idf with average-link agglomeration, as in topic detection and tracking (Allan et al. 1998); the height
 * of the cut by silhouette (Rousseeuw 1987) unless `threshold` is given.
 *
 * @example
 * groupStories(['Quake hits Chile coast', 'Chile coast hit by strong quake', 'Rates left unchanged by Fed'])
 *   .map((story) => story.articles.map((article) => article.id)) // [['0', '1'], ['2']]
 */
export function groupStories(
  articles: readonly ArticleInput[],
  options: StoryOptions = {},
): readonly Story[] {
  const settings = storySettings('groupStories', options)
  const given = toArticles(articles)
  if (given.length === 0) return []
  // In the order of their ids, so that no tie and no rounding depends on the order of the input.
  const byId = [...given].sort((a, b) => (a.id < b.id ? -1 : 1))
  const { vectors, vocabulary } = weighArticles(byId, settings.analyze, settings.background)
  const dates = byId.map(datesOf)
  const { groupOf } = groupVectors(vectors, vocabulary.terms.length, dates, settings)
  return membersInOrder(given, byId, groupOf).map((members): Story => {
    const evidence = explainStory(
      members.map(({ rank }) => vectors[rank]!),
      vocabulary,
      settings.terms,
    )
    return {
      id: members[0]!.id,
      articles: members.map(({ id }, i) => ({ id, similarity: evidence.similarities[i]! })),
      terms: evidence.terms,
    }
  })
}

interface Member {
  readonly id: string
  /** Position among the articles in the order of their ids. */
  readonly rank: number
}

function membersInOrder(
  given: readonly Article[],
  byId: readonly Article[],
  groupOf: Int32Array,
): readonly (readonly Member[])[] {
  const rankOf = new Map(byId.map(({ id }, rank) => [id, rank]))
  const stories = new Map<number, Member[]>()
  for (const { id } of given) {
    const rank = rankOf.get(id)!
    const members = stories.get(groupOf[rank]!)
    if (members) members.push({ id, rank })
    else stories.set(groupOf[rank]!, [{ id, rank }])
  }
  return [...stories.values()]
}
