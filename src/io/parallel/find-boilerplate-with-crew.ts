/** What `findBoilerplate` does, its parts by whoever is free. */
import { countParts, findCommonShingles } from '../../dedupe/boilerplate/find-boilerplate.js'
import { createLevels } from '../../dedupe/boilerplate/levels.js'
import type { Corpus } from '../../dedupe/corpus/corpus.js'
import type { Groups } from '../../dedupe/lanes/grouping.js'
import { finish } from '../../util/steps.js'
import { type BoilerplateTask, readGroups } from './boilerplate-tasks.js'
import { AHEAD, type Crew, createLine } from './crew.js'
import type { DedupeProgress } from './options.js'
import { type SharedCorpus, share } from './shared-memory.js'

/** Words whose shingles are counted at a time by all threads together, at eight bytes each. */
const WORDS = 3 * 2 ** 24
/** Documents that are looked through for runs in one task: many, since each makes a set of all common shingles. */
const DOCUMENTS = 2 ** 16

export async function findBoilerplateWithCrew(
  corpus: Corpus,
  shared: SharedCorpus,
  documents: Int32Array,
  shingleSize: number,
  sources: Int32Array,
  crew: Crew,
  onProgress: (progress: DedupeProgress) => void,
): Promise<readonly number[]> {
  const parts = countParts(corpus, documents, crew.threads, WORDS)
  const levels = createLevels({ corpus, documents }, (bytes) => new SharedArrayBuffer(bytes))
  const search = {
    corpus: shared,
    // As they stand in memory, since each part reads all of them.
    documents: share(documents.toSorted()),
    shingleSize,
    sources: share(sources),
    parts,
  }
  const total = documents.length
  onProgress({ stage: 'boilerplate', done: 0, total })
  const frequent = await countAll({ ...search, levels }, crew, (done) =>
    onProgress({ stage: 'boilerplate', done: Math.round(done * total), total }),
  )
  const common = finish(findCommonShingles({ ...search, corpus }, frequent, levels))
  return common.length === 0 ? [] : findAllRuns({ ...search, common: share(common) }, crew)
}

async function countAll(
  search: Omit<BoilerplateTask, 'part'>,
  crew: Crew,
  onProgress: (share: number) => void,
): Promise<readonly Groups[]> {
  const frequent: Groups[] = []
  // No more at a time than there are threads: a part takes much memory.
  const line = createLine(crew.threads, (found) => {
    frequent.push(readGroups(found))
    onProgress(frequent.length / search.parts)
  })
  for (let part = 0; part < search.parts; part++) {
    await line.push(crew.run('searchBoilerplatePart', { ...search, part }))
  }
  await line.drain()
  return frequent
}

async function findAllRuns(
  {
    corpus,
    documents,
    shingleSize,
    common,
  }: Omit<BoilerplateTask, 'part' | 'levels'> & { readonly common: Int32Array },
  crew: Crew,
): Promise<readonly number[]> {
  const masked = new Set<number>()
  const line = createLine(AHEAD * crew.threads, (found) => {
    for (const hash of found) masked.add(hash)
  })
  for (let from = 0; from < documents.length; from += DOCUMENTS) {
    const block = documents.slice(from, from + DOCUMENTS)
    await line.push(crew.run('findRuns', { corpus, documents: block, shingleSize, common }))
  }
  await line.drain()
  return [...masked]
}
