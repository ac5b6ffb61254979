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

/** What stands for a window where there is none. */
export const anyPair = (): boolean => true

/** Numbers for sources, in order of first use. */
export interface SourceNumbers {
  /** Equal for equal sources, -1 for none. */
  numberOf(source: string | undefined): number
  /** The source of a number, empty for -1. */
  nameOf(number: number): string
}

export function createSourceNumbers(): SourceNumbers {
  const names: string[] = []
  const numbers = new Map<string, number>()
  return {
    numberOf(source) {
      if (source === undefined || source === '') return -1
      const known = numbers.get(source)
      if (known !== undefined) return known
      numbers.set(source, names.length)
      return names.push(source) - 1
    },
    nameOf: (number) => names[number] ?? '',
  }
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
