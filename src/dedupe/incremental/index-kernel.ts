/** The kernel of an index, with memory of its own that grows with the articles. */
import { NutgrafError } from '../../errors.js'
import { createKernel, ifRoom, type Kernel } from '../kernel/kernel.js'

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

/** Undefined where there is no kernel, or it finds no memory. */
export function createIndexKernel(mostBytes = MOST_BYTES): IndexKernel | undefined {
  const kernel = createKernel()
  const scratch = ifRoom(() => kernel?.take(SCRATCH * 4))
  if (!kernel || scratch === undefined) return undefined
  kernel.startHeap(kernel.take(0))
  let numbers = kernel.numbers()
  const memory = (): Int32Array => {
    // An array over memory that has grown since is empty.
    if (numbers.length === 0) numbers = kernel.numbers()
    return numbers
  }
  return {
    kernel,
    scratch,
    memory,
    checkRoom() {
      const bytes = memory().byteLength
      if (bytes <= mostBytes) return
      throw new NutgrafError(
        'index-full',
        'the index is full: it still answers queries, further articles need another index',
        { bytes, limit: mostBytes },
      )
    },
  }
}
