/**
 * Finds the boilerplate of a corpus: passages shared by articles that each have rarer text of their own. The
 * text of a story with 200 copies is not boilerplate, because most of the copies consist of it.
 */
import { finish, type Steps } from '../../util/steps.js'
import type { Corpus } from '../corpus/corpus.js'
import { createShingleReader } from '../lanes/shingles.js'
import { createHashSet } from '../verification/hash-set.js'
import { BOILERPLATE } from './rule.js'
import { type BoilerplateSearch, countWords, LEVELS, searchPart } from './search-part.js'

/** Words of the documents that are searched in one part. */
const PART_WORDS = 2 ** 24

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
  return finish(searchBoilerplate(corpus, documents, shingleSize, sources))
}

/** The same a document at a time. */
export function* searchBoilerplate(
  corpus: Corpus,
  documents: Int32Array,
  shingleSize: number,
  sources: Int32Array,
): Steps<readonly number[]> {
  const parts = countParts(corpus, documents)
  const search = { corpus, documents, shingleSize, sources, parts }
  const levels = new Int32Array(documents.length * LEVELS)
  // A single part is kept; of many, one at a time is in memory, and made again.
  const only = parts === 1 ? yield* searchPart(search, 0) : undefined
  for (let part = 0; part < parts; part++) {
    yield* (only ?? (yield* searchPart(search, part))).addLevels(levels)
  }
  sumLevels(levels)
  const common: Int32Array[] = []
  for (let part = 0; part < parts; part++) {
    common.push(yield* (only ?? (yield* searchPart(search, part))).findCommon(levels))
  }
  return yield* maskRuns(search, common)
}

/** In how many parts to search, a power of two; none when there is nothing to find. */
export function countParts(corpus: Corpus, documents: Int32Array): number {
  if (documents.length < BOILERPLATE.minOfOneSource) return 0
  return 2 ** Math.max(0, Math.ceil(Math.log2(countWords(corpus, documents) / PART_WORDS)))
}

/** Turns the number of shingles on each level of a document into the number below it. */
export function sumLevels(levels: Int32Array): void {
  for (let start = 0; start < levels.length; start += LEVELS) {
    let below = 0
    for (let at = start; at < start + LEVELS; at++) {
      const own = levels[at]!
      levels[at] = below
      below += own
    }
  }
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
