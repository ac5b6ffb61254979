/** A story as one line of JSON Lines. */
import type { DigestStory } from './types.js'

/** The fields of a line of `nutgraf digest`: without texts, spans of keywords and other bulk. */
export interface DigestRecord {
  readonly story: string
  readonly title: string
  readonly articles: readonly {
    readonly id: string
    readonly title: string
    readonly relation: string
    readonly copyOf?: string
    readonly similarity: number
    readonly source?: string
    readonly url?: string
    readonly publishedAt?: string
  }[]
  readonly topics: readonly {
    readonly topic: string
    readonly label: string
    readonly score: number
    readonly articles: readonly string[]
  }[]
  readonly keywords: readonly { readonly text: string; readonly score: number }[]
  readonly names: readonly {
    readonly text: string
    readonly kind: string
    readonly count: number
  }[]
  readonly summary: string
  /** Spans are into the mended text of `article`. */
  readonly sentences: readonly {
    readonly text: string
    readonly article: string
    readonly start: number
    readonly end: number
    readonly score: number
  }[]
  readonly firstPublished?: string
  readonly lastPublished?: string
}

/**
 * The record of a story, its keys in the order of the interface: `JSON.stringify` of it is the line.
 *
 * @example
 * digest(articles).stories.map((story) => JSON.stringify(digestRecord(story))).join('\n')
 */
export function digestRecord(story: DigestStory): DigestRecord {
  const { firstPublished, lastPublished } = story
  return {
    story: story.id,
    title: story.title,
    articles: story.articles.map(({ article, title, relation, copyOf, similarity }) => {
      const { id, source, url, publishedAt } = article
      return {
        id,
        title,
        relation,
        ...(copyOf !== undefined && { copyOf }),
        similarity,
        ...(source !== undefined && { source }),
        ...(url !== undefined && { url }),
        ...(publishedAt !== undefined && { publishedAt }),
      }
    }),
    topics: story.topics.map(({ topic, label, score, articles }) => ({
      topic,
      label,
      score,
      articles,
    })),
    keywords: story.keywords.map(({ text, score }) => ({ text, score })),
    names: story.names.map(({ text, kind, count }) => ({ text, kind, count })),
    summary: story.summary.text,
    sentences: story.summary.sentences.map(({ text, article, start, end, score }) => ({
      text,
      article,
      start,
      end,
      score,
    })),
    ...(firstPublished !== undefined && { firstPublished }),
    ...(lastPublished !== undefined && { lastPublished }),
  }
}
