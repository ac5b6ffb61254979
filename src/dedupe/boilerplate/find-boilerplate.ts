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
  addLevels,
  type BoilerplateSearch,
  countShingles,
  countWords,
  findCommon,
  LEVELS,
  searchPart,
} from './search-part.js'

/** Most words of the documents that are searched in one part, at eight bytes each. */
const PART_WORDS = 2 ** 25

/**
 * The hashes of the shingles that are boilerplate. O(words of the documents), with about ten bytes for each, up to
 * half a gigabyte.
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
  const groups = groupShinglesInKernel(corpus, documents, shingleSize)
  return finish(searchBoilerplate(corpus, documents, shingleSize, sources, 1, groups))
}

/**
 * The same in small steps.
 *
 * @param leastParts A power of two: more parts take less memory and more time.
 * @param groups What `searchPart` would give for a single part, if it is there already.
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
  const common: Int32Array[] = []
  // A single part is kept; of many, one at a time is in memory, and made again.
  const only = parts === 1 ? (groups ?? (yield* searchPart(search, 0))) : undefined
  for (let part = 0; part < parts; part++) {
    yield* addLevels(only ?? (yield* searchPart(search, part)), levels)
  }
  sumLevels(search, levels)
  for (let part = 0; part < parts; part++) {
    const groups = only ?? (yield* searchPart(search, part))
    common.push((yield* findCommon(search, groups, levels)).view())
  }
  return yield* maskRuns(search, common)
}

/** In how many parts to search, a power of two; none when there is nothing to find. */
export function countParts(corpus: Corpus, documents: Int32Array, least: number): number {
  if (documents.length < BOILERPLATE.minOfOneSource) return 0
  return 2 ** Math.ceil(Math.log2(Math.max(least, countWords(corpus, documents) / PART_WORDS)))
}

/** Turns the number of shingles on each level of a document into the number below it. Level 0 has what is left. */
export function sumLevels(
  { corpus, documents, shingleSize }: Omit<BoilerplateSearch, 'sources' | 'parts'>,
  levels: Int32Array,
): void {
  documents.forEach((document, index) => {
    let below = countShingles(corpus, document, shingleSize)
    for (let level = LEVELS - 1; level >= 0; level--) {
      const at = index * LEVELS + level
      below -= levels[at]!
      levels[at] = level === 0 ? 0 : below
    }
  })
}

/** Of the common shingles, those that stand in a run of common ones in some article. */
export function* maskRuns(
  { corpus, documents, shingleSize }: Omit<BoilerplateSearch, 'sources' | 'parts'>,
  common: readonly Int32Array[],
): Steps<readonly number[]> {
  const all = createHashSet(common.flatMap((hashes) => [...hashes]))
  if (all.size === 0) return []
  const read = createShingleReader(corpus, shingleSize)
  const masked = new Set<number>()
  for (const document of documents) {
    const hashes = read(document)
    for (let i = 0, start = 0; i <= hashes.length; i++) {
      if (i < hashes.length && all.has(hashes[i]!)) continue
      if (i - start >= BOILERPLATE.minRun) {
        for (const hash of hashes.subarray(start, i)) masked.add(hash)
      }
      start = i + 1
    }
    yield
  }
  return [...masked]
}
