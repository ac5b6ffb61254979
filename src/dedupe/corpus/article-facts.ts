/** What is known about articles beside their words. */
import type { Article } from '../../types.js'
import type { ArticleFacts } from '../types.js'

const DAY = 86_400_000

/** Milliseconds since 1970; infinity for an article without a readable date. */
export function timeOf({ publishedAt }: { readonly publishedAt?: string }): number {
  const time = publishedAt === undefined ? Number.NaN : Date.parse(publishedAt)
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time
}

/** Whether two times lie in one window; undated articles lie in every one. */
export function isWithin(a: number, b: number, windowDays: number | null): boolean {
  if (windowDays === null || a === Number.POSITIVE_INFINITY || b === Number.POSITIVE_INFINITY) {
    return true
  }
  return Math.abs(a - b) <= windowDays * DAY
}

/** Equal numbers for equal sources, -1 for none. */
export function numberSources(sources: readonly (string | undefined)[]): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(sources, (source) => {
    if (source === undefined || source === '') return -1
    const number = numbers.get(source) ?? numbers.size
    numbers.set(source, number)
    return number
  })
}

/** The parts of an article that a rule for the representative may look at. */
export function factsOf(article: Article, words: number): ArticleFacts {
  const { id, title, url, source, publishedAt } = article
  return {
    id,
    words,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(source !== undefined && { source }),
    ...(publishedAt !== undefined && { publishedAt }),
  }
}
