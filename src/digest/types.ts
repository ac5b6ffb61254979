/** What a digest holds: one record a story. */
import type { Relation } from '../dedupe/types.js'
import type { Summary } from '../summarize/types.js'
import type { Keyword, TopicTag } from '../topics/types.js'
import type { Article, Name } from '../types.js'

export type { FindNames, Name, NameKind } from '../types.js'

export interface DigestArticle {
  readonly article: Article
  /** `report` for an article of its own, else its relation to `copyOf`. */
  readonly relation: 'report' | Relation
  /** The id of the kept article that this one is a copy of. */
  readonly copyOf?: string
  readonly similarity: number
}

export interface DigestStory {
  readonly id: string
  readonly title: string
  /** Reports first, each followed by its copies. */
  readonly articles: readonly DigestArticle[]
  readonly topics: readonly TopicTag[]
  readonly keywords: readonly Keyword[]
  readonly names: readonly Name[]
  readonly summary: Summary
  readonly firstPublished?: string
  readonly lastPublished?: string
}

export interface Digest {
  readonly stories: readonly DigestStory[]
  readonly articleCount: number
  readonly copyCount: number
}
