/** Creating and loading an index: the public side. */
import { NutgrafError } from '../../errors.js'
import { resolveIndexOptions } from '../options.js'
import type { DedupeIndex, DedupeIndexOptions } from '../types.js'
import { buildIndex } from './dedupe-index.js'
import { decodeIndex } from './format.js'

/**
 * An empty index, to find the copies of articles that come one at a time. It keeps the words of an article as
 * numbers and its keys, not its text: about 1.4 kB for 300 words, and up to a third as much again while it learns; keys
 * of some five million such articles fit the memory of WebAssembly, and where that is used `add` throws `index-full` then.
 * Boilerplate is learnt each time the index has doubled, little by little with the articles that follow, when it is
 * loaded, and by `refresh`. One key keeps the first `postingCap` articles, 64 by default, and an article is compared
 * with as many at most: those with most keys in common (`cappedKeys` and `cappedLookups` count where that was a limit).
 *
 * @throws NutgrafError `invalid-option`.
 * @example
 * const index = createDedupeIndex()
 * index.add({ id: 'a', text: story })
 * index.query({ id: 'b', text: reprint }) // [{ id: 'a', relation: 'near', similarity: 0.94, … }]
 */
export function createDedupeIndex(options: DedupeIndexOptions = {}): DedupeIndex {
  return buildIndex(resolveIndexOptions('createDedupeIndex', options))
}

/**
 * The index that `save` gave the bytes of. Its own options stay in force; those given here replace them one by one,
 * except `accents`, which the saved words depend on. O(all words).
 *
 * @throws NutgrafError `invalid-index` for bytes that are damaged, foreign, of another version or of other `accents`;
 * `invalid-option`.
 */
export function loadDedupeIndex(bytes: Uint8Array, options: DedupeIndexOptions = {}): DedupeIndex {
  const saved = decodeIndex(bytes)
  const given = resolveIndexOptions('loadDedupeIndex', options)
  if (options.accents !== undefined && options.accents !== saved.options.accents) {
    throw new NutgrafError(
      'invalid-index',
      `the index was made with accents: ${saved.options.accents}, not ${options.accents}`,
      { option: 'accents', got: options.accents, expected: saved.options.accents },
    )
  }
  const { windowDays, ...rest } = saved.options
  const own = windowDays === null ? rest : saved.options
  // A preset given anew brings its own thresholds.
  const merged = options.preset === undefined ? { ...own, ...options } : given
  const resolved = resolveIndexOptions('loadDedupeIndex', merged as DedupeIndexOptions)
  return buildIndex({ ...resolved, accents: saved.options.accents }, saved)
}
