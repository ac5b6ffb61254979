/** Which story comes first. */
import type { Reason } from '../summarize/index.js'
import { parseDate } from '../util/dates.js'
import { log, power } from '../util/elementary.js'
import type { DigestStory } from './types.js'

/** After so many days a story is half as fresh. */
const FRESH_DAYS = 2
/** The freshness of a story that has no date. */
const UNDATED = 0.5
const DAY = 86_400_000

interface Facts {
  readonly reports: number
  readonly copies: number
  readonly sources: number
  /** Of its last member. */
  readonly published: number | undefined
}

/**
 * `ln(reports + copies / 4)` + `½ ln(sources)` + `2^(-age / 2 days)`, the age counted from the newest article of the
 * heap: a story of many reports leads, of two alike the one that more sources carry, then the fresher one.
 */
export function weighProminence(
  { reports, copies, sources, published }: Facts,
  newest: number | undefined,
): DigestStory['prominence'] {
  const freshness =
    published === undefined || newest === undefined
      ? UNDATED
      : power(2, -(newest - published) / DAY / FRESH_DAYS)
  const reasons: readonly Reason[] = [
    { name: 'size', amount: log(reports + copies / 4) },
    { name: 'sources', amount: log(Math.max(1, sources)) / 2 },
    { name: 'freshness', amount: freshness },
  ]
  return { score: reasons.reduce((sum, { amount }) => sum + amount, 0), reasons }
}

/** The earliest and the latest of the dates that can be read, as they were given. */
export function dateRange(
  dates: readonly (string | undefined)[],
): { readonly first: string; readonly last: string; readonly lastTime: number } | undefined {
  const known = dates
    .map((iso) => ({ iso, time: parseDate(iso) }))
    .filter((date): date is { iso: string; time: number } => date.time !== undefined)
    .sort((a, b) => a.time - b.time)
  const first = known[0]
  const last = known.at(-1)
  if (first === undefined || last === undefined) return undefined
  return { first: first.iso, last: last.iso, lastTime: last.time }
}
