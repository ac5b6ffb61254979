/** The search for boilerplate as tasks: one part of the shingles is counted; some documents are looked through for runs. */
import { createLevels, type Levels } from '../../dedupe/boilerplate/levels.js'
import { createRunFinder } from '../../dedupe/boilerplate/runs.js'
import {
  type BoilerplateSearch,
  groupPart,
  selectFrequent,
} from '../../dedupe/boilerplate/search-part.js'
import type { Groups } from '../../dedupe/lanes/grouping.js'
import { createHashSet } from '../../dedupe/verification/hash-set.js'
import { finish } from '../../util/steps.js'
import { openCorpus, type SharedCorpus } from './shared-memory.js'

/** The arrays are in shared memory. */
export interface BoilerplateTask extends Omit<BoilerplateSearch, 'corpus'> {
  readonly corpus: SharedCorpus
  readonly part: number
  /** What the part adds to the levels of the documents goes here. */
  readonly levels: Levels
}

/** The number of frequent shingles, then their keys, starts and members. */
export function searchBoilerplatePart({
  part,
  levels,
  ...task
}: BoilerplateTask): Int32Array<ArrayBuffer> {
  const search = { ...task, corpus: openCorpus(task.corpus) }
  const own = createLevels(search)
  const { keys, starts, members } = finish(
    selectFrequent(search, finish(groupPart(search, part)), own),
  )
  // Other threads may be adding their parts: once for each level, not for each shingle.
  for (let at = 0; at < own.length; at++) if (own[at]! > 0) Atomics.add(levels, at, own[at]!)
  const out = new Int32Array(1 + keys.length + starts.length + members.length)
  out[0] = keys.length
  out.set(keys, 1)
  out.set(starts, 1 + keys.length)
  out.set(members, 1 + keys.length + starts.length)
  return out
}

/** Reads back what `searchBoilerplatePart` gave. */
export function readGroups(found: Int32Array): Groups {
  const keys = 1 + found[0]!
  const starts = keys + found[0]! + 1
  return {
    keys: found.subarray(1, keys),
    starts: found.subarray(keys, starts),
    members: found.subarray(starts),
  }
}

export interface RunTask {
  readonly corpus: SharedCorpus
  readonly documents: Int32Array
  readonly shingleSize: number
  /** Common shingles. */
  readonly common: Int32Array
}

/** The shingles of the runs of common ones in some documents. */
export function findRuns({
  corpus,
  documents,
  shingleSize,
  common,
}: RunTask): Int32Array<ArrayBuffer> {
  const runs = createRunFinder(openCorpus(corpus), shingleSize, createHashSet(common))
  for (const document of documents) runs.add(document)
  return Int32Array.from(runs.masked)
}
