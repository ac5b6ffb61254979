import { describe, expect, it } from 'vitest'
import { createLevels } from '../../src/dedupe/boilerplate/levels.js'
import { createCorpus } from '../../src/dedupe/corpus/corpus.js'
import { selectDocuments } from '../../src/dedupe/corpus/subset.js'
import { createKeyEntries } from '../../src/dedupe/lanes/key-groups.js'
import { orderByNeighbours } from '../../src/dedupe/lanes/neighbourhood.js'

function group(keysOf: readonly (readonly number[])[]) {
  const entries = createKeyEntries(keysOf.length, keysOf.length)
  keysOf.forEach((keys, place) => {
    entries.add(Int32Array.from(keys), keys.length, place)
  })
  return entries.group()
}

describe('orderByNeighbours', () => {
  it('puts documents that share a rare key side by side, through others too, and keeps all', () => {
    // 0 and 3 share a key, 3 and 5 another; 1 and 4 share one of the second lane; 2 has none that another has.
    const near = group([[1], [], [9], [1, 2], [], [2]])
    const copy = group([[], [7], [], [], [7], []])
    expect([...orderByNeighbours(6, [near, copy])]).toEqual([0, 3, 5, 1, 4, 2])
  })

  it('takes no notice of a key that many share', () => {
    const places = 40
    const near = group(Array.from({ length: places }, (_, place) => [1, 100 + (place % 20)]))
    const order = orderByNeighbours(places, [near])
    for (let i = 0; i < places; i += 2) expect(order[i + 1]).toBe(order[i]! + 20)
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: places }, (_, i) => i))
  })
})

describe('selectDocuments', () => {
  it('shows some documents of a corpus by new numbers', () => {
    const corpus = createCorpus()
    for (const words of [[1, 2], [3], [1, 2], [4, 5, 6]]) {
      corpus.add(Int32Array.from(words), words.length)
    }
    const some = selectDocuments(corpus, Int32Array.of(3, 2, 0))
    expect([some.size, some.words, some.length(0)]).toEqual([3, 7, 3])
    expect(some.chunk(0)[some.offset(0)]).toBe(4)
    expect([some.same(1, 2), some.same(0, 1)]).toEqual([true, false])
    expect(some.hash(1)).toBe(corpus.hash(2))
  })
})

describe('createLevels', () => {
  it('has room for the shingles of the longest document', () => {
    const corpus = createCorpus()
    for (const length of [10, 2 ** 16, 20]) corpus.add(new Int32Array(length), length)
    const all = { corpus, documents: Int32Array.of(0, 1, 2) }
    expect(createLevels(all)).toEqual(new Int32Array(3))
    expect(createLevels({ corpus, documents: Int32Array.of(0, 2) })).toEqual(new Uint16Array(2))
  })
})
