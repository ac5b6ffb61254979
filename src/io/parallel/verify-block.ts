/** Verification as a task: candidate pairs in, related pairs out. */

import { createPairColumns, type PairColumns, verifyCandidates } from '../../dedupe/solve.js'
import type { ResolvedDedupeOptions } from '../../dedupe/types.js'
import { type ComparePairs, createPairComparer } from '../../dedupe/verification/compare-pairs.js'
import { maskOf } from '../../dedupe/verification/hash-set.js'
import { openCorpus, type SharedCorpus } from './shared-memory.js'

/** What all blocks of one comparison have in common; the arrays are in shared memory. */
export interface Comparison {
  readonly corpus: SharedCorpus
  /** A caller's rule cannot be sent, and is not needed here. */
  readonly options: Omit<ResolvedDedupeOptions, 'representative'>
  readonly mask: Int32Array
}

export interface VerifyBlock {
  readonly comparison: Comparison
  readonly first: Int32Array
  readonly second: Int32Array
}

let opened: { readonly number: number; readonly compare: ComparePairs } | undefined

/** One for all blocks, since it keeps what it has worked out. */
function comparerOf({ corpus, options, mask }: Comparison): ComparePairs {
  if (opened?.number !== corpus.number) {
    const compare = createPairComparer(openCorpus(corpus), maskOf(mask), options)
    opened = { number: corpus.number, compare }
  }
  return opened.compare
}

/** Lets the last comparison go. */
export function closeComparison(): void {
  opened = undefined
}

/** The columns of the related pairs one behind the other, each as long as the others. */
export function verifyBlock({ comparison, first, second }: VerifyBlock): Int32Array<ArrayBuffer> {
  const { corpus, options } = comparison
  const pairs = createPairColumns()
  const compare = comparerOf(comparison)
  verifyCandidates(openCorpus(corpus), first, second, compare, options, pairs)
  const columns = Object.values(pairs)
  const out = new Int32Array(columns.length * pairs.a.size)
  for (const [i, column] of columns.entries()) out.set(column.view(), i * pairs.a.size)
  return out
}

/** Adds the pairs that `verifyBlock` gave. */
export function addVerified(block: Int32Array, pairs: PairColumns): void {
  const columns = Object.values(pairs)
  const size = block.length / columns.length
  for (const [i, column] of columns.entries()) {
    for (let at = i * size; at < (i + 1) * size; at++) column.push(block[at]!)
  }
}
