/** Rows of shingles that are all in a set: the same as `createRunFinder` of src/dedupe/boilerplate/runs.ts. */
import { slotOf } from './hash-set'
import { hashDocument } from './shingles'

/**
 * Marks the slots of those hashes that stand in a row of at least `least` hashes of the set in some of the documents
 * `documents[from, to)`.
 *
 * @param hashes Room for the words of the longest document and three more.
 * @param marks A byte for each slot and one more for the hash 0.
 */
export function markRuns(
  addresses: usize,
  lengths: usize,
  documents: usize,
  from: i32,
  to: i32,
  size: i32,
  hashes: usize,
  least: i32,
  marks: usize,
): void {
  for (let place = from; place < to; place++) {
    const document = load<usize>(documents + (usize(place) << 2))
    const count = hashDocument(addresses, lengths, document, size, hashes)
    const end = hashes + (usize(count) << 2)
    let begin = hashes
    for (let at = hashes; at < end; at += 4) {
      if (slotOf(load<u32>(at)) >= 0) continue
      markRun(begin, at, least, marks)
      begin = at + 4
    }
    markRun(begin, end, least, marks)
  }
}

function markRun(begin: usize, end: usize, least: i32, marks: usize): void {
  if (i32(end - begin) >> 2 < least) return
  for (let at = begin; at < end; at += 4) store<u8>(marks + usize(slotOf(load<u32>(at))), 1)
}
