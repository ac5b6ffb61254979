/** Numbers for everything on the page that refers to something else: anchors, filters, highlights. */
import type { Digest, DigestStory } from '../../../digest/index.js'
import type { SummarySentence } from '../../../summarize/index.js'

export interface PageTopic {
  readonly topic: string
  readonly label: string
  /** Position on the page: the class `t0` belongs to topic 0. */
  readonly number: number
  /** Reports that have it. */
  readonly reports: number
}

export interface PageIndex {
  /** Topics of any report, those of most reports first. */
  readonly topics: readonly PageTopic[]
  readonly topicNumber: ReadonlyMap<string, number>
  /** Sources, in alphabetical order. */
  readonly sources: readonly string[]
  readonly sourceNumber: ReadonlyMap<string, number>
  /** The anchor of an article, from its id. Ids themselves may hold anything. */
  readonly anchorOf: (articleId: string) => string
  readonly storyAnchor: (story: DigestStory) => string
  /** The anchor of a quoted sentence. */
  readonly quoteAnchor: (sentence: Pick<SummarySentence, 'article' | 'index'>) => string
}

export function indexPage({ stories }: Digest): PageIndex {
  const counts = new Map<string, { label: string; reports: number }>()
  const sources = new Set<string>()
  const articleNumbers = new Map<string, number>()
  for (const { articles } of stories) {
    for (const { article, topics } of articles) {
      articleNumbers.set(article.id, articleNumbers.size)
      if (article.source !== undefined) sources.add(article.source)
      for (const { topic, label } of topics) {
        const entry = counts.get(topic) ?? { label, reports: 0 }
        counts.set(topic, { ...entry, reports: entry.reports + 1 })
      }
    }
  }
  const topics = [...counts]
    .sort(([, a], [, b]) => b.reports - a.reports)
    .map(([topic, { label, reports }], number) => ({ topic, label, reports, number }))
  const sorted = [...sources].sort()
  const storyNumbers = new Map(stories.map((story, number) => [story, number]))
  return {
    topics,
    topicNumber: new Map(topics.map(({ topic, number }) => [topic, number])),
    sources: sorted,
    sourceNumber: new Map(sorted.map((source, number) => [source, number])),
    anchorOf: (id) => `a${articleNumbers.get(id)}`,
    storyAnchor: (story) => `s${storyNumbers.get(story)}`,
    quoteAnchor: ({ article, index }) => `q${articleNumbers.get(article)}-${index}`,
  }
}
