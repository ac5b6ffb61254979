/** Dates as feeds and pages write them, to ISO 8601. */

/**
 * The date in ISO 8601 where it can be read, else as it stands. A date without a zone is taken as UTC, so that the
 * result is the same on every machine.
 */
export function toIsoDate(written: string): string {
  const date = written.trim()
  if (/^\d{4}-\d{2}(?:-\d{2})?(?:$|T)/.test(date)) return date
  const sql =
    /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/.exec(
      date,
    )
  if (sql) return `${sql[1]}T${sql[2]}${sql[3] === undefined ? '' : sql[3].replace(/UTC|GMT/, 'Z')}`
  // Only dates that name month or year in full: "01/02/03" means three days.
  if (!/[a-z]{3}.*\d{4}/i.test(date)) return date
  const zoned = /(?:Z|UTC?|GMT|[A-Z]{2,4}T|[+-]\d{2}:?\d{2})$/.test(date)
  const time = Date.parse(zoned ? date : `${date} UTC`)
  return Number.isNaN(time) ? date : new Date(time).toISOString().replace('.000Z', 'Z')
}
