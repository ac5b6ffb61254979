/** The days of the year that an English text names: "February 12", "22nd of June", "Mar. 5, 2023". */

const MONTHS: readonly (readonly [name: string, daysBefore: number])[] = [
  ['Jan(?:uary|\\.)?', 0],
  ['Feb(?:ruary|\\.)?', 31],
  ['Mar(?:ch|\\.)', 59],
  ['Apr(?:il|\\.)', 90],
  ['May', 120],
  ['June?', 151],
  ['July?', 181],
  ['Aug(?:ust|\\.)?', 212],
  ['Sep(?:t(?:ember|\\.)?|\\.)', 243],
  ['Oct(?:ober|\\.)?', 273],
  ['Nov(?:ember|\\.)?', 304],
  ['Dec(?:ember|\\.)?', 334],
]
const MONTH = MONTHS.map(([name]) => name).join('|')
const DAYS_BEFORE = new Map(MONTHS.map(([name, days]) => [name.slice(0, 3), days]))
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const FULL_YEAR = '(,? *\\d{4}\\b)?'
const MONTH_FIRST = new RegExp(`\\b(${MONTH}) ${DAY}\\b${FULL_YEAR}`, 'g')
const DAY_FIRST = new RegExp(`\\b${DAY} (?:of )?(${MONTH})\\b${FULL_YEAR}`, 'g')

/**
 * Days of the year, 1 to 365, ascending, each once; empty unless one stands without its year, as the days that a
 * report lives in do. A text that names full dates only may be telling history. O(text).
 */
export function namedDays(text: string): readonly number[] {
  const days = new Set<number>()
  let isCurrent = false
  const add = (month: string, day: number, year: string | undefined): void => {
    if (day < 1 || day > 31) return
    days.add(DAYS_BEFORE.get(month.slice(0, 3))! + day)
    isCurrent ||= year === undefined
  }
  for (const [, month, day, year] of text.matchAll(MONTH_FIRST)) add(month!, Number(day), year)
  for (const [, day, month, year] of text.matchAll(DAY_FIRST)) add(month!, Number(day), year)
  return isCurrent ? [...days].sort((a, b) => a - b) : []
}

const YEAR = 365

/** The days between the nearest of two lists of days, around the turn of the year. Lists ascending, not empty. */
export function nearestDays(a: readonly number[], b: readonly number[]): number {
  let nearest = YEAR
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    nearest = Math.min(nearest, Math.abs(a[i]! - b[j]!))
    if (a[i]! < b[j]!) i++
    else j++
  }
  const aroundTheTurn = Math.min(a[0]! + YEAR - b.at(-1)!, b[0]! + YEAR - a.at(-1)!)
  return Math.min(nearest, aroundTheTurn)
}
