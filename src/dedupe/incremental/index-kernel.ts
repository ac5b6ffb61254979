/** The kernel of an index, with memory of its own that grows with the articles. */
import { NutgrafError } from '../../errors.js'
import { createKernel, type Kernel } from '../kernel/kernel.js'

export interface IndexKernel {
  readonly kernel: Kernel
  /** Where numbers are, `SCRATCH` of them, that every call may write over. */
  readonly scratch: number
  /** The memory as numbers, until a call takes more of it. */
  memory(): Int32Array
  /** To be called before an article is kept. @throws NutgrafError `index-full` when its keys may find no memory. */
  checkRoom(): void
}

export const SCRATCH = 2 ** 14
/** Addresses have 32 bits; what is left is more than an article takes. */
const MOST_BYTES = 2 ** 32 - 2 ** 28

/** Undefined where there is no kernel, also because there are more memories already than the engine allows. */
export function createIndexKernel(mostBytes = MOST_BYTES): IndexKernel | undefined {
  const kernel = ownKernel()
  if (!kernel) return undefined
  const scratch = kernel.take(SCRATCH * 4)
  kernel.startHeap(kernel.take(0))
  let memory = kernel.numbers()
  return {
    kernel,
    scratch,
    memory() {
      // An array over memory that has grown since is empty.
      if (memory.length === 0) memory = kernel.numbers()
      return memory
    },
    checkRoom() {
      if (memory.byteLength <= mostBytes) return
      throw new NutgrafError(
        'index-full',
        'the index is full: it still answers queries, further articles need another index',
        { bytes: memory.byteLength, limit: mostBytes },
      )
    },
  }
}

function ownKernel(): Kernel | undefined {
  try {
    return createKernel()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
