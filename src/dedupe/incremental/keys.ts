/** The two lanes of an index: which articles share keys with the one at hand. */
import type { Corpus } from '../corpus/corpus.js'
import { createFingerprinter, expectedCopyKeys, LANES } from '../lanes/fingerprints.js'
import { createPostings } from '../lanes/postings.js'
import type { HashSet } from '../verification/hash-set.js'

export interface IndexKeys {
  /** Keys that reached the cap. */
  readonly capped: number
  /** Whether most of the room for keys is taken, as where articles are longer than expected. */
  readonly isFilling: boolean
  /** Whether an article of so many words fits. */
  hasRoom(words: number): boolean
  /** Sharing one of these keys of the copy lane makes no candidate. */
  ignore(boilerplateKeys: HashSet | undefined): void
  /** The articles that share keys with these words; posts them as `number` unless it is negative. */
  exchange(words: Int32Array, count: number, number: number): number[]
  /** Of the articles that `exchange` gave just now, the `count` with most keys in common. */
  strongest(others: readonly number[], count: number): readonly number[]
  /** Whether the article shares a key of the copy lane with two others: only then it can have boilerplate. */
  isSharing(number: number): boolean
}

/**
 * Empty tables.
 *
 * @param articles The most articles that they will hold.
 * @param copyKeys About how many keys these have in the copy lane.
 * @param cap Most articles that are posted under one key.
 */
export function createIndexKeys(articles: number, copyKeys: number, cap: number): IndexKeys {
  const fingerprint = createFingerprinter()
  const bands = createPostings(articles * LANES.bands, articles, cap)
  const copies = createPostings(copyKeys, articles, cap)
  const seen = new Int32Array(articles)
  const hits = new Int32Array(articles)
  const sharing = new Uint8Array(articles)
  const found = new Int32Array(cap)
  let round = 0
  let ignored: HashSet | undefined
  let others: number[] = []

  const collect = (count: number): void => {
    for (let i = 0; i < count; i++) {
      const other = found[i]!
      if (seen[other] === round) hits[other]!++
      else {
        seen[other] = round
        hits[other] = 1
        others.push(other)
      }
    }
  }

  return {
    get capped() {
      return bands.capped + copies.capped
    },
    get isFilling() {
      return !copies.hasRoom(Math.floor(copies.capacity / 2))
    },
    hasRoom: (words) => copies.hasRoom(expectedCopyKeys(words)),
    ignore(boilerplateKeys) {
      ignored = boilerplateKeys
    },
    exchange(words, count, number) {
      const keys = fingerprint(words, 0, count)
      others = []
      round++
      // A text may have a key twice, and would find itself.
      if (number >= 0) seen[number] = round
      for (let i = 0; i < keys.bandCount; i++) {
        collect(bands.exchange(keys.bandKeys[i]!, number, found))
      }
      for (let i = 0; i < keys.copyCount; i++) {
        const key = keys.copyKeys[i]!
        const sharers = copies.exchange(key, number, found)
        if (!ignored?.has(key)) collect(sharers)
        if (sharers < 2 || number < 0) continue
        sharing[number] = 1
        for (let j = 0; j < sharers; j++) sharing[found[j]!] = 1
      }
      return others
    },
    strongest: (list, count) =>
      [...list].sort((a, b) => hits[b]! - hits[a]! || a - b).slice(0, count),
    isSharing: (number) => sharing[number] === 1,
  }
}

/** An upper estimate of the keys that the articles have in the copy lane. */
export function countCopyKeys(corpus: Corpus): number {
  let keys = 0
  for (let number = 0; number < corpus.size; number++) {
    keys += expectedCopyKeys(corpus.length(number))
  }
  return keys
}
