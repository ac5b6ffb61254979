import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPackedCorpus, unpackWords } from '../../src/dedupe/corpus/packed-corpus.js'
import { createPostings } from '../../src/dedupe/incremental/postings.js'
import { mix32 } from '../../src/util/hash.js'

describe('createPostings', () => {
  const CAP = 64
  const out = new Int32Array(CAP)

  it('finds what a map finds, also far beyond the first lines and for numbers with gaps', () => {
    const keys = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 50, maxLength: 2000 })
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 300 }), (list, gap) => {
        const postings = createPostings(CAP)
        const naive = new Map<number, number[]>()
        list.forEach((value, i) => {
          // Many under few keys, and few under many.
          const key = mix32(i % 3 === 0 ? value % 5 : value) | 0
          const document = Math.floor(i / 10) * gap
          const posted = naive.get(key) ?? []
          expect(Array.from(out.subarray(0, postings.exchange(key, document, out))).sort()).toEqual(
            [...posted].sort(),
          )
          if (posted.length < CAP) naive.set(key, [...posted, document])
        })
        for (const [key, posted] of naive) {
          const found = postings.exchange(key, -1, out)
          expect(Array.from(out.subarray(0, found)).sort()).toEqual(posted.sort())
        }
        const full = [...naive.values()].filter(({ length }) => length === CAP)
        expect(postings.capped).toBe(full.length)
      }),
      { numRuns: 30 },
    )
  })
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
