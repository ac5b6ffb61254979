/** What is known about many articles beside their words, in columns: objects would cost more than the words. */
import { NutgrafError } from '../../errors.js'
import type { Article } from '../../types.js'
import { createIdTable } from '../../util/id-table.js'
import { createColumn } from '../../util/number-column.js'
import { createSourceNumbers, timeOf } from './article-facts.js'

export interface ArticleTable {
  readonly size: number
  /** Takes an article as the next number. @throws NutgrafError `duplicate-id` */
  add(article: Article): void
  idOf(number: number): string
  /** Milliseconds since 1970; infinity for an article without a readable date. */
  timeOf(number: number): number
  /** A number for each article's source, -1 where it is not known. */
  sources(): Int32Array
  /** The source of such a number, empty for -1. */
  nameOf(source: number): string
}

export function createArticleTable(): ArticleTable {
  const ids = createIdTable()
  const sources = createColumn()
  const { numberOf, nameOf } = createSourceNumbers()
  let times = new Float64Array(256)

  return {
    get size() {
      return ids.size
    },
    add(article) {
      const { id } = article
      if (ids.numberOf(id) >= 0) {
        throw new NutgrafError('duplicate-id', `two articles share the id ${JSON.stringify(id)}`, {
          id,
        })
      }
      const number = ids.add(id)
      if (number === times.length) {
        const wider = new Float64Array(number * 2)
        wider.set(times)
        times = wider
      }
      times[number] = timeOf(article)
      sources.push(numberOf(article.source))
    },
    idOf: ids.idOf,
    timeOf: (number) => times[number]!,
    sources: sources.view,
    nameOf,
  }
}

/** The same for articles that stay in memory and have different ids: nothing is copied. They count as added. */
export function tableOf(articles: readonly Article[]): ArticleTable {
  const sources = createSourceNumbers()
  return {
    size: articles.length,
    add() {},
    idOf: (number) => articles[number]!.id,
    timeOf: (number) => timeOf(articles[number]!),
    sources() {
      const numbers = new Int32Array(articles.length)
      for (let i = 0; i < numbers.length; i++) numbers[i] = sources.numberOf(articles[i]!.source)
      return numbers
    },
    nameOf: sources.nameOf,
  }
}
