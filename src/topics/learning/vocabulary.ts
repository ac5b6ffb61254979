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

/** `(1 + ln tf) · idf` of the columns that occur so often, scaled to length 1. */
export function weighCounts(
  { idf }: Vocabulary,
  indices: readonly number[],
  counts: readonly number[],
): number[] {
  let squares = 0
  const values = indices.map((column, i) => {
    const value = (1 + Math.log(counts[i]!)) * idf[column]!
    squares += value * value
    return value
  })
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0
  return values.map((value) => value * scale)
}

/** The column of a feature, as `visitFeatures` names it: `previous` is empty unless it is a pair. */
export type FindColumn = (previous: string, term: string) => number | undefined

/**
 * Looks pairs up by one word after the other: joining the two makes a new string, which must be hashed before it can
 * be found, and nearly none of them is in the vocabulary.
 */
export function createColumnFinder({ columns }: Vocabulary): FindColumn {
  const after = new Map<string, Map<string, number>>()
  for (const [feature, column] of columns) {
    const space = feature.indexOf(' ')
    if (space < 0) continue
    const first = feature.slice(0, space)
    let seconds = after.get(first)
    if (seconds === undefined) {
      seconds = new Map()
      after.set(first, seconds)
    }
    seconds.set(feature.slice(space + 1), column)
  }
  return (previous, term) => (previous === '' ? columns.get(term) : after.get(previous)?.get(term))
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
