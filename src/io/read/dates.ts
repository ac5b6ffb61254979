/** Dates as feeds and pages write them, to ISO 8601. */

/** `20180619T055000+0900`, `2018-06-19 05:50`, `2018-06-19T05:50:00-0700`: ISO but for its marks. */
const NEARLY_ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})[T ](\d{2}):?(\d{2})(?::?(\d{2}(?:\.\d+)?))?\s*(?:(Z|UTC|GMT)|([+-]\d{2}):?(\d{2}))?$/

/**
 * The date in ISO 8601 where it can be read, else as it stands. A date in words without a zone is taken as UTC, so
 * that the result is the same on every machine.
 */
export function toIsoDate(written: string): string {
  const date = written.trim()
  const parts = NEARLY_ISO.exec(date)
  if (parts) {
    const [, year, month, day, hour, minute, second, utc, zoneHour, zoneMinute] = parts
    const zone = utc !== undefined ? 'Z' : zoneHour !== undefined ? `${zoneHour}:${zoneMinute}` : ''
    return `${year}-${month}-${day}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${zone}`
  }
  // Only dates that name their month: "01/02/03" means three days.
  if (
    !/(?:^|[^a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b.*\d{4}/i.test(date)
  ) {
    return date
  }
  const zoned = /(?:\bZ|\bUTC?|\bGMT|\b[A-Z]{2,4}T|[+-]\d{2}:?\d{2})$/.test(date)
  const time = Date.parse(zoned ? date : `${date} UTC`)
  return Number.isNaN(time) ? date : new Date(time).toISOString().replace('.000Z', 'Z')
}
