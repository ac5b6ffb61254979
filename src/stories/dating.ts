/** What publication dates do to similarity. */
import type { Article } from '../types.js'
import { parseDate } from '../util/dates.js'

const DAY = 86_400_000

export interface Dating {
  /** Days since 1970 of each article; NaN when unknown. */
  readonly days: Float64Array
  readonly halfLifeDays: number
}

/** Days since 1970, NaN when the article has no date that can be read. */
export function dayOf(article: Article): number {
  const time = parseDate(article.publishedAt)
  return time === undefined ? Number.NaN : time / DAY
}

/** `2^(-|days| / halfLife)`: 1 on the same day, a half after the half-life. */
export function dampByDays(days: number, halfLifeDays: number): number {
  return 2 ** (-Math.abs(days) / halfLifeDays)
}
