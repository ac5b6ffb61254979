/** What is kept of articles for the output while copies are sought, in columns. */
import type { Article } from '../types.js'
import { createPackedStrings } from '../util/packed-strings.js'
import { headlineOf } from './headline.js'
import { otherFields } from './records.js'

export interface ShownArticles {
  add(article: Article): void
  /** What `add` kept of an article, by its number. */
  headlineOf(number: number): string
  otherFieldsOf(number: number): Readonly<Record<string, unknown>>
}

/** @param forPeople Whether headlines are shown, or other fields passed through. */
export function createShownArticles(forPeople: boolean): ShownArticles {
  const kept = createPackedStrings()
  return {
    add(article) {
      if (forPeople) return kept.push(headlineOf(article))
      const others = otherFields(article)
      // Most records have none: an empty string costs four bytes.
      kept.push(Object.keys(others).length === 0 ? '' : JSON.stringify(others))
    },
    headlineOf: kept.get,
    otherFieldsOf(number) {
      const others = kept.get(number)
      return others === '' ? {} : (JSON.parse(others) as Record<string, unknown>)
    },
  }
}
