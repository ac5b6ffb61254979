/**
 * The search for boilerplate among the shingles with certain bits in their hashes. A corpus is searched in such parts,
 * so that the memory for each stays small, whatever its size, and so that threads can share the work.
 */
import type { Steps } from '../../util/steps.js'
import { type Column, type Corpus, createColumn } from '../corpus/corpus.js'
import { createGrouping, type Groups } from '../lanes/grouping.js'
import { createShingleReader } from '../lanes/shingles.js'
import { BOILERPLATE } from './rule.js'

/** What is searched. */
export interface BoilerplateSearch {
  readonly corpus: Corpus
  readonly documents: Int32Array
  readonly shingleSize: number
  /** A number for the source of each document of the corpus, -1 where it is not known. */
  readonly sources: Int32Array
  /** A power of two. */
  readonly parts: number
}

/** Articles a shingle stands in, by powers of two. Below `minOfOneSource`, all are on level 0. */
export const LEVELS = 24
const levelOf = (articles: number): number => Math.min(LEVELS - 1, 31 - Math.clz32(articles))

/** Groups that are looked at in one step. */
const STEP = 1024

/**
 * The shingles of a part that stand often enough to be boilerplate: of each, the articles as indexes into `documents`,
 * in ascending order. O(words of the documents), with eight bytes for each shingle of the part.
 */
export function* searchPart(search: BoilerplateSearch, part: number): Steps<Groups> {
  const { corpus, documents, shingleSize, parts } = search
  const grouping = createGrouping(countWords(corpus, documents) / parts, 2)
  const read = createShingleReader(corpus, shingleSize)
  for (let index = 0; index < documents.length; index++) {
    const hashes = read(documents[index]!)
    grouping.add(hashes, select(hashes, part, parts), index)
    yield
  }
  return yield* grouping.group()
}

/** Moves the hashes of the part to the front and returns how many there are. The low bits are left to grouping. */
function select(hashes: Int32Array, part: number, parts: number): number {
  if (parts === 1) return hashes.length
  const shift = 32 - Math.log2(parts)
  let selected = 0
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]!
    // Written in any case, and kept or not without a branch that could not be foreseen.
    hashes[selected] = hash
    selected += Math.imul(hash, 0x9e3779b1) >>> shift === part ? 1 : 0
  }
  return selected
}

/**
 * Adds to `levels`, at index of the document times `LEVELS` plus level, how many shingles of the part the document has
 * that stand in so many articles; not for level 0, which is the rest.
 */
export function* addLevels({ starts, members }: Groups, levels: Int32Array): Steps<void> {
  const addGroups = (first: number, last: number): void => {
    for (let group = first; group < last; group++) {
      const [from, to] = [starts[group]!, starts[group + 1]!]
      const level = levelOf(countArticles(members, from, to))
      if (level === 0) continue
      for (let i = from; i < to; i++) levels[members[i]! * LEVELS + level]!++
    }
  }
  for (let group = 0; group + 1 < starts.length; group += STEP) {
    addGroups(group, Math.min(starts.length - 1, group + STEP))
    yield
  }
}

/**
 * The shingles of the part that enough articles with text of their own have.
 *
 * @param rarer How many shingles of each document stand in fewer articles than those of each level.
 */
export function* findCommon(
  search: BoilerplateSearch,
  { keys, starts, members }: Groups,
  rarer: Int32Array,
): Steps<Column> {
  const common = createColumn()
  const sources = search.documents.map((document) => search.sources[document]!)
  const shingles = search.documents.map((document) =>
    countShingles(search.corpus, document, search.shingleSize),
  )
  const isCommon = (from: number, to: number): boolean => {
    const articles = countArticles(members, from, to)
    if (articles < BOILERPLATE.minOfOneSource) return false
    const source = majorityOf(sources, members, from, to)
    if (source < 0 && articles < BOILERPLATE.minArticles) return false
    const level = levelOf(articles)
    let ofSource = 0
    let owners = 0
    let mostOwners = 0
    let last = -1
    for (let i = from; i < to; i++) {
      const index = members[i]!
      if (index === last) continue
      last = index
      if (sources[index] === source) ofSource++
      const below = rarer[index * LEVELS + level]!
      if (below < BOILERPLATE.minOwn || below < BOILERPLATE.ownShare * shingles[index]!) continue
      owners++
      if (below >= BOILERPLATE.spreadOwnShare * shingles[index]!) mostOwners++
    }
    const needed = BOILERPLATE.minOwners * articles
    const hasMajority = ofSource > articles / 2
    if (hasMajority && source >= 0) {
      return ofSource >= BOILERPLATE.minOfOneSource && owners >= needed
    }
    // Without a source to go by, or spread over many, as a story is.
    return articles >= BOILERPLATE.minArticles && (hasMajority ? owners : mostOwners) >= needed
  }
  const addGroups = (first: number, last: number): void => {
    for (let group = first; group < last; group++) {
      if (isCommon(starts[group]!, starts[group + 1]!)) common.push(keys[group]!)
    }
  }
  for (let group = 0; group < keys.length; group += STEP) {
    addGroups(group, Math.min(keys.length, group + STEP))
    yield
  }
  return common
}

/** Articles stand in a row for each time that they have the shingle. */
function countArticles(members: Int32Array, from: number, to: number): number {
  let articles = 0
  let last = -1
  for (let i = from; i < to; i++) {
    if (members[i] !== last) articles++
    last = members[i]!
  }
  return articles
}

/** The one source that more than half of the articles can be of: majority vote (Boyer and Moore). */
function majorityOf(sources: Int32Array, members: Int32Array, from: number, to: number): number {
  let source = -1
  let votes = 0
  let last = -1
  for (let i = from; i < to; i++) {
    const index = members[i]!
    if (index === last) continue
    last = index
    if (votes === 0) source = sources[index]!
    votes += sources[index] === source ? 1 : -1
  }
  return source
}

export function countWords(corpus: Corpus, documents: Int32Array): number {
  let words = 0
  for (const document of documents) words += corpus.length(document)
  return words
}

export const countShingles = (corpus: Corpus, document: number, shingleSize: number): number =>
  Math.max(0, corpus.length(document) - shingleSize + 1)
