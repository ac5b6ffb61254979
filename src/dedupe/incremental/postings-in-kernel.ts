/** Postings in the kernel: what `createPostings` does, for all keys of a document at once and several times faster. */
import { type IndexKernel, SCRATCH } from './index-kernel.js'
import type { Postings } from './postings.js'

/** @param cap Most postings of one key. */
export function createKernelPostings(own: IndexKernel, cap: number): Postings {
  const { kernel } = own
  const table = kernel.createTable()
  // So many keys at a time that what they find has room.
  const most = Math.floor(SCRATCH / (cap + 2))
  const keysAt = own.scratch
  const foundAt = keysAt + 4 * most
  return {
    get capped() {
      return kernel.cappedKeys(table)
    },
    exchange(keys, count, document, take) {
      for (let from = 0; from < count; from += most) {
        const end = Math.min(count, from + most)
        let memory = own.memory()
        for (let i = from, at = keysAt / 4; i < end; i++) memory[at++] = keys[i]!
        kernel.exchangeKeys(table, keysAt, end - from, document, cap, foundAt)
        memory = own.memory()
        for (let i = from, at = foundAt / 4; i < end; i++) {
          const found = memory[at++]!
          if (found > 0) take(keys[i]!, memory, at, at + found)
          at += found
        }
      }
    },
  }
}
