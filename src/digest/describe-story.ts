/** One story of the digest: what its articles say together, and how each relates to the others. */
import type { ClusterMember } from '../dedupe/index.js'
import type { Story } from '../stories/index.js'
import { type Summary, summarize, summarizeStory } from '../summarize/index.js'
import type { Article } from '../types.js'
import { parseDate } from '../util/dates.js'
import { combineKeywords, combineNames, combineTopics } from './combine.js'
import type { DigestSettings } from './options.js'
import { dateRange, weighProminence } from './prominence.js'
import { ownTitle, titleOf } from './title.js'
import type { DigestArticle, DigestStory } from './types.js'

/** A story of hundreds is described from its most typical reports; the rest are listed. */
const REPORTS_READ = 40

/** A report of the story with its copies. */
export interface Report {
  readonly article: Article
  /** Mean cosine with the other reports. */
  readonly similarity: number
  readonly copies: readonly (ClusterMember & { readonly article: Article })[]
}

export function describeStory(
  story: Story,
  reports: readonly Report[],
  newest: number | undefined,
  settings: DigestSettings,
): DigestStory {
  const { analyze, tag, limit, findNames } = settings
  const inOrder = [...reports].sort((a, b) => timeOf(a.article) - timeOf(b.article))
  const typical = mostTypical(inOrder)
  const texts = typical.map(({ article }) => article)
  const tags = new Map(texts.map((article) => [article.id, tag(article)]))
  const articles = inOrder.flatMap(({ article, similarity, copies }): DigestArticle[] => [
    {
      article,
      title: titleOf(article, analyze),
      relation: 'report',
      similarity,
      topics: tags.get(article.id) ?? tag(article),
    },
    ...copies.map((copy) => ({
      article: copy.article,
      title: titleOf(copy.article, analyze),
      relation: copy.relation,
      copyOf: article.id,
      similarity: copy.similarity,
      topics: [],
    })),
  ])
  const sources = [...new Set(articles.flatMap(({ article }) => article.source ?? []))]
  const dates = dateRange(articles.map(({ article }) => article.publishedAt))
  return {
    id: story.id,
    title: storyTitle(reports, settings),
    articles,
    topics: combineTopics(
      [...tags].map(([article, found]) => ({
        article,
        found,
      })),
    ),
    keywords: combineKeywords(texts, analyze, limit),
    names: combineNames(texts, analyze, findNames, limit),
    summary: summarizeReports(texts, settings),
    terms: story.terms,
    sources,
    ...(dates && { firstPublished: dates.first, lastPublished: dates.last }),
    prominence: weighProminence(
      {
        reports: reports.length,
        copies: articles.length - reports.length,
        sources: sources.length,
        published: dates?.lastTime,
      },
      newest,
    ),
  }
}

/** Undated articles come last. */
function timeOf(article: Article): number {
  return parseDate(article.publishedAt) ?? Number.MAX_SAFE_INTEGER
}

/** At most `REPORTS_READ` reports, those most similar to the others, in the given order. */
function mostTypical(reports: readonly Report[]): readonly Report[] {
  if (reports.length <= REPORTS_READ) return reports
  const chosen = new Set(bySimilarity(reports).slice(0, REPORTS_READ))
  return reports.filter((report) => chosen.has(report))
}

function bySimilarity(reports: readonly Report[]): readonly Report[] {
  return [...reports].sort((a, b) => b.similarity - a.similarity)
}

/** That of the report closest to the others, among those that have a title of their own if any has. */
function storyTitle(reports: readonly Report[], { analyze }: DigestSettings): string {
  const closest = bySimilarity(reports)
  const titled = closest.find(({ article }) => ownTitle(article, analyze) !== undefined)
  return titleOf((titled ?? closest[0]!).article, analyze)
}

function summarizeReports(
  texts: readonly Article[],
  { budget, summary, analyze }: DigestSettings,
): Summary {
  const options = { ...summary, budget, analyze }
  return texts.length === 1 ? summarize(texts[0]!, options) : summarizeStory(texts, options)
}
