import { describe, expect, it } from 'vitest'
import {
  findBoilerplate,
  maskRuns,
  sumLevels,
} from '../../src/dedupe/boilerplate/find-boilerplate.js'
import { LEVELS, searchPart } from '../../src/dedupe/boilerplate/search-part.js'
import { createCorpus } from '../../src/dedupe/corpus/corpus.js'
import { createFolder } from '../../src/dedupe/folding/fold.js'
import { finish } from '../../src/util/steps.js'
import { makeSyndication } from '../bench/speed/make-syndication.js'

describe('the search for boilerplate in parts', () => {
  const fold = createFolder('fold')
  const corpus = createCorpus()
  for (const { text } of makeSyndication(600)) {
    const { words, count } = fold(text)
    corpus.add(words, count)
  }
  const documents = Int32Array.from({ length: corpus.size }, (_, document) => document)
  const whole = findBoilerplate(corpus, documents, 4, new Int32Array(corpus.size))

  it('has something to find', () => {
    expect(whole.length).toBeGreaterThan(100)
  })

  it.each([1, 2, 8])('finds the same in %i parts, whatever their order', (parts) => {
    const sources = new Int32Array(corpus.size)
    const search = { corpus, documents, shingleSize: 4, sources, parts }
    const levels = new Int32Array(documents.length * LEVELS)
    const order = Array.from({ length: parts }, (_, part) => parts - 1 - part)
    for (const part of order) finish(finish(searchPart(search, part)).addLevels(levels))
    sumLevels(levels)
    const common = order.map((part) => finish(finish(searchPart(search, part)).findCommon(levels)))
    expect(new Set(finish(maskRuns(search, common)))).toEqual(new Set(whole))
  })
})
