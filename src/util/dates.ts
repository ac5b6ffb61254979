/** Dates as data: ISO 8601 in, milliseconds out. No clock and no time zone of the machine is read. */

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i

/**
 * Milliseconds since 1970 of an ISO 8601 date or date and time; without a zone it is taken as UTC. `undefined` for
 * anything else, such as a day that the month does not have.
 *
 * @example
 * parseDate('2026-03-17T09:30:00+01:00') // 1773736200000
 */
export function parseDate(iso: string | undefined): number | undefined {
  const match = iso === undefined ? null : ISO.exec(iso.trim())
  if (!match) return undefined
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0)) as [number, number, number, number, number, number]
  const milli = Number((match[7] ?? '').padEnd(3, '0'))
  const time = Date.UTC(year, month - 1, day, hour, minute, second, milli)
  const check = new Date(time)
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day || hour > 23) return undefined
  const zone = match[8]
  if (zone === undefined || zone.toUpperCase() === 'Z') return time
  const offset = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return time - (zone[0] === '-' ? -1 : 1) * offset * 60_000
}
