/** Which features count, how rare they are, and articles as unit vectors over them. */
import { log } from '../../util/elementary.js'
import { decodeTable, encodeTable } from '../../vectors/table-code.js'
import type { SparseRows } from './solver.js'

/** White space ends a term in the encoded table, so the two words of a pair are joined by this there. */
const JOINER = '~'

export interface Vocabulary {
  /** Feature to column. */
  readonly columns: ReadonlyMap<string, number>
  readonly idf: Float64Array
  /** The vocabulary as one string, from which `readVocabulary` makes the same one. */
  readonly table: string
}

/** A vocabulary from its table. O(features). */
export function readVocabulary(table: string): Vocabulary {
  const { documentCount, frequencies } = decodeTable(table)
  const columns = new Map<string, number>()
  const idf = new Float64Array(frequencies.size)
  for (const [term, frequency] of frequencies) {
    idf[columns.size] = 1 + log((documentCount + 1) / (frequency + 1))
    columns.set(term.replace(JOINER, ' '), columns.size)
  }
  return { columns, idf, table }
}

/**
 * The features that stand in at least `fewest` of the documents. Frequencies go through the table's rounding
 * at once, so that a saved model weighs features exactly as they were weighed when it was trained.
 */
export function buildVocabulary(
  documents: readonly ReadonlyMap<string, number>[],
  fewest: number,
): Vocabulary {
  const frequencies = new Map<string, number>()
  for (const document of documents) {
    for (const feature of document.keys()) {
      frequencies.set(feature, (frequencies.get(feature) ?? 0) + 1)
    }
  }
  const kept = new Map<string, number>()
  for (const [feature, frequency] of frequencies) {
    if (frequency >= fewest && !/[\s~]/.test(feature.replace(' ', '')))
      kept.set(feature.replace(' ', JOINER), frequency)
  }
  return readVocabulary(encodeTable(documents.length, kept))
}

/** The known features of a document, `(1 + ln tf) · idf`, scaled to length 1. */
function weighFeatures(
  vocabulary: Vocabulary,
  document: ReadonlyMap<string, number>,
): { readonly indices: number[]; readonly values: number[] } {
  const indices: number[] = []
  const counts: number[] = []
  for (const [feature, count] of document) {
    const column = vocabulary.columns.get(feature)
    if (column === undefined) continue
    indices.push(column)
    counts.push(count)
  }
  return { indices, values: weighCounts(vocabulary, indices, counts) }
}

/** `1 + ln count` of the small whole numbers that nearly all counts are: a logarithm costs more than the rest. */
const SMALL_COUNTS = Float64Array.from({ length: 64 }, (_, count) => 1 + log(count))

function weighCount(count: number): number {
  if (count < 1) return count
  return SMALL_COUNTS[count] ?? 1 + log(count)
}

/** `(1 + ln tf) · idf`, below a count of 1 `tf · idf`, of the columns that occur so often, scaled to length 1. */
export function weighCounts(
  { idf }: Vocabulary,
  indices: readonly number[],
  counts: readonly number[],
): number[] {
  let squares = 0
  const values: number[] = []
  for (let i = 0; i < indices.length; i++) {
    const value = weighCount(counts[i]!) * idf[indices[i]!]!
    squares += value * value
    values.push(value)
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0
  for (let i = 0; i < values.length; i++) values[i]! *= scale
  return values
}

/** Documents as rows whose columns are in an order of their own. */
export interface DocumentRows extends SparseRows {
  /** Where each column stands in the vocabulary. */
  readonly vocabularyColumns: Int32Array
}

/**
 * All documents as rows of one sparse matrix. Common features come first: the solver reads its weights at random, and
 * this way most reads fall on few lines of memory.
 */
export function buildRows(
  vocabulary: Vocabulary,
  documents: readonly ReadonlyMap<string, number>[],
): DocumentRows {
  const weighed = documents.map((document) => weighFeatures(vocabulary, document))
  const vocabularyColumns = Int32Array.from(vocabulary.idf, (_, column) => column).sort(
    (a, b) => vocabulary.idf[a]! - vocabulary.idf[b]! || a - b,
  )
  const places = new Int32Array(vocabularyColumns.length)
  vocabularyColumns.forEach((column, place) => {
    places[column] = place
  })
  const size = weighed.reduce((sum, { indices }) => sum + indices.length, 0)
  const offsets = new Int32Array(documents.length + 1)
  const rowIndices = new Int32Array(size)
  const rowValues = new Float32Array(size)
  const squares = new Float64Array(documents.length)
  weighed.forEach(({ indices, values }, row) => {
    const from = offsets[row]!
    indices.forEach((column, i) => {
      const value = Math.fround(values[i]!)
      rowIndices[from + i] = places[column]!
      rowValues[from + i] = value
      squares[row] = squares[row]! + value * value
    })
    offsets[row + 1] = from + indices.length
  })
  return {
    offsets,
    indices: rowIndices,
    values: rowValues,
    squares,
    columns: vocabulary.columns.size,
    vocabularyColumns,
  }
}
