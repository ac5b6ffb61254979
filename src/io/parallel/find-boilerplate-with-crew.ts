/** What `findBoilerplate` does, part by part, by whoever is free. */
import { countParts, maskRuns, sumLevels } from '../../dedupe/boilerplate/find-boilerplate.js'
import { LEVELS } from '../../dedupe/boilerplate/search-part.js'
import type { Corpus } from '../../dedupe/corpus/corpus.js'
import { finish } from '../../util/steps.js'
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
  const parts = countParts(corpus, documents, 2 ** Math.ceil(Math.log2(crew.threads)))
  const levels = allocateShared(documents.length * LEVELS)
  const search = {
    corpus: shared,
    documents: share(documents),
    shingleSize,
    sources: share(sources),
    parts,
    levels,
  }
  let done = 0
  const common: Int32Array[] = []
  const round = async (name: 'addLevels' | 'findCommon'): Promise<void> => {
    // No more at a time than there are threads: a part takes much memory.
    const line = createLine(crew.threads, (hashes) => {
      common.push(hashes)
      const total = documents.length
      onProgress({ stage: 'boilerplate', done: Math.round((++done * total) / (2 * parts)), total })
    })
    for (let part = 0; part < parts; part++) await line.push(crew.run(name, { ...search, part }))
    await line.drain()
  }
  onProgress({ stage: 'boilerplate', done: 0, total: documents.length })
  await round('addLevels')
  sumLevels({ corpus, documents, shingleSize }, levels)
  await round('findCommon')
  return finish(maskRuns({ corpus, documents, shingleSize }, common))
}
