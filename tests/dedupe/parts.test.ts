import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  candidateProbability,
  chooseBanding,
  createMinHasher,
  estimateJaccard,
  shingle,
  winnow,
} from '../../src/dedupe/index.js'
import { selectPositions } from '../../src/dedupe/lanes/winnowing.js'
import { mix32 } from '../../src/util/hash.js'
import { makeText, makeWords } from './make-text.js'

describe('shingle', () => {
  it('gives each run of size words once, in ascending order', () => {
    const set = shingle('a b c a b c a b', { size: 3 })
    expect(set).toHaveLength(3)
    expect([...set]).toEqual([...set].sort((x, y) => x - y))
  })
  it('gives nothing for a text shorter than a shingle', () => {
    expect(shingle('one two three four')).toHaveLength(0)
  })
  it('agrees with sets of strings', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 })
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 6 }), (list, size) => {
        const naive = new Set(
          list
            .map((_, i) => list.slice(i, i + size).join(' '))
            .slice(0, Math.max(0, list.length - size + 1)),
        )
        expect(shingle(list.join(' '), { size })).toHaveLength(naive.size)
      }),
    )
  })
  it('refuses a size of 0 and unknown options', () => {
    expect(() => shingle('a', { size: 0 })).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    )
    expect(() => shingle('a', { width: 3 } as never)).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    )
  })
})

describe('createMinHasher and estimateJaccard', () => {
  it('estimate without bias, with the error of theory', () => {
    const minHash = createMinHasher()
    for (const share of [0.2, 0.5, 0.8]) {
      let sum = 0
      let squares = 0
      const runs = 300
      for (let run = 0; run < runs; run++) {
        const size = 400
        const common = Math.round((2 * size * share) / (1 + share))
        const item = (set: number, i: number): number =>
          mix32(run * 1e6 + (i < common ? i : set * 1e5 + i))
        const a = minHash(Array.from({ length: size }, (_, i) => item(1, i)))
        const b = minHash(Array.from({ length: size }, (_, i) => item(2, i)))
        const error = estimateJaccard(a, b) - common / (2 * size - common)
        sum += error
        squares += error * error
      }
      expect(Math.abs(sum / runs)).toBeLessThan(0.012)
      expect(Math.sqrt(squares / runs)).toBeLessThan(1.25 * Math.sqrt((share * (1 - share)) / 128))
    }
  })
  it('give 1 for equal sets, also tiny ones, and 0 for empty ones', () => {
    const minHash = createMinHasher({ permutations: 64, seed: 7 })
    expect(estimateJaccard(minHash([5]), minHash([5]))).toBe(1)
    expect(estimateJaccard(minHash([]), minHash([]))).toBe(0)
  })
  it('refuse lengths that are no power of two or differ', () => {
    expect(() => createMinHasher({ permutations: 100 })).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    )
    expect(() => estimateJaccard([1], [1, 2])).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    )
  })
})

describe('candidateProbability and chooseBanding', () => {
  it('follow 1 - (1 - j^r)^b', () => {
    expect(candidateProbability(0.5, { bands: 32, rows: 4 })).toBeCloseTo(
      1 - (1 - 0.0625) ** 32,
      12,
    )
  })
  it('choose bands whose curve rises at the threshold', () => {
    const banding = chooseBanding({ threshold: 0.5 })
    expect(banding.bands * banding.rows).toBeLessThanOrEqual(128)
    expect(candidateProbability(0.6, banding)).toBeGreaterThan(0.9)
    expect(candidateProbability(0.2, banding)).toBeLessThan(0.3)
  })
})

describe('winnow', () => {
  it('finds every shared run of size + window - 1 words, wherever it stands', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(60), fc.nat(60), (seed, before, after) => {
        const run = makeText(seed, 12)
        const a = new Set(
          winnow(`${makeText(seed + 1, before)} ${run} ${makeText(seed + 2, 40)}`).map(
            (f) => f.hash,
          ),
        )
        const b = winnow(`${makeText(seed + 3, 40)} ${run} ${makeText(seed + 4, after)}`)
        expect(b.some((f) => a.has(f.hash))).toBe(true)
      }),
    )
  })
  it('chooses the rightmost least hash of every window, as the naive search does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (list, window) => {
          const size = Math.min(window, list.length)
          const naive = new Set<number>()
          for (let i = 0; i + size <= list.length; i++) {
            const part = list.slice(i, i + size)
            naive.add(i + part.lastIndexOf(Math.min(...part)))
          }
          const out = new Int32Array(list.length)
          const count = selectPositions(Int32Array.from(list), list.length, window, out)
          expect(Array.from(out.subarray(0, count))).toEqual([...naive].sort((x, y) => x - y))
        },
      ),
    )
  })
  it('gives spans of size words', () => {
    const words = makeWords(1, 30)
    const text = words.join(' ')
    for (const { start, end } of winnow(text))
      expect(text.slice(start, end).split(' ')).toHaveLength(5)
  })
})
