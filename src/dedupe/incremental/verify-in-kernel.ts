/** The documents of an index compared in the kernel. */
import type { Corpus } from '../corpus/corpus.js'
import type { HashSet } from '../verification/hash-set.js'
import type { ComparedSizes } from '../verification/judge.js'
import { createKnownSizes } from '../verification/known-sizes.js'
import type { Verifier } from '../verification/verify.js'
import type { IndexKernel } from './index-kernel.js'

/** Documents of more words are rare, and room for them would be kept. */
const MOST_WORDS = 2 ** 15

/** Makes verifiers of one corpus after the other, or of one with different masks: the last one made can be used. */
export type OpenVerifier = (
  corpus: Corpus,
  shingleSize: number,
  mask: HashSet | undefined,
  plain: () => Verifier,
) => Verifier

/** What they give is the same as that of `createVerifier`; `plain` makes one that compares documents that are too long. */
export function createVerifierOpener(own: IndexKernel): OpenVerifier {
  const { kernel } = own
  let room = 2 ** 11
  let words = kernel.reserveProbe(room)

  return (corpus, shingleSize, mask, plain) => {
    const slots = mask ? mask.slots.length : 0
    const masked = kernel.reserveMask(slots) >>> 0
    if (mask) own.memory().set(mask.slots, masked / 4)
    kernel.setShingles(shingleSize, slots, mask?.has(0) ? 1 : 0)
    const sizes = createKnownSizes(corpus.size, mask !== undefined)
    const all = { sizeA: 0, sizeB: 0, shared: 0 }
    const ownShingles = mask ? { sizeA: 0, sizeB: 0, shared: 0 } : all
    const compared = { all, own: ownShingles }
    let document = -1
    let other = -1
    // What compares instead where a document is too long, if the loaded one is loaded there too.
    let instead: Verifier | undefined
    let isLoadedThere = false

    const isLong = (d: number): boolean => corpus.length(d) > MOST_WORDS
    const place = (d: number): number => {
      const length = corpus.length(d)
      const from = corpus.offset(d)
      own.memory().set(corpus.chunk(d).subarray(from, from + length), words / 4)
      return length
    }
    /** Room for the words of a document: true if what was in there before is gone. */
    const makeRoom = (d: number): boolean => {
      if (corpus.length(d) <= room) return false
      room = Math.min(MOST_WORDS, corpus.length(d) * 2)
      // Addresses of more than 31 bits come as negative numbers.
      words = kernel.reserveProbe(room) >>> 0
      return true
    }
    const loadHere = (): number => kernel.loadProbe(place(document))
    const there = (): Verifier => {
      instead ??= plain()
      if (!isLoadedThere) instead.load(document)
      isLoadedThere = true
      return instead
    }
    const bound = (d: number): ComparedSizes => {
      if (makeRoom(d)) loadHere()
      other = d
      const hits = kernel.boundOther(place(d))
      if (!sizes.isKnown(d)) {
        const distinct = kernel.countOther()
        sizes.set(d, distinct, kernel.ownShingles())
      }
      all.sizeB = sizes.all(d)
      ownShingles.sizeB = sizes.own(d)
      all.shared = Math.min(hits, all.sizeA, all.sizeB)
      if (mask) ownShingles.shared = Math.min(hits, ownShingles.sizeA, ownShingles.sizeB)
      return compared
    }

    return {
      load(d) {
        document = d
        other = -1
        isLoadedThere = false
        if (isLong(d)) return
        makeRoom(d)
        const distinct = loadHere()
        sizes.set(d, distinct, kernel.ownShingles())
        all.sizeA = distinct
        ownShingles.sizeA = sizes.own(d)
      },
      bound(d) {
        return isLong(document) || isLong(d) ? there().bound(d) : bound(d)
      },
      compare(d) {
        if (isLong(document) || isLong(d)) return there().compare(d)
        if (d !== other) bound(d)
        all.shared = kernel.countShared()
        if (mask) ownShingles.shared = kernel.ownShingles()
        return compared
      },
      forget(d) {
        sizes.forget(d)
        instead?.forget(d)
      },
    }
  }
}
