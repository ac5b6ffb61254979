/** Postings in the kernel: what `createPostings` does, for all keys of a document at once and several times faster. */
import { createKernel, type Kernel } from '../kernel/kernel.js'
import type { Postings } from './postings.js'

/** Numbers that a call may find. */
const ROOM = 2 ** 14
/** Memory has addresses of 32 bits; less than this may be too little for the next call. */
const MOST_BYTES = 2 ** 32 - 2 ** 28

/**
 * Two tables in one memory of their own, which only grows; undefined where there is no kernel.
 *
 * @param cap Most postings of one key.
 */
export function createKernelPostings(cap: number): readonly [Postings, Postings] | undefined {
  const kernel = ownKernel()
  if (!kernel) return undefined
  const batch = Math.floor(ROOM / (cap + 1))
  const keysAt = kernel.take(batch * 4)
  const foundAt = kernel.take(ROOM * 4)
  kernel.startHeap(kernel.take(0))
  const openTable = (): Postings => {
    const table = kernel.createTable()
    let memory = kernel.numbers()
    /** An array over memory that has grown since is empty. */
    const look = (): void => {
      if (memory.length === 0) memory = kernel.numbers()
    }
    return {
      get capped() {
        return kernel.cappedKeys(table)
      },
      exchange(keys, count, document, take) {
        look()
        if (memory.byteLength > MOST_BYTES) throw new RangeError('the index is full')
        for (let from = 0; from < count; from += batch) {
          const end = Math.min(count, from + batch)
          for (let i = from, at = keysAt / 4; i < end; i++) memory[at++] = keys[i]!
          kernel.exchangeKeys(table, keysAt, end - from, document, cap, foundAt)
          look()
          for (let i = from, at = foundAt / 4; i < end; i++) {
            const found = memory[at++]!
            if (found > 0) take(keys[i]!, memory, at, at + found)
            at += found
          }
        }
      },
    }
  }
  return [openTable(), openTable()]
}

/** Undefined also where there are more memories already than an engine allows. */
function ownKernel(): Kernel | undefined {
  try {
    return createKernel()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
