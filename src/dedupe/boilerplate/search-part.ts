/**
 * The search for boilerplate among some of the shingles, which their hashes say. A corpus is searched in such parts,
 * so that the memory for each stays small, whatever its size, and so that threads can share the work.
 */
import type { Column } from '../../util/number-column.js'
import type { Steps } from '../../util/steps.js'
import type { Corpus } from '../corpus/corpus.js'
import { createGrouping, type Groups } from '../lanes/grouping.js'
import { createShingleReader } from '../lanes/shingles.js'
import { countShingles, type Levels, levelOf } from './levels.js'
import { haveOneSource, majorityOf } from './majority.js'
import { BOILERPLATE } from './rule.js'

/** What is searched. */
export interface BoilerplateSearch {
  readonly corpus: Corpus
  readonly documents: Int32Array
  readonly shingleSize: number
  /** A number for the source of each document of the corpus, -1 where it is not known. */
  readonly sources: Int32Array
  /** Up to 65,536. */
  readonly parts: number
}

/** Groups that are looked at in one step. */
const STEP = 1024

/** The shingles of a part that stand in several places. O(words of the documents), with eight bytes for each shingle of the part. */
export function* groupPart(search: BoilerplateSearch, part: number): Steps<Groups> {
  const { corpus, documents, shingleSize, parts } = search
  const grouping = createGrouping(countWords(corpus, documents) / parts, 2)
  const read = createShingleReader(corpus, shingleSize, { part, parts })
  // A function: what runs only once is never compiled as well.
  const addDocument = (index: number): number => {
    const document = documents[index]!
    const hashes = read(document)
    grouping.add(hashes, hashes.length, index)
    return corpus.length(document)
  }
  for (let index = 0; index < documents.length; index++) yield addDocument(index)
  return yield* grouping.group()
}

/**
 * The shingles, of those that `groupPart` gave, that stand in enough articles to be boilerplate, and of each the
 * articles once, as indexes into `documents`. Uses the arrays of the groups.
 *
 * @param levels Has added to it how many shingles of each level each document has.
 */
export function* selectFrequent(
  search: BoilerplateSearch,
  { keys, starts, members }: Groups,
  levels: Levels,
): Steps<Groups> {
  const { length } = search.documents
  let kept = 0
  let written = 0
  // A function for some groups each time: what runs only once is never compiled as well.
  const selectGroups = (first: number, last: number): void => {
    for (let group = first; group < last; group++) {
      const from = starts[group]!
      const to = starts[group + 1]!
      const articles = countArticles(members, from, to)
      const level = levelOf(articles)
      if (level > 0) {
        const row = (level - 1) * length
        for (let i = from; i < to; i++) levels[row + members[i]!]!++
      }
      if (articles < BOILERPLATE.minOfOneSource) continue
      if (articles < BOILERPLATE.minArticles && !haveOneSource(search, members, from, to)) continue
      keys[kept] = keys[group]!
      starts[kept++] = written
      for (let i = from, previous = -1; i < to; i++) {
        const index = members[i]!
        if (index !== previous) members[written++] = index
        previous = index
      }
    }
  }
  const groups = keys.length
  for (let group = 0; group < groups; group += STEP) {
    const end = Math.min(groups, group + STEP)
    const entries = starts[end]! - starts[group]!
    selectGroups(group, end)
    yield 3 * entries
  }
  starts[kept] = written
  return {
    keys: keys.slice(0, kept),
    starts: starts.slice(0, kept + 1),
    members: members.slice(0, written),
  }
}

/**
 * Adds to `common` the shingles, of those that `selectFrequent` gave, that enough articles with text of their own have.
 *
 * @param rarer How many shingles of each document stand in fewer articles than those of each level.
 */
export function* findCommon(
  search: BoilerplateSearch,
  { keys, starts, members }: Groups,
  rarer: Levels,
  common: Column,
): Steps<void> {
  const { corpus, documents, shingleSize, sources } = search
  const { length } = documents
  const isCommon = (from: number, to: number): boolean => {
    const articles = to - from
    const source = majorityOf(search, members, from, to)
    const row = (levelOf(articles) - 1) * length
    let ofSource = 0
    let owners = 0
    let mostOwners = 0
    for (let i = from; i < to; i++) {
      const index = members[i]!
      const document = documents[index]!
      if (sources[document] === source) ofSource++
      const below = rarer[row + index]!
      const shingles = countShingles(corpus, document, shingleSize)
      if (below < BOILERPLATE.minOwn || below < BOILERPLATE.ownShare * shingles) continue
      owners++
      if (below >= BOILERPLATE.spreadOwnShare * shingles) mostOwners++
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
    const end = Math.min(keys.length, group + STEP)
    addGroups(group, end)
    yield 6 * (starts[end]! - starts[group]!)
  }
}

/** Articles stand in a row for each time that they have the shingle. */
function countArticles(members: Int32Array, from: number, to: number): number {
  let articles = 0
  for (let i = from, previous = -1; i < to; i++) {
    if (members[i] !== previous) articles++
    previous = members[i]!
  }
  return articles
}

export function countWords(corpus: Corpus, documents: Int32Array): number {
  let words = 0
  for (const document of documents) words += corpus.length(document)
  return words
}
