/** The first mark at a place or after it, `Infinity` when there is none. To be asked in text order. */
export type MarkFinder = (from: number) => number

/** Looks through places of marks, which ascend. O(marks) for all that is asked. */
export function createMarkFinder(marks: readonly number[]): MarkFinder {
  let next = 0
  return (from) => {
    while (next < marks.length && marks[next]! < from) next++
    return next < marks.length ? marks[next]! : Infinity
  }
}
