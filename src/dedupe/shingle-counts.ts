/** For each shingle of a corpus: in how many articles, of which sources, it stands, and how many have more than it. */
import { BOILERPLATE } from './boilerplate-rule.js'

export interface ShingleCounts {
  /** Counts the shingle once a document. All calls of one document must follow each other. */
  count(hash: number, document: number, source: number): void
  /** In how many articles the shingle stands; 1 for one that was not counted. */
  articles(hash: number): number
  /** Ends the counting of articles and begins that of owners. */
  startOwners(): void
  /** Counts the document as one that has the shingle, `owns` text of its own, and mostly such text. */
  addOwner(hash: number, document: number, source: number, owns: boolean, ownsMost: boolean): void
  /** Whether the shingle stands in enough articles that have enough text of their own. */
  isCommon(hash: number): boolean
  mask(hash: number): void
  isMasked(hash: number): boolean
  readonly masked: number
}

const FIELDS = 7
const ARTICLES = 0
const LAST = 1
const SOURCE = 2
const VOTES = 3
const OWNERS = 4
const MOST_OWNERS = 5
const OF_SOURCE = 6

export function createCounts(): ShingleCounts {
  let capacity = 1 << 12
  let keys = new Int32Array(capacity)
  let slots = new Int32Array(capacity)
  let rows = new Int32Array((capacity / 2) * FIELDS)
  let flags = new Uint8Array(capacity / 2)
  let size = 0
  let masked = 0

  /** The row of a hash, or -1. */
  const find = (hash: number): number => {
    let at = hash & (capacity - 1)
    for (;;) {
      const row = slots[at]!
      if (row === 0) return -1
      if (keys[at] === hash) return row - 1
      at = (at + 1) & (capacity - 1)
    }
  }
  const place = (hash: number, row: number): void => {
    let at = hash & (capacity - 1)
    while (slots[at] !== 0) at = (at + 1) & (capacity - 1)
    slots[at] = row + 1
    keys[at] = hash
  }
  const grow = (): void => {
    const [oldKeys, oldSlots] = [keys, slots]
    capacity *= 2
    keys = new Int32Array(capacity)
    slots = new Int32Array(capacity)
    oldSlots.forEach((row, at) => {
      if (row !== 0) place(oldKeys[at]!, row - 1)
    })
    const wider = new Int32Array((capacity / 2) * FIELDS)
    wider.set(rows)
    rows = wider
    flags = new Uint8Array(capacity / 2)
  }
  const insert = (hash: number): number => {
    if (size === capacity / 2) grow()
    place(hash, size)
    rows[size * FIELDS + LAST] = -1
    return size++
  }

  return {
    count(hash, document, source) {
      let row = find(hash)
      if (row < 0) row = insert(hash)
      const at = row * FIELDS
      if (rows[at + LAST] === document) return
      rows[at + LAST] = document
      rows[at + ARTICLES]!++
      // Majority vote (Boyer and Moore): if one source has more than half, it is the one left.
      if (rows[at + VOTES] === 0) rows[at + SOURCE] = source
      rows[at + VOTES]! += rows[at + SOURCE] === source ? 1 : -1
    },
    articles(hash) {
      const row = find(hash)
      return row < 0 ? 1 : rows[row * FIELDS]!
    },
    startOwners() {
      for (let row = 0; row < size; row++) rows[row * FIELDS + LAST] = -1
    },
    addOwner(hash, document, source, owns, ownsMost) {
      const at = find(hash) * FIELDS
      if (rows[at + LAST] === document) return
      rows[at + LAST] = document
      if (owns) rows[at + OWNERS]!++
      if (ownsMost) rows[at + MOST_OWNERS]!++
      if (rows[at + SOURCE] === source) rows[at + OF_SOURCE]!++
    },
    isCommon(hash) {
      const row = find(hash)
      if (row < 0) return false
      const at = row * FIELDS
      const articles = rows[at]!
      const needed = BOILERPLATE.minOwners * articles
      if (rows[at + SOURCE]! < 0 && rows[at + OF_SOURCE]! > articles / 2) {
        return articles >= BOILERPLATE.minArticles && rows[at + OWNERS]! >= needed
      }
      const isOfOneSource = rows[at + OF_SOURCE]! > articles / 2
      if (isOfOneSource) {
        return rows[at + OF_SOURCE]! >= BOILERPLATE.minOfOneSource && rows[at + OWNERS]! >= needed
      }
      return articles >= BOILERPLATE.minArticles && rows[at + MOST_OWNERS]! >= needed
    },
    mask(hash) {
      const row = find(hash)
      if (flags[row] === 1) return
      flags[row] = 1
      masked++
    },
    isMasked(hash) {
      const row = find(hash)
      return row >= 0 && flags[row] === 1
    },
    get masked() {
      return masked
    },
  }
}
