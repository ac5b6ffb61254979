/** Texts by the hash of their words: the same order as `sortPlainly` of src/dedupe/lanes/exact.ts. */

const DIGIT_BITS: u32 = 11
const DIGITS: usize = 1 << DIGIT_BITS

let sorted: i32 = 0
/** How many documents were sorted. */
export function sortedTexts(): i32 {
  return sorted
}

/**
 * Writes the documents that have words to `order`, by their hashes as unsigned numbers and then by their own number, and
 * the runs of those with equal hashes to `runs`, begin and end side by side; returns how many runs there are. A radix
 * sort.
 *
 * @param entries Room for two numbers for each document.
 * @param other As much.
 * @param counts Room for 2^11 numbers.
 */
export function sortTexts(
  hashes: usize,
  lengths: usize,
  size: i32,
  entries: usize,
  other: usize,
  counts: usize,
  order: usize,
  runs: usize,
): i32 {
  let end = entries
  for (let document = 0; document < size; document++) {
    const at = usize(document) << 2
    if (load<i32>(lengths + at) === 0) continue
    store<i32>(end, document)
    store<u32>(end, load<u32>(hashes + at), 4)
    end += 8
  }
  sorted = i32(end - entries) >> 3
  let from = entries
  let to = other
  for (let shift: u64 = 32; shift < 64; shift += DIGIT_BITS) {
    sortByDigit(from, sorted, shift, counts, to)
    const next = from
    from = to
    to = next
  }
  return writeOrder(from, sorted, order, runs)
}

function sortByDigit(from: usize, count: i32, shift: u64, counts: usize, to: usize): void {
  memory.fill(counts, 0, DIGITS << 2)
  const end = from + (usize(count) << 3)
  for (let at = from; at < end; at += 8) {
    const counter = counts + digitOf(load<u64>(at), shift)
    store<u32>(counter, load<u32>(counter) + 1)
  }
  let sum: u32 = 0
  for (let counter = counts; counter < counts + (DIGITS << 2); counter += 4) {
    const next = load<u32>(counter)
    store<u32>(counter, sum)
    sum += next
  }
  for (let at = from; at < end; at += 8) {
    const entry = load<u64>(at)
    const counter = counts + digitOf(entry, shift)
    const place = load<u32>(counter)
    store<u64>(to + (usize(place) << 3), entry)
    store<u32>(counter, place + 1)
  }
}

function digitOf(entry: u64, shift: u64): usize {
  return (usize(entry >> shift) & (DIGITS - 1)) << 2
}

function writeOrder(entries: usize, count: i32, order: usize, runs: usize): i32 {
  let out = runs
  let begin = 0
  for (let i = 0; i < count; i++) {
    const at = entries + (usize(i) << 3)
    store<i32>(order + (usize(i) << 2), load<i32>(at))
    if (i + 1 < count && load<u32>(at, 4) === load<u32>(at, 12)) continue
    if (i > begin) {
      store<i32>(out, begin)
      store<i32>(out, i + 1, 4)
      out += 8
    }
    begin = i + 1
  }
  return i32(out - runs) >> 3
}
