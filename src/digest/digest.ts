/** The one place where the features meet: repair -> dedupe -> group -> tag -> summarize. */
import { dedupe } from '../dedupe/index.js'
import { groupStories } from '../stories/index.js'
import { repairText } from '../text/index.js'
import type { Article, ArticleInput } from '../types.js'
import { toArticles } from '../util/articles.js'
import { describeStory, type Report } from './describe-story.js'
import { digestSettings } from './options.js'
import { dateRange } from './prominence.js'
import type { Digest, DigestOptions } from './types.js'

/**
 * What a heap of articles says: its stories, most prominent first, each with its title, topics, keywords, names, a
 * summary in quoted sentences with their sources, and its articles: reports of their own and copies of them. Every
 * article of the input is in exactly one story. Each text is analyzed once (those beyond 20 million characters
 * again for each step). About as fast as its parts: some hundred articles a second, headlines several thousand.
 *
 * @throws NutgrafError `invalid-article`, `duplicate-id`, `invalid-option`, `invalid-topics`
 *
 * @example
 * const { stories } = digest(articles, { budget: { sentences: 2 } })
 * stories[0].title // 'Strong quake hits the coast of Chile'
 * stories[0].articles.map(({ article, relation }) => `${article.id} ${relation}`) // ['bbc report', 'ap near']
 */
export function digest(inputs: readonly ArticleInput[], options: DigestOptions = {}): Digest {
  const settings = digestSettings(options)
  const given = toArticles(inputs)
  const articles = settings.repair ? given.map(repairArticle) : given

  const { kept, clusters } = dedupe(articles, settings.dedupe)
  const stories = groupStories(kept, {
    analyze: settings.analyze,
    threshold: settings.threshold,
    halfLifeDays: settings.halfLifeDays,
  })

  const byId = new Map(articles.map((article) => [article.id, article]))
  const copiesOf = new Map(
    clusters.map(({ representative, members }) => [
      representative,
      members
        .filter(({ id }) => id !== representative)
        .map((member) => ({ ...member, article: byId.get(member.id)! })),
    ]),
  )
  const newest = dateRange(articles.map(({ publishedAt }) => publishedAt))?.lastTime
  const described = stories.map((story) => {
    const reports = story.articles.map(
      ({ id, similarity }): Report => ({
        article: byId.get(id)!,
        similarity,
        copies: copiesOf.get(id) ?? [],
      }),
    )
    return describeStory(story, reports, newest, settings)
  })
  return {
    stories: described.sort((a, b) => b.prominence.score - a.prominence.score),
    articleCount: articles.length,
    copyCount: articles.length - kept.length,
  }
}

/** An article whose text and title are mended; the same one when nothing was amiss. */
function repairArticle(article: Article): Article {
  const text = repairText(article.text)
  const title = article.title === undefined ? undefined : repairText(article.title)
  if (text === article.text && title === article.title) return article
  return title === undefined ? { ...article, text } : { ...article, text, title }
}
