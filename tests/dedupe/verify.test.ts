import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Corpus, createCorpus } from '../../src/dedupe/corpus/corpus.js'
import { createIndexKernel } from '../../src/dedupe/incremental/index-kernel.js'
import { createVerifierOpener } from '../../src/dedupe/incremental/verify-in-kernel.js'
import { createKeyEntries } from '../../src/dedupe/lanes/key-groups.js'
import { hashShingles } from '../../src/dedupe/lanes/shingles.js'
import { createHashSet, type HashSet } from '../../src/dedupe/verification/hash-set.js'
import { createVerifier, type Verifier } from '../../src/dedupe/verification/verify.js'

const SIZE = 3

describe('createKeyEntries', () => {
  it('groups the documents of equal keys in order, as a map does', () => {
    // Keys that differ in high bits, in low bits and in all.
    const key = fc.constantFrom(0, 1, 2, -1, -2, 1 << 31, 1 << 30, 0x12345678)
    fc.assert(
      fc.property(fc.array(fc.array(key, { maxLength: 9 }), { maxLength: 30 }), (documents) => {
        // Room for few, so that parts have to grow.
        const entries = createKeyEntries(4, documents.length)
        const naive = new Map<number, number[]>()
        documents.forEach((keys, document) => {
          entries.add(Int32Array.from(keys), keys.length, document)
          for (const one of keys) naive.set(one, [...(naive.get(one) ?? []), document])
        })
        const { size, starts, members, firsts, groups } = entries.group()
        const found = Array.from({ length: size }, (_, g) =>
          Array.from(members.subarray(starts[g]!, starts[g + 1]!)),
        )
        const shared = [...naive.values()].filter(({ length }) => length > 1)
        expect(found.map(String).sort()).toEqual(shared.map(String).sort())
        documents.forEach((_, document) => {
          const own = Array.from(groups.subarray(firsts[document]!, firsts[document + 1]!))
          expect(own).toEqual(
            found.flatMap((list, g) => list.filter((d) => d === document).map(() => g)),
          )
        })
      }),
    )
  })
  it('groups many keys over many parts', () => {
    const entries = createKeyEntries(40_000, 20_000)
    for (let d = 0; d < 20_000; d++) {
      entries.add(Int32Array.of(Math.imul(d >> 1, 0x9e3779b1), Math.imul(d, 0x85ebca6b) ^ 1), 2, d)
    }
    const { size, starts, members } = entries.group()
    let pairs = 0
    for (let g = 0; g < size; g++)
      if (members[starts[g]!]! >> 1 === members[starts[g]! + 1]! >> 1) pairs++
    expect(pairs).toBeGreaterThanOrEqual(9_990)
  })
})

/** The verifier of an index. */
const openInKernel = createVerifierOpener(createIndexKernel()!)
const inKernel = (corpus: Corpus, mask: HashSet | undefined): Verifier =>
  openInKernel(corpus, SIZE, mask, () => createVerifier(corpus, SIZE, mask, false))

describe.each<[string, (corpus: Corpus, mask: HashSet | undefined) => Verifier]>([
  ['createVerifier', (corpus, mask) => createVerifier(corpus, SIZE, mask, false)],
  ['createVerifier, with hashes kept', (corpus, mask) => createVerifier(corpus, SIZE, mask, true)],
  ['createVerifierOpener', inKernel],
])('%s', (_, create) => {
  const text = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 60 })
  const shinglesOf = (words: readonly number[]): Set<number> => {
    const out = new Int32Array(words.length)
    const count = hashShingles(Int32Array.from(words), 0, words.length, SIZE, out)
    return new Set(out.subarray(0, count))
  }
  const overlap = (a: Set<number>, b: Set<number>) => ({
    sizeA: a.size,
    sizeB: b.size,
    shared: [...a].filter((hash) => b.has(hash)).length,
  })

  it('counts as sets do, with and without boilerplate, and never bounds too low', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (texts) => {
        const corpus = createCorpus()
        for (const words of texts) corpus.add(Int32Array.from(words), words.length)
        const sets = texts.map(shinglesOf)
        const masked = [...sets[0]!].filter((hash) => hash % 3 === 0)
        const own = sets.map((set) => new Set([...set].filter((hash) => !masked.includes(hash))))
        const verifier = create(corpus, createHashSet(masked))
        for (let a = 0; a < texts.length; a++) {
          verifier.load(a)
          for (let b = 0; b < texts.length; b++) {
            const all = overlap(sets[a]!, sets[b]!)
            const bound = verifier.bound(b)
            expect(bound.all).toMatchObject({ sizeA: all.sizeA, sizeB: all.sizeB })
            expect(bound.all.shared).toBeGreaterThanOrEqual(all.shared)
            expect(bound.own.shared).toBeGreaterThanOrEqual(overlap(own[a]!, own[b]!).shared)
            expect(verifier.compare(b)).toEqual({ all, own: overlap(own[a]!, own[b]!) })
          }
        }
      }),
    )
  })

  it('compares documents of any length, most of them copies in part', () => {
    const corpus = createCorpus()
    const lengths = [100, 3000, 900, 9000, 40_000, 2, 20_000, 33_000, 500]
    lengths.forEach((length, d) => {
      // Runs of equal words, other ones, and some that come again and again.
      const words = Int32Array.from({ length }, (_, i) =>
        i % 1000 < 700 ? i + 1 : i % 1000 < 800 ? 7 : d * length + i,
      )
      corpus.add(words, length)
    })
    const sets = lengths.map((length, d) =>
      shinglesOf([...corpus.chunk(d).subarray(corpus.offset(d), corpus.offset(d) + length)]),
    )
    const masked = new Set([...sets[2]!].filter((hash) => hash % 4 === 0))
    const own = sets.map((set) => new Set([...set].filter((hash) => !masked.has(hash))))
    const verifier = create(corpus, createHashSet([...masked]))
    for (const a of [0, 4, 8, 3, 1, 6]) {
      verifier.load(a)
      for (let b = 0; b < lengths.length; b++) {
        const expected = { all: overlap(sets[a]!, sets[b]!), own: overlap(own[a]!, own[b]!) }
        expect(verifier.bound(b).all.shared).toBeGreaterThanOrEqual(expected.all.shared)
        expect(verifier.compare(b)).toEqual(expected)
      }
    }
  })
})
