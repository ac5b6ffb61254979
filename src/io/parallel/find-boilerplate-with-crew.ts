/** What `findBoilerplate` does, its parts by whoever is free. */
import { countParts, findCommonRuns } from '../../dedupe/boilerplate/find-boilerplate.js'
import { LEVELS } from '../../dedupe/boilerplate/search-part.js'
import type { Corpus } from '../../dedupe/corpus/corpus.js'
import type { Groups } from '../../dedupe/lanes/grouping.js'
import { finish } from '../../util/steps.js'
import { readGroups } from './boilerplate-tasks.js'
import { type Crew, createLine } from './crew.js'
import type { DedupeProgress } from './options.js'
import { allocateShared, type SharedCorpus, share } from './shared-memory.js'

export async function findBoilerplateWithCrew(
  corpus: Corpus,
  shared: SharedCorpus,
  documents: Int32Array,
  shingleSize: number,
  sources: Int32Array,
  crew: Crew,
  onProgress: (progress: DedupeProgress) => void,
): Promise<readonly number[]> {
  const parts = countParts(corpus, documents, crew.threads)
  const levels = allocateShared(documents.length * LEVELS)
  const search = {
    corpus: shared,
    documents: share(documents),
    shingleSize,
    sources: share(sources),
    parts,
  }
  const total = documents.length
  const frequent: Groups[] = []
  onProgress({ stage: 'boilerplate', done: 0, total })
  // No more at a time than there are threads: a part takes much memory.
  const line = createLine(crew.threads, (found) => {
    frequent.push(readGroups(found))
    onProgress({ stage: 'boilerplate', done: Math.round((frequent.length * total) / parts), total })
  })
  for (let part = 0; part < parts; part++) {
    await line.push(crew.run('searchBoilerplatePart', { ...search, part, levels }))
  }
  await line.drain()
  return finish(findCommonRuns({ ...search, corpus }, frequent, levels))
}
