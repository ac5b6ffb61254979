/** The ten heaviest terms of every document by tf-idf within the collection: ours beside natural's TfIdf. */
import { topK } from '../../../src/util/top-k.js'
import { countFrequencies, idf } from '../../../src/vectors/index.js'
import { loadPeer } from '../peers.js'
import type { MakeTables, Table } from '../table.js'
import { drawDocuments } from './corpus.js'
import { type Contender, measure, speedTable } from './measure.js'

interface NaturalTfIdf {
  addDocument(terms: readonly string[]): void
  listTerms(document: number): { readonly term: string }[]
}

const TOP = 10

/** So many documents natural's TfIdf is timed on: its time grows with the square of their number. */
const BESIDE_NATURAL = [100, 1000]

/** Ours alone, to see that the time of a document stays the same. */
const ALONE = [1000, 10_000, 100_000]
const WORDS = 300

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

const countTerms = (terms: string[][]): number => terms.reduce((sum, own) => sum + own.length, 0)

const expectedTerms = (documents: readonly (readonly string[])[]): number =>
  documents.reduce((sum, terms) => sum + Math.min(TOP, new Set(terms).size), 0)

/** Fit and look-up on larger and larger collections, with the time of one document. */
async function growthTable(): Promise<Table> {
  const rows: (string | number)[][] = []
  for (const size of ALONE) {
    const documents = drawDocuments(size, WORDS, 1)
    const [measured] = await measure(
      [
        {
          name: 'nutgraf',
          run: () => heaviestTerms(documents),
          count: countTerms,
          expected: expectedTerms(documents),
        },
      ],
      { rounds: 3, budgetMillis: 5000 },
    )
    const micros = (1000 * measured!.min) / size
    rows.push([size.toLocaleString('en'), measured!.min.toFixed(0), micros.toFixed(1)])
  }
  return {
    title: `Ten heaviest terms by tf-idf, ${WORDS} words each: does the time of a document stay the same?`,
    columns: ['documents', 'ms, min', 'µs a document'],
    rows,
    notes: [
      "Fit and look-up of every document. Larger collections fall out of the processor's caches.",
    ],
  }
}

export const tables: MakeTables = async () => {
  const TfIdf = loadPeer<new () => NaturalTfIdf>('natural/lib/natural/tfidf/tfidf.js')
  const made: Table[] = []
  for (const size of BESIDE_NATURAL) {
    const documents = drawDocuments(size, WORDS, 1)
    const count = countTerms
    const expected = expectedTerms(documents)
    const contenders: Contender[] = [
      { name: 'nutgraf', run: () => heaviestTerms(documents), count, expected },
    ]
    if (TfIdf !== undefined) {
      const run = (): string[][] => heaviestTermsByNatural(TfIdf, documents)
      contenders.push({ name: 'natural 8.1.1 TfIdf', run, count, expected })
    }
    made.push(
      speedTable(await measure(contenders), {
        title: `Ten heaviest terms by tf-idf, ${WORDS} words each`,
        work: { amount: size, unit: 'documents' },
      }),
    )
  }
  made.push(await growthTable())
  return made
}
