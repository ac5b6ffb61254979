/** When a shared passage is boilerplate. */

/** Thresholds, found on stories with added boilerplate; `own` shares are of an article's shingles. */
export const BOILERPLATE = {
  /** Fewer articles of one source, or of unknown sources, do not make a passage boilerplate. */
  minOfOneSource: 3,
  minArticles: 6,
  /** An article has text of its own from this many rarer shingles and this share of all its shingles. */
  minOwn: 8,
  ownShare: 0.2,
  /** The same where the passage is spread over sources, as a story is that many outlets carry. */
  spreadOwnShare: 0.5,
  /** This share of the articles that have the passage must have text of their own. */
  minOwners: 0.8,
  /** Consecutive shingles: a common phrase is no boilerplate. */
  minRun: 6,
} as const
