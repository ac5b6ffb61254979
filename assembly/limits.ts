/** Which pairs are given. */
import { hasHashSet } from './hash-set'

let leastJaccard: f64 = 0
let leastContainment: f64 = 0
let leastShared: i32 = 0
/** Whether only what is not masked may make a pair wanted. */
export let onlyOwn: bool = false

/**
 * Sets which pairs are given: from so much similarity on, or from so many shared shingles and containment on.
 *
 * @param own Whether only what is not masked may be so similar, not all.
 */
export function setLimits(jaccard: f64, containment: f64, shared: i32, own: i32): void {
  leastJaccard = jaccard
  leastContainment = containment
  leastShared = shared
  onlyOwn = own !== 0
}

/** Whether a pair may be given whose documents have so many shingles and share so many at most. */
export function mayBeWanted(
  sizeA: i32,
  sizeB: i32,
  shared: i32,
  ownA: i32,
  ownB: i32,
  ownShared: i32,
): bool {
  if (onlyOwn) return isRelated(ownA, ownB, ownShared)
  return isRelated(sizeA, sizeB, shared) || (hasHashSet() && isRelated(ownA, ownB, ownShared))
}

/** @param most Of what is shared. */
function isRelated(sizeA: i32, sizeB: i32, most: i32): bool {
  const shared = min(most, min(sizeA, sizeB))
  if (shared === 0) return false
  if (f64(shared) / f64(sizeA + sizeB - shared) >= leastJaccard) return true
  return shared >= leastShared && f64(shared) / f64(min(sizeA, sizeB)) >= leastContainment
}
