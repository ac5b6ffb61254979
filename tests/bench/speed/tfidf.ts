/** The ten heaviest terms of every document by tf-idf within the collection: ours beside natural's TfIdf. */
import { topK } from '../../../src/util/top-k.js'
import { countFrequencies, idf } from '../../../src/vectors/index.js'
import { loadPeer } from '../peers.js'
import type { MakeTables } from '../table.js'
import { drawDocuments } from './corpus.js'
import { type Contender, measure, speedTable } from './measure.js'

interface NaturalTfIdf {
  addDocument(terms: readonly string[]): void
  listTerms(document: number): { readonly term: string }[]
}

const TOP = 10

function heaviestTerms(documents: readonly (readonly string[])[]): string[][] {
  const frequencies = countFrequencies(documents)
  return documents.map((document) => {
    const counts = new Map<string, number>()
    for (const term of document) counts.set(term, (counts.get(term) ?? 0) + 1)
    const best = topK([...counts], TOP, ([term, count]) => count * idf(frequencies, term))
    return best.map(([term]) => term)
  })
}

function heaviestTermsByNatural(
  TfIdf: new () => NaturalTfIdf,
  documents: readonly (readonly string[])[],
): string[][] {
  const corpus = new TfIdf()
  for (const document of documents) corpus.addDocument(document)
  return documents.map((_, i) =>
    corpus
      .listTerms(i)
      .slice(0, TOP)
      .map(({ term }) => term),
  )
}

export const tables: MakeTables = async () => {
  const TfIdf = loadPeer<new () => NaturalTfIdf>('natural/lib/natural/tfidf/tfidf.js')
  const made = []
  for (const size of [100, 1000]) {
    const documents = drawDocuments(size, 300, 1)
    const count = (terms: string[][]): number => terms.flat().length
    const expected = documents.reduce((sum, terms) => sum + Math.min(TOP, new Set(terms).size), 0)
    const contenders: Contender[] = [
      { name: 'nutgraf', run: () => heaviestTerms(documents), count, expected },
    ]
    if (TfIdf !== undefined) {
      const run = (): string[][] => heaviestTermsByNatural(TfIdf, documents)
      contenders.push({ name: 'natural 8.1.1 TfIdf', run, count, expected })
    }
    made.push(
      speedTable(await measure(contenders), {
        title: 'Ten heaviest terms by tf-idf, 300 words each',
        work: { amount: size, unit: 'documents' },
      }),
    )
  }
  return made
}
