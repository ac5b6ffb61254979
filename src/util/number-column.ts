/** A list of 32-bit numbers that grows, without an object for each. */
export interface Column {
  readonly size: number
  push(value: number): void
  pushAll(values: Int32Array): void
  get(index: number): number
  set(index: number, value: number): void
  /** The values pushed so far, as a view that the next push may leave behind. */
  view(): Int32Array
}

export function createColumn(): Column {
  let values = new Int32Array(256)
  let size = 0
  const widen = (least: number): void => {
    const wider = new Int32Array(Math.max(least, size * 2))
    wider.set(values)
    values = wider
  }
  return {
    get size() {
      return size
    },
    push(value) {
      if (size === values.length) widen(size + 1)
      values[size++] = value
    },
    pushAll(added) {
      if (size + added.length > values.length) widen(size + added.length)
      values.set(added, size)
      size += added.length
    },
    get: (index) => values[index]!,
    set(index, value) {
      values[index] = value
    },
    view: () => values.subarray(0, size),
  }
}
