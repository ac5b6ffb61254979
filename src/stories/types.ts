/** What grouping articles on one event gives back. */

export interface StoryMember {
  readonly id: string
  /** Similarity to the rest of the story in [0, 1]; 1 for a story of one. */
  readonly similarity: number
}

export interface Story {
  /** The id of the story's first article in input order. */
  readonly id: string
  /** In input order. */
  readonly articles: readonly StoryMember[]
  /** The terms that hold the story together, strongest first, with their share of the similarity. */
  readonly terms: readonly {
    readonly term: string
    readonly text: string
    readonly amount: number
  }[]
}
