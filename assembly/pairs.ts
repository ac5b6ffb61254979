/** Candidate pairs from the groups of both lanes: the same as `listPairs` of src/dedupe/lanes/candidates.ts. */

// A lane is four addresses side by side: of the members of all groups, of where the groups start in them, of where the
// groups of a document start among those of all documents, and of these.
const STARTS: usize = 4
const FIRSTS: usize = 8
const GROUPS: usize = 12
const LANE: usize = 16

/** Room that is left when the listing stops for the caller to take what is there. */
let pairsEnd: usize = 0
export function endOfPairs(): usize {
  return pairsEnd
}

/**
 * Writes pairs of a document and one before it that shares a group, each once, and returns the document to go on with.
 *
 * @param cap Of a group, so many documents are paired with the others.
 * @param lanes The addresses of two lanes.
 * @param seen A number for each document, -1 at first.
 * @param room Where to stop: behind it is place for as many pairs as there are documents.
 */
export function listPairs(
  from: i32,
  documents: i32,
  cap: i32,
  lanes: usize,
  seen: usize,
  pairs: usize,
  room: usize,
): i32 {
  let out = pairs
  let document = from
  for (; document < documents && out < room; document++) {
    for (let lane = lanes; lane < lanes + 2 * LANE; lane += LANE) {
      out = listPartners(document, cap, lane, seen, out)
    }
  }
  pairsEnd = out
  return document
}

function listPartners(document: i32, cap: i32, lane: usize, seen: usize, out: usize): usize {
  const members = load<usize>(lane)
  const starts = load<usize>(lane, STARTS)
  const groups = load<usize>(lane, GROUPS)
  const first = load<usize>(lane, FIRSTS) + (usize(document) << 2)
  const end = groups + (load<usize>(first, 4) << 2)
  for (let at = groups + (load<usize>(first) << 2); at < end; at += 4) {
    const start = starts + (load<usize>(at) << 2)
    const begin = load<i32>(start)
    const stop = members + (usize(min(load<i32>(start, 4), begin + cap)) << 2)
    for (let member = members + (usize(begin) << 2); member < stop; member += 4) {
      const other = load<i32>(member)
      if (other >= document) break
      const mark = seen + (usize(other) << 2)
      if (load<i32>(mark) === document) continue
      store<i32>(mark, document)
      store<i32>(out, document)
      store<i32>(out, other, 4)
      out += 8
    }
  }
  return out
}

/** Marks the documents of the groups with at least `least` entries, and returns how many such groups there are. */
export function markGroups(lane: usize, groups: i32, least: i32, marks: usize): i32 {
  const members = load<usize>(lane)
  const starts = load<usize>(lane, STARTS)
  let large = 0
  for (let start = starts; start < starts + (usize(groups) << 2); start += 4) {
    const from = load<i32>(start)
    const to = load<i32>(start, 4)
    if (to - from < least) continue
    large++
    for (let member = from; member < to; member++) {
      store<u8>(marks + load<usize>(members + (usize(member) << 2)), 1)
    }
  }
  return large
}
