/** Lines of postings: a bucket is one and those that go on after it. */
import { allocate } from './heap'

// A line of the cache: fifteen entries, zero where there is none, and the address of the line that goes on, or zero.
export const LINE: usize = 64
export const NEXT: usize = 60
export const ENTRIES: i32 = 15
/** Bytes that are allocated for lines that go on. */
const SPARE: usize = 1 << 16

/** Lines that go on, in a list, and those that were never used. */
let freeLine: usize = 0
let spare: usize = 0
let spareEnd: usize = 0

/** An empty line that goes on after a full one. */
export function goOn(line: usize): usize {
  let next = freeLine
  if (next !== 0) {
    freeLine = load<usize>(next)
    store<usize>(next, 0)
  } else {
    if (spare === spareEnd) {
      spare = allocate(SPARE)
      spareEnd = spare + SPARE
    }
    next = spare
    spare += LINE
  }
  store<usize>(line, next, NEXT)
  return next
}

/** Moves the entries that have the bit, without it, and moves the others up. All stay in their order. */
export function partLine(first: usize, fresh: usize, bit: u32): void {
  let stays = first
  let staysAt: usize = 0
  let goes = fresh
  let goesAt: usize = 0
  for (let line = first; line !== 0; ) {
    const next = load<usize>(line, NEXT)
    for (let at: usize = 0; at < NEXT; at += 4) {
      const entry = load<u32>(line + at)
      if (entry === 0) break
      store<u32>(line + at, 0)
      if (entry & bit) {
        if (goesAt === NEXT) {
          goes = goOn(goes)
          goesAt = 0
        }
        store<u32>(goes + goesAt, entry & ~bit)
        goesAt += 4
      } else {
        if (staysAt === NEXT) {
          stays = load<usize>(stays, NEXT)
          staysAt = 0
        }
        store<u32>(stays + staysAt, entry)
        staysAt += 4
      }
    }
    line = next
  }
  // What is left over of the lines is free; it is empty but for the list.
  let left = load<usize>(stays, NEXT)
  store<usize>(stays, 0, NEXT)
  while (left !== 0) {
    const next = load<usize>(left, NEXT)
    store<usize>(left, 0, NEXT)
    store<usize>(left, freeLine)
    freeLine = left
    left = next
  }
}
