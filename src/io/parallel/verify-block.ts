/** Verification as a task: candidate pairs in, related pairs out. */

import { createPairColumns, type PairColumns, verifyCandidates } from '../../dedupe/solve.js'
import type { ResolvedDedupeOptions } from '../../dedupe/types.js'
import { maskOf } from '../../dedupe/verification/hash-set.js'
import { createVerifier, type Verifier } from '../../dedupe/verification/verify.js'
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

let opened: { readonly number: number; readonly verifier: Verifier } | undefined

/** One for all blocks, since it keeps what it has worked out. */
function verifierOf({ corpus, options, mask }: Comparison): Verifier {
  if (opened?.number !== corpus.number) {
    const verifier = createVerifier(openCorpus(corpus), options.shingleSize, maskOf(mask), true)
    opened = { number: corpus.number, verifier }
  }
  return opened.verifier
}

/** Lets the last comparison go. */
export function closeComparison(): void {
  opened = undefined
}

/** The columns of the related pairs one behind the other, each as long as the others. */
export function verifyBlock({ comparison, first, second }: VerifyBlock): Int32Array<ArrayBuffer> {
  const { corpus, options } = comparison
  const pairs = createPairColumns()
  const verifier = verifierOf(comparison)
  verifyCandidates(openCorpus(corpus), first, second, verifier, options, pairs)
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
