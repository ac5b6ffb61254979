/** The stages of `solve`, each in blocks that others may work on. */
import type { Collector } from '../../dedupe/corpus/collector.js'
import { type Candidates, createCandidateFinder } from '../../dedupe/lanes/candidates.js'
import { groupExact } from '../../dedupe/lanes/exact.js'
import { conclude, createPairColumns, type PairColumns, type Solution } from '../../dedupe/solve.js'
import { AHEAD, type Crew, createLine } from './crew.js'
import { findBoilerplateWithCrew } from './find-boilerplate-with-crew.js'
import type { DedupeProgress } from './options.js'
import { type SharedCorpus, share, shareCorpus } from './shared-memory.js'
import { readSketches } from './sketch-block.js'
import { addVerified, type Comparison } from './verify-block.js'

/** Documents that are sketched, and pairs that are verified, in one task: a tenth of a second or so. */
const SKETCHED = 2 ** 12
const VERIFIED = 2 ** 16

export async function solveWithCrew(
  collector: Collector,
  crew: Crew,
  onProgress: (progress: DedupeProgress) => void,
): Promise<Solution> {
  const { corpus, options } = collector
  const prefer = collector.prefer()
  const texts = groupExact(corpus, collector.mayPair(), prefer)
  const shared = shareCorpus(corpus)
  const candidates = await sketchAll(collector, shared, texts.distinct, crew, onProgress)
  const masked = options.boilerplate
    ? await findBoilerplateWithCrew(
        corpus,
        shared,
        candidates.sharing,
        options.shingleSize,
        collector.articles.sources(),
        crew,
        onProgress,
      )
    : []
  const { representative: _, ...sendable } = options
  const comparison: Comparison = {
    corpus: shared,
    options: sendable,
    mask: share(Int32Array.from(masked)),
  }
  const pairs = await verifyAll(comparison, candidates, crew, onProgress)
  return conclude(texts, candidates, masked, pairs, prefer)
}

async function sketchAll(
  { corpus, options, mayPair }: Collector,
  shared: SharedCorpus,
  documents: Int32Array,
  crew: Crew,
  onProgress: (progress: DedupeProgress) => void,
): Promise<Candidates> {
  const finder = createCandidateFinder(corpus, documents, options.postingCap, mayPair())
  let done = 0
  const line = createLine(AHEAD * crew.threads, (block) => {
    for (const keys of readSketches(block)) finder.add(documents[done++]!, keys)
    onProgress({ stage: 'sketch', done, total: documents.length })
  })
  for (let from = 0; from < documents.length; from += SKETCHED) {
    const block = { corpus: shared, documents: documents.slice(from, from + SKETCHED) }
    await line.push(crew.run('sketch', block))
  }
  await line.drain()
  return finder.finish()
}

async function verifyAll(
  comparison: Comparison,
  { first, second, linked }: Candidates,
  crew: Crew,
  onProgress: (progress: DedupeProgress) => void,
): Promise<PairColumns> {
  const pairs = createPairColumns()
  const total = linked.length
  let blocks = 0
  const line = createLine(AHEAD * crew.threads, (block) => {
    addVerified(block, pairs)
    const share = Math.min(1, (++blocks * VERIFIED) / first.size)
    onProgress({ stage: 'compare', done: Math.round(share * total), total })
  })
  for (let from = 0; from < first.size; from += VERIFIED) {
    const block = {
      comparison,
      first: first.view().slice(from, from + VERIFIED),
      second: second.view().slice(from, from + VERIFIED),
    }
    await line.push(crew.run('verify', block))
  }
  await line.drain()
  return pairs
}
