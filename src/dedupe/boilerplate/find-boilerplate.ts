/**
 * Finds the boilerplate of a corpus: passages shared by articles that each have rarer text of their own. The
 * text of a story with 200 copies is not boilerplate, because most of the copies consist of it.
 */
import { finish, type Steps } from '../../util/steps.js'
import type { Corpus } from '../corpus/corpus.js'
import { groupShinglesInKernel } from '../lanes/group-in-kernel.js'
import type { Groups } from '../lanes/grouping.js'
import { createShingleReader } from '../lanes/shingles.js'
import { createHashSet } from '../verification/hash-set.js'
import { BOILERPLATE } from './rule.js'
import {
  type BoilerplateSearch,
  countShingles,
  countWords,
  findCommon,
  groupPart,
  LEVELS,
  selectFrequent,
} from './search-part.js'

/** Most words of the documents that are searched in one part, at eight bytes each. */
const PART_WORDS = 2 ** 24

/**
 * The hashes of the shingles that are boilerplate. O(words of the documents), with about ten bytes for each, up to
 * a quarter of a gigabyte, and what is frequent.
 *
 * @param documents Those that share long runs of words with several others; the rest cannot matter.
 * @param sources A number for each document's source, -1 where it is not known.
 */
export function findBoilerplate(
  corpus: Corpus,
  documents: Int32Array,
  shingleSize: number,
  sources: Int32Array,
): readonly number[] {
  const isOnePart = countParts(corpus, documents, 1) === 1
  const groups = isOnePart ? groupShinglesInKernel(corpus, documents, shingleSize) : undefined
  return finish(searchBoilerplate(corpus, documents, shingleSize, sources, 1, groups))
}

/**
 * The same in small steps.
 *
 * @param leastParts The number of parts is a multiple of it: more parts take less memory and more time.
 * @param groups What `groupPart` would give for a single part, if it is there already.
 */
export function* searchBoilerplate(
  corpus: Corpus,
  documents: Int32Array,
  shingleSize: number,
  sources: Int32Array,
  leastParts: number,
  groups?: Groups,
): Steps<readonly number[]> {
  const parts = countParts(corpus, documents, leastParts)
  const search = { corpus, documents, shingleSize, sources, parts }
  const levels = new Int32Array(documents.length * LEVELS)
  const frequent: Groups[] = []
  for (let part = 0; part < parts; part++) {
    const grouped = groups ?? (yield* groupPart(search, part))
    frequent.push(yield* selectFrequent(search, grouped, levels))
  }
  return yield* findCommonRuns(search, frequent, levels)
}

/** The second half of the search, when the shingles of all parts are counted. */
export function* findCommonRuns(
  search: BoilerplateSearch,
  frequent: readonly Groups[],
  levels: Int32Array,
): Steps<readonly number[]> {
  yield* sumLevels(search, levels)
  const common: Int32Array[] = []
  for (const groups of frequent) common.push((yield* findCommon(search, groups, levels)).view())
  return yield* maskRuns(search, common)
}

/** In how many parts to search, a multiple of `least`; none when there is nothing to find. */
export function countParts(corpus: Corpus, documents: Int32Array, least: number): number {
  if (documents.length < BOILERPLATE.minOfOneSource) return 0
  return least * Math.max(1, Math.ceil(countWords(corpus, documents) / PART_WORDS / least))
}

/** Turns the number of shingles on each level of a document into the number below it. Level 0 has what is left. */
function* sumLevels(
  { corpus, documents, shingleSize }: BoilerplateSearch,
  levels: Int32Array,
): Steps<void> {
  const sum = (index: number): void => {
    let below = countShingles(corpus, documents[index]!, shingleSize)
    for (let level = LEVELS - 1; level >= 0; level--) {
      const at = index * LEVELS + level
      below -= levels[at]!
      levels[at] = level === 0 ? 0 : below
    }
  }
  for (let index = 0; index < documents.length; index++) {
    sum(index)
    yield LEVELS
  }
}

/** Of the common shingles, those that stand in a run of common ones in some article. */
function* maskRuns(
  { corpus, documents, shingleSize }: BoilerplateSearch,
  common: readonly Int32Array[],
): Steps<readonly number[]> {
  const all = createHashSet(common.flatMap((hashes) => [...hashes]))
  if (all.size === 0) return []
  const read = createShingleReader(corpus, shingleSize)
  const masked = new Set<number>()
  const addRuns = (hashes: Int32Array): void => {
    for (let i = 0, start = 0; i <= hashes.length; i++) {
      if (i < hashes.length && all.has(hashes[i]!)) continue
      if (i - start >= BOILERPLATE.minRun) {
        for (const hash of hashes.subarray(start, i)) masked.add(hash)
      }
      start = i + 1
    }
  }
  for (const document of documents) {
    const hashes = read(document)
    addRuns(hashes)
    yield hashes.length
  }
  return [...masked]
}
