/** A set of hashes in the memory of a kernel. */
import type { HashSet } from '../verification/hash-set.js'
import type { Kernel } from './kernel.js'

/** Makes it the set that the kernel looks hashes up in; undefined for none. */
export function placeHashSet(kernel: Kernel, set: HashSet | undefined): void {
  if (!set) {
    kernel.setHashSet(0, 0, 0, 0, 1)
    return
  }
  const { slots, filter } = set
  const keys = kernel.takeNumbers(slots)
  const filterAt = kernel.takeNumbers(filter)
  kernel.setHashSet(keys, Math.log2(slots.length), set.has(0) ? 1 : 0, filterAt, filter.length)
}
