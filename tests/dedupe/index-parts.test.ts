import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPackedCorpus, unpackWords } from '../../src/dedupe/corpus/packed-corpus.js'
import { createIndexKernel } from '../../src/dedupe/incremental/index-kernel.js'
import { createPostings, type Postings } from '../../src/dedupe/incremental/postings.js'
import { createKernelPostings } from '../../src/dedupe/incremental/postings-in-kernel.js'
import { mix32 } from '../../src/util/hash.js'

const CAP = 64

/** The documents under each key that has some. */
function exchange(
  postings: Postings,
  keys: readonly number[],
  document: number,
): [number, number[]][] {
  const found: [number, number[]][] = []
  postings.exchange(Int32Array.from(keys), keys.length, document, (key, documents, from, to) => {
    found.push([key, Array.from(documents.subarray(from, to))])
  })
  return found
}

describe.each([
  ['createPostings', () => createPostings(CAP)],
  ['createKernelPostings', () => createKernelPostings(createIndexKernel()!, CAP)],
])('%s', (_, create) => {
  it('finds what a map finds, in order, also far beyond the first lines and for numbers with gaps', () => {
    const keys = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 50, maxLength: 2000 })
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 300 }), (list, gap) => {
        const postings = create()
        const naive = new Map<number, number[]>()
        // Many under few keys, and few under many; a key may come twice.
        const spread = list.map((value, i) => mix32(i % 3 === 0 ? value % 5 : value) | 0)
        for (let i = 0; i < spread.length; i += 10) {
          const own = spread.slice(i, i + 10)
          const expected: [number, number[]][] = []
          for (const key of own) {
            const posted = naive.get(key) ?? []
            if (posted.length > 0) expected.push([key, posted])
            if (posted.length < CAP) naive.set(key, [...posted, (i / 10) * gap])
          }
          expect(exchange(postings, own, (i / 10) * gap)).toEqual(expected)
        }
        expect(exchange(postings, [...naive.keys()], -1)).toEqual([...naive])
        const full = [...naive.values()].filter(({ length }) => length === CAP)
        expect(postings.capped).toBe(full.length)
      }),
      { numRuns: 30 },
    )
  })
})

it('finds the same in the kernel as without, for a hundred thousand keys and for 64 postings of each of some', () => {
  const plain = createPostings(CAP)
  const kernel = createIndexKernel()!
  // Two in one memory.
  const [first, second] = [createKernelPostings(kernel, CAP), createKernelPostings(kernel, CAP)]
  for (let document = 0; document < 1000; document++) {
    const keys = Array.from(
      { length: 100 },
      (_, i) => mix32(i < 30 ? i * (document % 7) : document * 100 + i) | 0,
    )
    const expected = exchange(plain, keys, document)
    expect(exchange(first, keys, document)).toEqual(expected)
    expect(exchange(second, keys, document)).toEqual(expected)
  }
})

describe('createPackedCorpus', () => {
  it('gives back the words of each document, also of a vocabulary of more than sixteen bits', () => {
    const corpus = createPackedCorpus()
    const documents = Array.from({ length: 60 }, (_, d) =>
      Int32Array.from({ length: 2000 }, (_, i) => mix32(i % 2 === 0 ? i : d * 2000 + i) | 0),
    )
    for (const words of documents) corpus.add(words, words.length)
    documents.forEach((words, d) => {
      expect(corpus.chunk(d).subarray(0, corpus.length(d))).toEqual(words)
    })
    const { vocabulary, lengths, codes } = corpus.parts()
    expect(vocabulary.length).toBeGreaterThan(2 ** 15)
    const all = new Uint16Array(codes.reduce((sum, part) => sum + part.length, 0))
    let at = 0
    for (const part of codes) {
      all.set(part, at)
      at += part.length
    }
    unpackWords(vocabulary, lengths, all, (words, count, d) => {
      expect(words.subarray(0, count)).toEqual(documents[d])
    })
  })
})

describe('createIndexKernel', () => {
  it('says by a code that an index is full', () => {
    expect(() => createIndexKernel()!.checkRoom()).not.toThrow()
    expect(() => createIndexKernel(0)!.checkRoom()).toThrow(
      expect.objectContaining({ code: 'index-full' }),
    )
  })
})
