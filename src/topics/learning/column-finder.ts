/** From the words of an article to columns of a vocabulary. */

export interface ColumnFinder {
  /** The number of a word that some feature has; -1 for any other. */
  readonly wordOf: (term: string) => number
  /** The column of the word as a feature; -1 when it is none. */
  readonly columnOf: (word: number) => number
  /** The column of the pair of two words; -1 when it is no feature. */
  readonly columnOfPair: (first: number, second: number) => number
  /** The features in the order of their columns. */
  readonly features: readonly string[]
}

const NONE = -1

/** How much longer the table of pairs is than its content, so that a search ends after a step or two. */
const ROOM = 2

function hashPair(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

/**
 * Looks a pair up by the numbers of its words, in an open hash table: joining the words makes a new string, which must
 * be hashed before it can be found, and nearly no pair of an article is in the vocabulary. O(features).
 */
export function createColumnFinder(columns: ReadonlyMap<string, number>): ColumnFinder {
  const words = new Map<string, number>()
  const numberOf = (term: string): number => {
    const known = words.get(term) ?? words.size
    words.set(term, known)
    return known
  }
  const single = new Int32Array(2 * columns.size).fill(NONE)
  const pairs: (readonly [first: number, second: number, column: number])[] = []
  for (const [feature, column] of columns) {
    const space = feature.indexOf(' ')
    if (space < 0) single[numberOf(feature)] = column
    else {
      const first = numberOf(feature.slice(0, space))
      pairs.push([first, numberOf(feature.slice(space + 1)), column])
    }
  }

  const size = 2 ** Math.ceil(Math.log2(ROOM * pairs.length + 1))
  const firsts = new Int32Array(size).fill(NONE)
  const seconds = new Int32Array(size)
  const found = new Int32Array(size)
  /** Where the pair is, or the free place where it would be. */
  const placeOf = (first: number, second: number): number => {
    let at = hashPair(first, second) & (size - 1)
    while (firsts[at] !== NONE && (firsts[at] !== first || seconds[at] !== second)) {
      at = (at + 1) & (size - 1)
    }
    return at
  }
  for (const [first, second, column] of pairs) {
    const at = placeOf(first, second)
    firsts[at] = first
    seconds[at] = second
    found[at] = column
  }

  return {
    wordOf: (term) => words.get(term) ?? NONE,
    columnOf: (word) => single[word]!,
    columnOfPair(first, second) {
      const at = placeOf(first, second)
      return firsts[at] === NONE ? NONE : found[at]!
    },
    features: [...columns.keys()],
  }
}
