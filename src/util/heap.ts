/** A binary heap: the item that comes first by `compare` is on top. */
export interface Heap<T> {
  readonly size: number
  push(item: T): void
  pop(): T | undefined
}

/** Push and pop in O(log n). Items that compare equal come out in no fixed order: give `compare` a tie rule. */
export function createHeap<T>(compare: (a: T, b: T) => number): Heap<T> {
  const items: T[] = []
  return {
    get size() {
      return items.length
    },
    push(item) {
      let at = items.length
      items.push(item)
      while (at > 0) {
        const parent = (at - 1) >> 1
        if (compare(item, items[parent]!) >= 0) break
        items[at] = items[parent]!
        at = parent
      }
      items[at] = item
    },
    pop() {
      const top = items[0]
      const last = items.pop()
      if (items.length === 0 || last === undefined) return top
      let at = 0
      for (;;) {
        let child = 2 * at + 1
        if (child >= items.length) break
        if (child + 1 < items.length && compare(items[child + 1]!, items[child]!) < 0) child++
        if (compare(last, items[child]!) <= 0) break
        items[at] = items[child]!
        at = child
      }
      items[at] = last
      return top
    },
  }
}
