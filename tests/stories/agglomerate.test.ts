import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agglomerate } from '../../src/stories/agglomerate.js'
import { cutAt } from '../../src/stories/choose-level.js'
import { NO_DATES } from '../../src/stories/dating.js'
import { createPostings, findNeighbours } from '../../src/stories/neighbours.js'
import { dot, type SparseVector, unitVector } from '../../src/vectors/index.js'

const TERMS = 8

const vectorArbitrary = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: TERMS, maxLength: TERMS })
  .filter((values) => values.some((value) => value > 0))
  .map((values) => unitVector(values.keys(), (id) => values[id]!))

/** Textbook average link: all pairs of groups are compared at every step. */
function bruteForce(vectors: readonly SparseVector[], floor: number): number[] {
  const groups = vectors.map((_, i) => [i])
  const mean = (a: number[], b: number[]): number =>
    a.reduce((sum, i) => sum + b.reduce((s, j) => s + dot(vectors[i]!, vectors[j]!), 0), 0) /
    (a.length * b.length)
  const heights: number[] = []
  for (;;) {
    let best = -1
    let pair: [number, number] = [0, 0]
    groups.forEach((a, i) => {
      groups.slice(i + 1).forEach((b, k) => {
        const similarity = mean(a, b)
        if (similarity > best) {
          best = similarity
          pair = [i, i + 1 + k]
        }
      })
    })
    if (best < floor) return heights
    heights.push(best)
    const [b] = groups.splice(pair[1], 1)
    groups[pair[0]]!.push(...b!)
    if (groups.length === 1) return heights
  }
}

describe('agglomerate', () => {
  it('merges at the heights of textbook average link when every pair is a neighbour', () => {
    fc.assert(
      fc.property(fc.array(vectorArbitrary, { minLength: 2, maxLength: 12 }), (vectors) => {
        const floor = 0.2
        const neighbours = findNeighbours(vectors, createPostings(vectors, TERMS), 0)
        const merges = agglomerate(
          vectors,
          neighbours,
          vectors.map(() => ({ ...NO_DATES, articles: 1 })),
          7,
          floor,
        )
        const expected = bruteForce(vectors, floor)
        // Ties may be broken either way, and then lead to other trees: compare the first height and the order.
        const found = merges.map(({ similarity }) => similarity)
        if (expected.length > 0) expect(found[0]).toBeCloseTo(expected[0]!, 9)
        else expect(found).toEqual([])
        for (const height of found) expect(height).toBeGreaterThanOrEqual(floor)
        const ties = new Set(expected.map((height) => height.toFixed(6))).size < expected.length
        if (!ties) {
          expect(found.map((x) => x.toFixed(6)).sort()).toEqual(
            expected.map((x) => x.toFixed(6)).sort(),
          )
        }
      }),
    )
  })
})

describe('findNeighbours', () => {
  it('gives exact cosines, most similar first, in both directions', () => {
    fc.assert(
      fc.property(fc.array(vectorArbitrary, { minLength: 1, maxLength: 20 }), (vectors) => {
        const found = findNeighbours(vectors, createPostings(vectors, TERMS), 0.3)
        found.forEach(({ others, similarities }, i) => {
          const expected = vectors
            .map((vector, j) => ({ j, similarity: dot(vectors[i]!, vector) }))
            .filter(({ j, similarity }) => j !== i && similarity >= 0.3)
          expect(new Set(others)).toEqual(new Set(expected.map(({ j }) => j)))
          others.forEach((other, k) => {
            expect(similarities[k]).toBe(dot(vectors[i]!, vectors[other]!))
          })
          expect([...similarities]).toEqual([...similarities].sort((a, b) => b - a))
        })
      }),
    )
  })
})

describe('cutAt', () => {
  it('names each group by its first article, and joins only at or above the height', () => {
    const merges = [
      { a: 2, b: 3, similarity: 0.8 },
      { a: 0, b: 2, similarity: 0.3 },
    ]
    expect([...cutAt(4, merges, 0.5)]).toEqual([0, 1, 2, 2])
    expect([...cutAt(4, merges, 0.3)]).toEqual([0, 1, 0, 0])
  })
})
