/** Candidate pairs compared one after another; most are bounded only. */
import type { Corpus } from '../corpus/corpus.js'
import type { ResolvedIndexOptions } from '../types.js'
import { comparePairsInKernel } from './compare-pairs-in-kernel.js'
import type { HashSet } from './hash-set.js'
import type { ComparedSizes } from './judge.js'
import { isDuplicate, relate } from './relation.js'
import { createVerifier } from './verify.js'

/** Which pairs are of interest: those that may be duplicates or, where pairs are listed, related at all. */
export interface PairLimits extends ResolvedIndexOptions {
  readonly pairs: boolean
}

/** Called for a pair; the sizes are written over by the next one. */
export type VisitPair = (a: number, b: number, sizes: ComparedSizes) => void

/**
 * Calls `visit` for each pair (`first[i]`, `second[i]`) that may be of interest, in order. Pairs of one first document
 * should stand together. Each call works everything out anew.
 */
export type ComparePairs = (first: Int32Array, second: Int32Array, visit: VisitPair) => void

/** @param mask Shingles that are boilerplate. */
export function createPairComparer(
  corpus: Corpus,
  mask: HashSet | undefined,
  limits: PairLimits,
): ComparePairs {
  return (first, second, visit) => {
    if (comparePairsInKernel(corpus, mask, limits, first, second, visit)) return
    comparePlainly(corpus, mask, limits, first, second, visit)
  }
}

function comparePlainly(
  corpus: Corpus,
  mask: HashSet | undefined,
  limits: PairLimits,
  first: Int32Array,
  second: Int32Array,
  visit: VisitPair,
): void {
  const verifier = createVerifier(corpus, limits.shingleSize, mask, true)
  const isWanted = (sizes: ComparedSizes['all']): boolean => {
    const relation = relate(sizes, limits)
    return isDuplicate(relation) || (limits.pairs && relation !== 'none')
  }
  // The more is shared, the closer the relation: what is not wanted at the most that can be shared never is.
  const mayBeWanted = ({ all, own }: ComparedSizes): boolean =>
    isWanted(all) || (own !== all && isWanted(own))
  let loaded = -1
  for (let i = 0; i < first.length; i++) {
    const a = first[i]!
    const b = second[i]!
    if (a !== loaded) {
      verifier.load(a)
      loaded = a
    }
    if (mayBeWanted(verifier.bound(b))) visit(a, b, verifier.compare(b))
  }
}
