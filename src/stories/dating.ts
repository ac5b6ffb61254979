/**
 * What dates do to similarity. Articles on one event are published within days of each other; of two articles without
 * a date, both of which name days ("since the call of February 12"), the nearest named days are at most weeks apart.
 * On the development sets this holds for 97 of 100 pairs of one story.
 */
import type { Article } from '../types.js'
import { parseDate } from '../util/dates.js'
import { power } from '../util/elementary.js'
import { namedDays, nearestDays } from './named-days.js'

const DAY = 86_400_000
/** Named days so far apart still speak of one event: its eve, its causes, what follows. */
const NAMED_DAYS_APART = 30

/** When an article, or a group of them, was published, and the days that it names. */
export interface Dates {
  readonly articles: number
  /** Sum of the days since 1970 of the articles that have a date. */
  readonly published: number
  /** How many have one. */
  readonly dated: number
  /** Days of the year, ascending; of articles without a date only. */
  readonly named: readonly number[]
  /** How many articles name them. */
  readonly naming: number
}

export const NO_DATES: Dates = { articles: 0, published: 0, dated: 0, named: [], naming: 0 }

export function datesOf(article: Article): Dates {
  const time = parseDate(article.publishedAt)
  if (time !== undefined) return { ...NO_DATES, articles: 1, published: time / DAY, dated: 1 }
  const named = namedDays(`${article.title ?? ''}\n${article.text}`)
  return { ...NO_DATES, articles: 1, named, naming: named.length > 0 ? 1 : 0 }
}

export function joinDates(a: Dates, b: Dates): Dates {
  return {
    articles: a.articles + b.articles,
    published: a.published + b.published,
    dated: a.dated + b.dated,
    named: joinDays(a.named, b.named),
    naming: a.naming + b.naming,
  }
}

function joinDays(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0) return b
  if (b.length === 0) return a
  return [...new Set([...a, ...b])].sort((x, y) => x - y)
}

/**
 * In (0, 1]: `2^(-days / halfLife)`, the days between the mean dates. Without dates, the days beyond 30 between the
 * nearest named days, for the share of pairs in which both articles name any.
 */
export function dampByDates(a: Dates, b: Dates, halfLifeDays: number): number {
  if (a.dated > 0 && b.dated > 0) {
    return halve(Math.abs(a.published / a.dated - b.published / b.dated), halfLifeDays)
  }
  if (a.naming === 0 || b.naming === 0) return 1
  const apart = Math.max(0, nearestDays(a.named, b.named) - NAMED_DAYS_APART)
  const share = (a.naming / a.articles) * (b.naming / b.articles)
  return 1 - share + share * halve(apart, halfLifeDays)
}

function halve(days: number, halfLifeDays: number): number {
  return power(2, -days / halfLifeDays)
}
