/** The search for boilerplate as tasks: each takes one part of the shingles through one of the two rounds. */
import {
  addLevels as addLevelsOf,
  type BoilerplateSearch,
  findCommon as findCommonOf,
  searchPart,
} from '../../dedupe/boilerplate/search-part.js'
import { finish } from '../../util/steps.js'
import { openCorpus, type SharedCorpus } from './shared-memory.js'

/** The arrays are in shared memory. */
export interface BoilerplateTask extends Omit<BoilerplateSearch, 'corpus'> {
  readonly corpus: SharedCorpus
  readonly part: number
  readonly levels: Int32Array
}

/** The first round: what the part adds to the levels of the documents goes to the shared array. */
export function addLevels({ part, levels, ...task }: BoilerplateTask): Int32Array<ArrayBuffer> {
  const own = new Int32Array(levels.length)
  finish(addLevelsOf(finish(searchPart(openSearch(task), part)), own))
  // Other threads may be adding their parts: once for each level, not for each shingle.
  for (let at = 0; at < own.length; at++) if (own[at]! > 0) Atomics.add(levels, at, own[at]!)
  return new Int32Array(0)
}

/** The second round, when the levels of all parts are summed. */
export function findCommon({ part, levels, ...task }: BoilerplateTask): Int32Array<ArrayBuffer> {
  const search = openSearch(task)
  return finish(findCommonOf(search, finish(searchPart(search, part)), levels))
    .view()
    .slice()
}

function openSearch(task: Omit<BoilerplateTask, 'part' | 'levels'>): BoilerplateSearch {
  return { ...task, corpus: openCorpus(task.corpus) }
}
