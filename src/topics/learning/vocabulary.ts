/** Which features count, how rare they are, and articles as unit vectors over them. */
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
    idf[columns.size] = 1 + Math.log((documentCount + 1) / (frequency + 1))
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
export function weighFeatures(
  { columns, idf }: Vocabulary,
  document: ReadonlyMap<string, number>,
): { readonly indices: number[]; readonly values: number[] } {
  const indices: number[] = []
  const values: number[] = []
  let squares = 0
  for (const [feature, count] of document) {
    const column = columns.get(feature)
    if (column === undefined) continue
    const value = (1 + Math.log(count)) * idf[column]!
    indices.push(column)
    values.push(value)
    squares += value * value
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0
  return { indices, values: values.map((value) => value * scale) }
}

/** All documents as rows of one sparse matrix. */
export function buildRows(
  vocabulary: Vocabulary,
  documents: readonly ReadonlyMap<string, number>[],
): SparseRows {
  const weighed = documents.map((document) => weighFeatures(vocabulary, document))
  const size = weighed.reduce((sum, { indices }) => sum + indices.length, 0)
  const offsets = new Int32Array(documents.length + 1)
  const rowIndices = new Int32Array(size)
  const rowValues = new Float32Array(size)
  weighed.forEach(({ indices, values }, row) => {
    const from = offsets[row]!
    rowIndices.set(indices, from)
    rowValues.set(values, from)
    offsets[row + 1] = from + indices.length
  })
  return { offsets, indices: rowIndices, values: rowValues, columns: vocabulary.columns.size }
}
