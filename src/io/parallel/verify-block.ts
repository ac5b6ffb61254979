/** Comparing as a task: documents in, related pairs out. */
import { isWithin } from '../../dedupe/corpus/article-facts.js'
import type { Corpus } from '../../dedupe/corpus/corpus.js'
import { selectDocuments } from '../../dedupe/corpus/subset.js'
import { createPairLister } from '../../dedupe/lanes/candidates.js'
import type { KeyGroups } from '../../dedupe/lanes/key-groups.js'
import { createPairColumns, type PairColumns, verifyCandidates } from '../../dedupe/solve.js'
import type { ResolvedDedupeOptions } from '../../dedupe/types.js'
import { createPairComparer } from '../../dedupe/verification/compare-pairs.js'
import { type HashSet, maskOf } from '../../dedupe/verification/hash-set.js'
import { type Column, createColumn } from '../../util/number-column.js'
import { openCorpus, type SharedCorpus } from './shared-memory.js'

/** What all blocks of one comparison have in common; the arrays are in shared memory. */
export interface Comparison {
  readonly corpus: SharedCorpus
  /** A caller's rule cannot be sent, and is not needed here. */
  readonly options: Omit<ResolvedDedupeOptions, 'representative'>
  readonly mask: Int32Array
  /** The documents that are compared, and their groups by place in this list. */
  readonly documents: Int32Array
  readonly lanes: readonly KeyGroups[]
  /** When each article was published, where that matters. */
  readonly times?: Float64Array
}

/** Some of the documents, each with those before it. */
export interface ComparisonBlock {
  readonly comparison: Comparison
  readonly places: Int32Array
}

interface Opened {
  readonly number: number
  readonly corpus: Corpus
  readonly mask: HashSet | undefined
  readonly list: ReturnType<typeof createPairLister>
  readonly localOf: Int32Array
}

let opened: Opened | undefined

/** What a thread makes once for all blocks. */
function open({ corpus: shared, options, mask, documents, lanes, times }: Comparison): Opened {
  if (opened?.number !== shared.number) {
    const corpus = openCorpus(shared)
    const { windowDays, postingCap } = options
    const mayPair = times
      ? (a: number, b: number) => isWithin(times[a]!, times[b]!, windowDays)
      : () => true
    opened = {
      number: shared.number,
      corpus,
      mask: maskOf(mask),
      list: createPairLister(documents, lanes, postingCap, mayPair),
      localOf: new Int32Array(corpus.size).fill(-1),
    }
  }
  return opened
}

/** Lets the last comparison go. */
export function closeComparison(): void {
  opened = undefined
}

/**
 * The number of candidate pairs, then the columns of those that are related one behind the other, each as long as the
 * others. A block is compared in a corpus of its own documents, so that it needs the same memory in a corpus of any size.
 */
export function verifyBlock({ comparison, places }: ComparisonBlock): Int32Array<ArrayBuffer> {
  const { corpus, mask, list, localOf } = open(comparison)
  const first = createColumn()
  const second = createColumn()
  const addPair = (a: number, b: number): void => {
    first.push(a)
    second.push(b)
  }
  for (const place of places) list(place, addPair)
  const documents = numberAnew([first, second], localOf)
  const local = selectDocuments(corpus, documents)
  const pairs = createPairColumns()
  const { options } = comparison
  const compare = createPairComparer(local, mask, options)
  verifyCandidates(local, first.view(), second.view(), compare, options, pairs)
  for (const column of [pairs.a, pairs.b]) {
    for (let i = 0; i < column.size; i++) column.set(i, documents[column.get(i)]!)
  }
  const columns = Object.values(pairs)
  const out = new Int32Array(1 + columns.length * pairs.a.size)
  out[0] = first.size
  for (const [i, column] of columns.entries()) out.set(column.view(), 1 + i * pairs.a.size)
  return out
}

/**
 * Puts numbers from 0 on in place of those in the columns, in order of appearance, and returns what they stand for.
 *
 * @param numbers -1 for each old number, before and afterwards.
 */
function numberAnew(columns: readonly Column[], numbers: Int32Array): Int32Array {
  const known = createColumn()
  for (const column of columns) {
    for (let i = 0; i < column.size; i++) {
      const old = column.get(i)
      if (numbers[old] === -1) {
        numbers[old] = known.size
        known.push(old)
      }
      column.set(i, numbers[old]!)
    }
  }
  const old = known.view()
  for (const number of old) numbers[number] = -1
  return old
}

/** Adds the pairs that `verifyBlock` gave, and returns the number of candidates. */
export function addVerified(block: Int32Array, pairs: PairColumns): number {
  const columns = Object.values(pairs)
  const size = (block.length - 1) / columns.length
  for (const [i, column] of columns.entries()) {
    const from = 1 + i * size
    for (let at = from; at < from + size; at++) column.push(block[at]!)
  }
  return block[0]!
}
