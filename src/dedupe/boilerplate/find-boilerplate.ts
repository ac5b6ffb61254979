/**
 * Finds the boilerplate of a corpus: passages shared by articles that each have rarer text of their own. The
 * text of a story with 200 copies is not boilerplate, because most of the copies consist of it.
 */
import { createColumn } from '../../util/number-column.js'
import { finish, type Steps } from '../../util/steps.js'
import type { Corpus } from '../corpus/corpus.js'
import { groupShinglesInKernel } from '../lanes/group-in-kernel.js'
import type { Groups } from '../lanes/grouping.js'
import { createHashSet } from '../verification/hash-set.js'
import { createLevels, type Levels, sumLevels } from './levels.js'
import { BOILERPLATE } from './rule.js'
import { createRunFinder } from './runs.js'
import { findRunsInKernel } from './runs-in-kernel.js'
import {
  type BoilerplateSearch,
  countWords,
  findCommon,
  groupPart,
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
  const levels = createLevels(search)
  const frequent: Groups[] = []
  for (let part = 0; part < parts; part++) {
    const grouped = groups ?? (yield* groupPart(search, part))
    frequent.push(yield* selectFrequent(search, grouped, levels))
  }
  return yield* findCommonRuns(search, frequent, levels, groups !== undefined)
}

/**
 * The second half of the search, when the shingles of all parts are counted.
 *
 * @param isPlaced Whether a kernel has the corpus.
 */
export function* findCommonRuns(
  search: BoilerplateSearch,
  frequent: readonly Groups[],
  levels: Levels,
  isPlaced = false,
): Steps<readonly number[]> {
  const common = createHashSet(yield* findCommonShingles(search, frequent, levels))
  if (common.size === 0) return []
  const { corpus, documents, shingleSize } = search
  const found = isPlaced ? findRunsInKernel(corpus, documents, shingleSize, common) : undefined
  if (found) return found
  const runs = createRunFinder(corpus, shingleSize, common)
  for (const document of documents) yield runs.add(document)
  return [...runs.masked]
}

/** Of the frequent shingles of all parts, those that enough articles with text of their own have. */
export function* findCommonShingles(
  search: BoilerplateSearch,
  frequent: readonly Groups[],
  levels: Levels,
): Steps<Int32Array> {
  yield* sumLevels(search, levels)
  const common = createColumn()
  for (const groups of frequent) yield* findCommon(search, groups, levels, common)
  return common.view()
}

/**
 * In how many parts to search; none when there is nothing to find.
 *
 * @param least The number of parts is a multiple of it.
 * @param words Most words of the documents for so many parts.
 */
export function countParts(
  corpus: Corpus,
  documents: Int32Array,
  least: number,
  words = least * PART_WORDS,
): number {
  if (documents.length < BOILERPLATE.minOfOneSource) return 0
  return least * Math.max(1, Math.ceil(countWords(corpus, documents) / words))
}
