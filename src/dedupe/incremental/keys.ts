/** The two lanes of an index: which articles share keys with the one at hand. */
import { createFingerprinter } from '../lanes/fingerprints.js'
import type { HashSet } from '../verification/hash-set.js'
import type { IndexKernel } from './index-kernel.js'
import { createPostings, type TakePosted } from './postings.js'
import { createKernelPostings } from './postings-in-kernel.js'

export interface IndexKeys {
  /** Keys that reached the cap. */
  readonly capped: number
  /** Sharing one of these keys of the copy lane makes no candidate. */
  ignore(boilerplateKeys: HashSet | undefined): void
  /**
   * How many articles share keys with these words: they are `others[0, …)`. Posts the words as `number` unless it is
   * negative. @throws NutgrafError `index-full`.
   */
  exchange(words: Int32Array, count: number, number: number): number
  /** The articles that `exchange` found, until it is called again; so many of them, those with most keys in common. */
  others(most: number): Int32Array
  /** Whether the article shares a key of the copy lane with two others: only then it can have boilerplate. */
  isSharing(number: number): boolean
}

/** @param cap Most articles that are posted under one key. */
export function createIndexKeys(cap: number, kernel: IndexKernel | undefined): IndexKeys {
  const fingerprint = createFingerprinter()
  const open = () => (kernel ? createKernelPostings(kernel, cap) : createPostings(cap))
  const bands = open()
  const copies = open()
  // By article: the round in which it was found last, how many keys it shared then, and whether it shares with two.
  let seen = new Int32Array(256)
  let hits = new Int32Array(256)
  let sharing = new Uint8Array(256)
  let round = 0
  // Whose keys are exchanged.
  let posted = -1
  let ignored: HashSet | undefined
  let others = new Int32Array(256)
  let size = 0

  const makeRoom = (number: number): void => {
    if (number < seen.length) return
    const [oldSeen, oldHits, oldSharing] = [seen, hits, sharing]
    seen = new Int32Array(number * 2)
    seen.set(oldSeen)
    hits = new Int32Array(number * 2)
    hits.set(oldHits)
    sharing = new Uint8Array(number * 2)
    sharing.set(oldSharing)
  }
  const collect: TakePosted = (_key, documents, from, to) => {
    for (let i = from; i < to; i++) {
      const other = documents[i]!
      if (seen[other] === round) hits[other]!++
      else {
        seen[other] = round
        hits[other] = 1
        if (size === others.length) {
          const wider = new Int32Array(size * 2)
          wider.set(others)
          others = wider
        }
        others[size++] = other
      }
    }
  }
  const collectCopies: TakePosted = (key, documents, from, to) => {
    if (!ignored?.has(key)) collect(key, documents, from, to)
    if (to - from < 2 || posted < 0) return
    sharing[posted] = 1
    for (let i = from; i < to; i++) sharing[documents[i]!] = 1
  }

  return {
    get capped() {
      return bands.capped + copies.capped
    },
    ignore(boilerplateKeys) {
      ignored = boilerplateKeys
    },
    exchange(words, count, number) {
      const { bandCount, bandKeys, copyCount, copyKeys } = fingerprint(words, 0, count)
      if (number >= 0) kernel?.checkRoom()
      makeRoom(number)
      size = 0
      round++
      posted = number
      // A text may have a key twice, and would find itself.
      if (number >= 0) seen[number] = round
      bands.exchange(bandKeys, bandCount, number, collect)
      copies.exchange(copyKeys, copyCount, number, collectCopies)
      return size
    },
    others(most) {
      const all = others.subarray(0, size)
      if (size <= most) return all
      return all.sort((a, b) => hits[b]! - hits[a]! || a - b).subarray(0, most)
    },
    isSharing: (number) => sharing[number] === 1,
  }
}
