/**
 * Work in small steps, so that it can be spread over other work; `finish` does what is left at once. Each step says how
 * much it was, in words that were hashed or in as much time.
 */
export type Steps<T> = Generator<number, T, void>

export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
