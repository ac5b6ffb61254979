/** Candidate pairs from the groups of both lanes: the same as `listPairs` of src/dedupe/lanes/candidates.ts. */

// A lane is four addresses side by side: of the members of all groups, of where the groups start in them, of where the
// groups of a document start among those of all documents, and of these.
const STARTS: usize = 4
const FIRSTS: usize = 8
const GROUPS: usize = 12
const LANE: usize = 16

/** How many pairs were listed. */
let listed: i32 = 0
export function listedPairs(): i32 {
  return listed
}

/**
 * Lists pairs of a document and one before it that shares a group, each once, and returns the place to go on with: stops
 * when there are `most` pairs, or up to `size` more.
 *
 * @param documents What stands at each of the `size` places, as which the groups know documents.
 * @param cap Of a group, so many documents are paired with the others.
 * @param lanes The addresses of two lanes.
 * @param seen A number for each place, -1 at first.
 * @param first Room for the first document of each pair.
 * @param second Room for the second.
 */
export function listPairs(
  from: i32,
  documents: usize,
  size: i32,
  cap: i32,
  lanes: usize,
  seen: usize,
  first: usize,
  second: usize,
  most: i32,
): i32 {
  let out = second
  const room = second + (usize(most) << 2)
  let place = from
  for (; place < size && out < room; place++) {
    const before = out
    for (let lane = lanes; lane < lanes + 2 * LANE; lane += LANE) {
      out = listPartners(place, documents, cap, lane, seen, out)
    }
    const document = load<i32>(documents + (usize(place) << 2))
    for (let at = before; at < out; at += 4) store<i32>(at - second + first, document)
  }
  listed = i32(out - second) >> 2
  return place
}

function listPartners(
  place: i32,
  documents: usize,
  cap: i32,
  lane: usize,
  seen: usize,
  out: usize,
): usize {
  const members = load<usize>(lane)
  const starts = load<usize>(lane, STARTS)
  const groups = load<usize>(lane, GROUPS)
  const first = load<usize>(lane, FIRSTS) + (usize(place) << 2)
  const end = groups + (load<usize>(first, 4) << 2)
  for (let at = groups + (load<usize>(first) << 2); at < end; at += 4) {
    const start = starts + (load<usize>(at) << 2)
    const begin = load<i32>(start)
    const stop = members + (usize(min(load<i32>(start, 4), begin + cap)) << 2)
    for (let member = members + (usize(begin) << 2); member < stop; member += 4) {
      const other = load<i32>(member)
      if (other >= place) break
      const mark = seen + (usize(other) << 2)
      if (load<i32>(mark) === place) continue
      store<i32>(mark, place)
      store<i32>(out, load<i32>(documents + (usize(other) << 2)))
      out += 4
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

/** Writes those of the documents whose place is marked to `out` and returns how many. */
export function selectMarked(documents: usize, size: i32, marks: usize, out: usize): i32 {
  let count: i32 = 0
  for (let place = 0; place < size; place++) {
    // Written in any case, and kept or not without a branch.
    store<i32>(out + (usize(count) << 2), load<i32>(documents + (usize(place) << 2)))
    count += load<u8>(marks + usize(place))
  }
  return count
}
