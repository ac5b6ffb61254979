/** Memory that an index takes piece by piece, and never gives back. */

/** What is free from here on, a multiple of `ALIGNED`. */
let top: usize = 0
const ALIGNED: usize = 64

/** Everything from here on may be used. To be called once. */
export function startHeap(at: usize): void {
  top = aligned(at)
}

/** So many bytes of zeros, from a line of the cache on. Memory grows by a sixteenth, since each time costs milliseconds. */
export function allocate(bytes: usize): usize {
  const at = top
  top += aligned(bytes)
  const missing = i32((top + 0xffff) >> 16) - memory.size()
  if (missing > 0 && memory.grow(max(missing, max(4, memory.size() >> 4))) < 0) {
    if (memory.grow(missing) < 0) unreachable()
  }
  return at
}

function aligned(bytes: usize): usize {
  return (bytes + ALIGNED - 1) & ~(ALIGNED - 1)
}
