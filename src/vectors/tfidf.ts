/** Tf-idf of one's own articles: fitted once, looked up in constant time. */
import { NutgrafError } from '../errors.js'
import { defaultAnalyze } from '../text/index.js'
import type { Analyze, ArticleInput } from '../types.js'
import { toArticles } from '../util/articles.js'
import { log } from '../util/elementary.js'
import { checkFunction, checkInteger, checkKeys } from '../util/options.js'
import { topK } from '../util/top-k.js'
import { type DocumentFrequencies, idf } from './frequencies.js'

export interface TfidfOptions {
  /** Reads texts. Default: the English analyzer. */
  readonly analyze?: Analyze
}

export interface WeightedTerm {
  readonly term: string
  /** `(1 + ln tf) · idf`, above 0. */
  readonly weight: number
}

export interface WeightedArticle {
  readonly id: string
  readonly weight: number
}

/** A fitted corpus. Terms are the analyzer's; `analyze(word)` gives the term of a word. */
export interface Tfidf extends DocumentFrequencies {
  /** The weight of a term in an article; 0 when it is not there. O(log of the articles that hold the term). */
  readonly weightOf: (term: string, id: string) => number
  /** Articles that hold the term, heaviest first, ties in corpus order. */
  readonly articlesWith: (term: string) => readonly WeightedArticle[]
  /** The heaviest terms of an article; ties in the order of the text. @throws NutgrafError `unknown-id`. */
  readonly termsOf: (id: string, limit?: number) => readonly WeightedTerm[]
}

/** A list of whole numbers that grows by doubling. */
function createList(): { readonly push: (value: number) => void; readonly done: () => Int32Array } {
  let values = new Int32Array(1024)
  let size = 0
  return {
    push(value) {
      if (size === values.length) {
        const larger = new Int32Array(size * 2)
        larger.set(values)
        values = larger
      }
      values[size++] = value
    },
    done: () => values.slice(0, size),
  }
}

/**
 * Tf-idf of a corpus: stop words and symbols are left out, title and text count alike. Also serves wherever
 * `frequencies` are asked for. Fitting is linear in the text; memory about 16 bytes a distinct term and article.
 *
 * @throws NutgrafError `invalid-article`, `duplicate-id`, `invalid-option`.
 * @example
 * const corpus = fitTfidf(['Port strike ends.', 'Strike at the port goes on.', 'Snow closes roads.'])
 * corpus.termsOf('2', 1) // [{ term: 'snow', weight: 0.98… }]
 * corpus.articlesWith('port').map(({ id }) => id) // ['0', '1']
 */
export function fitTfidf(inputs: readonly ArticleInput[], options: TfidfOptions = {}): Tfidf {
  checkKeys('fitTfidf', options, ['analyze'])
  const { analyze = defaultAnalyze } = options
  checkFunction('analyze', analyze)
  const articles = toArticles(inputs)
  const rowOf = new Map(articles.map(({ id }, row) => [id, row]))

  const numbers = new Map<string, number>()
  const names: string[] = []
  const termList = createList()
  const countList = createList()
  const offsets = new Int32Array(articles.length + 1)
  const documentCounts: number[] = []
  let stored = 0
  articles.forEach(({ title, text }, row) => {
    const counts = new Map<number, number>()
    for (const part of title === undefined ? [text] : [title, text]) {
      for (const { tokens } of analyze(part).sentences) {
        for (const { kind, stop, term } of tokens) {
          if (stop || kind === 'symbol') continue
          let number = numbers.get(term)
          if (number === undefined) {
            number = names.length
            numbers.set(term, number)
            names.push(term)
            documentCounts.push(0)
          }
          counts.set(number, (counts.get(number) ?? 0) + 1)
        }
      }
    }
    for (const [number, count] of counts) {
      termList.push(number)
      countList.push(count)
      documentCounts[number] = documentCounts[number]! + 1
      stored++
    }
    offsets[row + 1] = stored
  })
  const terms = termList.done()
  const counts = countList.done()

  const corpus: DocumentFrequencies = {
    documentCount: articles.length,
    frequencyOf: (term) => {
      const number = numbers.get(term)
      return number === undefined ? 0 : documentCounts[number]!
    },
  }
  const idfs = Float64Array.from(names, (term) => idf(corpus, term))
  const postings = invert(offsets, terms, documentCounts)
  const weigh = (count: number, number: number): number => (1 + log(count)) * idfs[number]!

  return {
    ...corpus,
    weightOf(term, id) {
      const number = numbers.get(term)
      const row = rowOf.get(id)
      if (number === undefined || row === undefined) return 0
      // Rows of a term are in corpus order.
      let low = postings.offsets[number]!
      let high = postings.offsets[number + 1]!
      while (low < high) {
        const middle = (low + high) >> 1
        if (postings.rows[middle]! < row) low = middle + 1
        else high = middle
      }
      if (low >= postings.offsets[number + 1]! || postings.rows[low] !== row) return 0
      return weigh(counts[postings.places[low]!]!, number)
    },
    articlesWith(term) {
      const number = numbers.get(term)
      if (number === undefined) return []
      const found: WeightedArticle[] = []
      for (let k = postings.offsets[number]!; k < postings.offsets[number + 1]!; k++) {
        const weight = weigh(counts[postings.places[k]!]!, number)
        found.push({ id: articles[postings.rows[k]!]!.id, weight })
      }
      return topK(found, found.length, ({ weight }) => weight)
    },
    termsOf(id, limit = 10) {
      const row = rowOf.get(id)
      if (row === undefined) {
        throw new NutgrafError('unknown-id', `no article has the id ${JSON.stringify(id)}`, { id })
      }
      checkInteger('limit', limit, 1)
      const found: WeightedTerm[] = []
      for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
        const weight = weigh(counts[k]!, terms[k]!)
        if (weight > 0) found.push({ term: names[terms[k]!]!, weight })
      }
      return topK(found, limit, ({ weight }) => weight)
    },
  }
}

/** From terms by row to rows by term, with the place of each count. */
function invert(rowOffsets: Int32Array, terms: Int32Array, documentCounts: readonly number[]) {
  const offsets = new Int32Array(documentCounts.length + 1)
  documentCounts.forEach((count, number) => {
    offsets[number + 1] = offsets[number]! + count
  })
  const next = offsets.slice()
  const rows = new Int32Array(terms.length)
  const places = new Int32Array(terms.length)
  for (let row = 0; row + 1 < rowOffsets.length; row++) {
    for (let k = rowOffsets[row]!; k < rowOffsets[row + 1]!; k++) {
      const at = next[terms[k]!]!
      next[terms[k]!] = at + 1
      rows[at] = row
      places[at] = k
    }
  }
  return { offsets, rows, places }
}
