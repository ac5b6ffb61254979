/** For each frequent shingle: in how many articles, of which sources, it stands, and how many have rarer text. */
import { BOILERPLATE } from './rule.js'

/** A table with one row a shingle; a row keeps its number. */
export interface ShingleCounts {
  /** Number of rows. */
  readonly size: number
  /** The row of a shingle, made if there is none. */
  rowOf(hash: number): number
  /** The shingle of a row. */
  hash(row: number): number
  /** Counts a document that has the shingle, once. Documents must come one after another. */
  count(row: number, document: number, source: number): void
  /** In how many articles the shingle of a row stands. */
  articles(row: number): number
  /** Ends the counting of articles and begins that of owners. */
  startOwners(): void
  /** Counts the document as one that has the shingle, `owns` text of its own, and mostly such text. */
  addOwner(row: number, document: number, source: number, owns: boolean, ownsMost: boolean): void
  /** Whether the shingle stands in enough articles that have enough text of their own. */
  isCommon(row: number): boolean
}

// Eight fields, so that a row never lies in two lines of the cache.
const FIELDS = 8
const ARTICLES = 0
const LAST = 1
const SOURCE = 2
const VOTES = 3
const OWNERS = 4
const MOST_OWNERS = 5
const OF_SOURCE = 6
const HASH = 7

export function createCounts(): ShingleCounts {
  let capacity = 1 << 15
  // A shingle and its row plus one, side by side in the cache; 0 where the slot is free.
  let slots = new Int32Array(capacity * 2)
  let rows = new Int32Array((capacity / 2) * FIELDS)
  let size = 0

  const grow = (): void => {
    const old = slots
    capacity *= 2
    slots = new Int32Array(capacity * 2)
    const last = capacity - 1
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] === 0) continue
      let at = old[i]! & last
      while (slots[2 * at + 1] !== 0) at = (at + 1) & last
      slots[2 * at] = old[i]!
      slots[2 * at + 1] = old[i + 1]!
    }
    const wider = new Int32Array((capacity / 2) * FIELDS)
    wider.set(rows)
    rows = wider
  }
  const rowOf = (hash: number): number => {
    const last = capacity - 1
    let at = hash & last
    for (let row = slots[2 * at + 1]!; row !== 0; row = slots[2 * at + 1]!) {
      if (slots[2 * at] === hash) return row - 1
      at = (at + 1) & last
    }
    if (size === capacity / 2) {
      grow()
      return rowOf(hash)
    }
    slots[2 * at] = hash
    slots[2 * at + 1] = size + 1
    rows[size * FIELDS + LAST] = -1
    rows[size * FIELDS + HASH] = hash
    return size++
  }

  return {
    get size() {
      return size
    },
    rowOf,
    hash: (row) => rows[row * FIELDS + HASH]!,
    count(row, document, source) {
      const at = row * FIELDS
      if (rows[at + LAST] === document) return
      rows[at + LAST] = document
      rows[at + ARTICLES]!++
      // Majority vote (Boyer and Moore): if one source has more than half, it is the one left.
      if (rows[at + VOTES] === 0) rows[at + SOURCE] = source
      rows[at + VOTES]! += rows[at + SOURCE] === source ? 1 : -1
    },
    articles: (row) => rows[row * FIELDS]!,
    startOwners() {
      for (let row = 0; row < size; row++) rows[row * FIELDS + LAST] = -1
    },
    addOwner(row, document, source, owns, ownsMost) {
      const at = row * FIELDS
      if (rows[at + LAST] === document) return
      rows[at + LAST] = document
      if (owns) rows[at + OWNERS]!++
      if (ownsMost) rows[at + MOST_OWNERS]!++
      if (rows[at + SOURCE] === source) rows[at + OF_SOURCE]!++
    },
    isCommon(row) {
      const at = row * FIELDS
      const articles = rows[at]!
      const needed = BOILERPLATE.minOwners * articles
      const hasMajority = rows[at + OF_SOURCE]! > articles / 2
      if (hasMajority && rows[at + SOURCE]! >= 0) {
        return rows[at + OF_SOURCE]! >= BOILERPLATE.minOfOneSource && rows[at + OWNERS]! >= needed
      }
      // Without a source to go by, or spread over many, as a story is.
      const owners = hasMajority ? rows[at + OWNERS]! : rows[at + MOST_OWNERS]!
      return articles >= BOILERPLATE.minArticles && owners >= needed
    },
  }
}
