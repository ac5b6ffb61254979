import { describe, expect, it } from 'vitest'
import { findBoilerplate, findCommonRuns } from '../../src/dedupe/boilerplate/find-boilerplate.js'
import { createLevels } from '../../src/dedupe/boilerplate/levels.js'
import { BOILERPLATE } from '../../src/dedupe/boilerplate/rule.js'
import { groupPart, selectFrequent } from '../../src/dedupe/boilerplate/search-part.js'
import { type Corpus, createCorpus } from '../../src/dedupe/corpus/corpus.js'
import { createFolder } from '../../src/dedupe/folding/fold.js'
import { hashShingles } from '../../src/dedupe/lanes/shingles.js'
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

  it('finds what the rule says, counted with sets', () => {
    const sources = Int32Array.from(documents, (document) => (document % 4) - 1)
    const found = findBoilerplate(corpus, documents, 4, sources)
    expect(new Set(found)).toEqual(findByRule(corpus, 4, sources))
  })

  it.each([1, 2, 8])('finds the same in %i parts, whatever their order', (parts) => {
    const sources = new Int32Array(corpus.size)
    const search = { corpus, documents, shingleSize: 4, sources, parts }
    const levels = createLevels(search)
    const order = Array.from({ length: parts }, (_, part) => parts - 1 - part)
    const frequent = order.map((part) =>
      finish(selectFrequent(search, finish(groupPart(search, part)), levels)),
    )
    expect(new Set(finish(findCommonRuns(search, frequent, levels)))).toEqual(new Set(whole))
  })
})

/** The rule of `rule.ts`, word for word. */
function findByRule(corpus: Corpus, size: number, sources: Int32Array): Set<number> {
  const texts = Array.from(sources, (_, document) => {
    const hashes = new Int32Array(corpus.length(document))
    const words = corpus.chunk(document)
    const start = corpus.offset(document)
    return hashes.subarray(0, hashShingles(words, start, hashes.length, size, hashes))
  })
  const articles = new Map<number, Set<number>>()
  texts.forEach((hashes, document) => {
    for (const hash of hashes) articles.set(hash, (articles.get(hash) ?? new Set()).add(document))
  })
  const level = (hash: number): number => Math.floor(Math.log2(articles.get(hash)!.size))
  const isCommon = (hash: number): boolean => {
    const having = [...articles.get(hash)!]
    const owns = (document: number, share: number): boolean => {
      const rarer = texts[document]!.filter((other) => level(other) < level(hash)).length
      return rarer >= BOILERPLATE.minOwn && rarer >= share * texts[document]!.length
    }
    const enough = (share: number): boolean =>
      having.filter((document) => owns(document, share)).length >=
      BOILERPLATE.minOwners * having.length
    const major = [-1, 0, 1, 2].find(
      (source) =>
        having.filter((document) => sources[document] === source).length > having.length / 2,
    )
    if (major !== undefined && major >= 0) {
      const ofSource = having.filter((document) => sources[document] === major).length
      return ofSource >= BOILERPLATE.minOfOneSource && enough(BOILERPLATE.ownShare)
    }
    const share = major === undefined ? BOILERPLATE.spreadOwnShare : BOILERPLATE.ownShare
    return having.length >= BOILERPLATE.minArticles && enough(share)
  }
  const common = new Set([...articles.keys()].filter(isCommon))
  const masked = new Set<number>()
  for (const hashes of texts) {
    for (let start = 0, end = 0; start < hashes.length; start = end + 1) {
      for (end = start; end < hashes.length && common.has(hashes[end]!); ) end++
      if (end - start < BOILERPLATE.minRun) continue
      for (const hash of hashes.subarray(start, end)) masked.add(hash)
    }
  }
  return masked
}
