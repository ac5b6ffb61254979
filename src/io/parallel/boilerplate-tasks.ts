/** The search for boilerplate as tasks: each takes one part of the shingles through one of the two rounds. */
import {
  type BoilerplatePart,
  type BoilerplateSearch,
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
export function addLevels(task: BoilerplateTask): Int32Array<ArrayBuffer> {
  finish(openPart(task).addLevels(task.levels))
  return new Int32Array(0)
}

/** The second round, when the levels of all parts are summed. */
export function findCommon(task: BoilerplateTask): Int32Array<ArrayBuffer> {
  return finish(openPart(task).findCommon(task.levels))
}

function openPart({ corpus, part, ...search }: BoilerplateTask): BoilerplatePart {
  return finish(searchPart({ ...search, corpus: openCorpus(corpus) }, part))
}
