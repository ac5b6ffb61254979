/** The stages of `solve`, each in blocks that others may work on. */
import type { ArticleTable } from '../../dedupe/corpus/article-table.js'
import type { Collector } from '../../dedupe/corpus/collector.js'
import { createCandidateFinder, type GroupedDocuments } from '../../dedupe/lanes/candidates.js'
import { groupExact } from '../../dedupe/lanes/exact.js'
import type { KeyGroups } from '../../dedupe/lanes/key-groups.js'
import { orderByNeighbours } from '../../dedupe/lanes/neighbourhood.js'
import { conclude, createPairColumns, type PairColumns, type Solution } from '../../dedupe/solve.js'
import type { ResolvedDedupeOptions } from '../../dedupe/types.js'
import { AHEAD, type Crew, createLine } from './crew.js'
import { findBoilerplateWithCrew } from './find-boilerplate-with-crew.js'
import type { DedupeProgress } from './options.js'
import { type SharedCorpus, share, shareCorpus } from './shared-memory.js'
import { readSketches } from './sketch-block.js'
import { addVerified, type Comparison } from './verify-block.js'

/** Documents that are sketched, or compared with those before them, in one task: a tenth of a second or so. */
const BLOCK = 2 ** 12

export async function solveWithCrew(
  collector: Collector,
  crew: Crew,
  onProgress: (progress: DedupeProgress) => void,
): Promise<Solution> {
  const { corpus, articles, options } = collector
  const prefer = collector.prefer()
  const texts = groupExact(corpus, collector.mayPair(), prefer)
  const { distinct } = texts
  const shared = shareCorpus(corpus)
  const { lanes, sharing, cappedKeys } = await sketchAll(
    collector,
    shared,
    distinct,
    crew,
    onProgress,
  )
  const masked = options.boilerplate
    ? await findBoilerplateWithCrew(
        corpus,
        shared,
        sharing,
        options.shingleSize,
        articles.sources(),
        crew,
        onProgress,
      )
    : []
  const { representative: _, ...sendable } = options
  const comparison = {
    corpus: shared,
    options: sendable,
    mask: share(Int32Array.from(masked)),
    documents: share(distinct),
    lanes: lanes.map(shareGroups),
    ...shareTimes(articles, options),
  }
  const { pairs, candidates } = await verifyAll(comparison, crew, onProgress)
  return conclude(texts, cappedKeys, candidates, masked, pairs, prefer)
}

async function sketchAll(
  { corpus, options }: Collector,
  shared: SharedCorpus,
  documents: Int32Array,
  crew: Crew,
  onProgress: (progress: DedupeProgress) => void,
): Promise<GroupedDocuments> {
  const finder = createCandidateFinder(corpus, documents, options.postingCap)
  let done = 0
  const line = createLine(AHEAD * crew.threads, (block) => {
    for (const keys of readSketches(block)) finder.add(documents[done++]!, keys)
    onProgress({ stage: 'sketch', done, total: documents.length })
  })
  for (let from = 0; from < documents.length; from += BLOCK) {
    const block = { corpus: shared, documents: documents.slice(from, from + BLOCK) }
    await line.push(crew.run('sketch', block))
  }
  await line.drain()
  return finder.group()
}

async function verifyAll(
  comparison: Comparison,
  crew: Crew,
  onProgress: (progress: DedupeProgress) => void,
): Promise<{ readonly pairs: PairColumns; readonly candidates: number }> {
  const total = comparison.documents.length
  const order = orderByNeighbours(total, comparison.lanes)
  const pairs = createPairColumns()
  let candidates = 0
  let done = 0
  const line = createLine(AHEAD * crew.threads, (block) => {
    candidates += addVerified(block, pairs)
    done = Math.min(total, done + BLOCK)
    onProgress({ stage: 'compare', done, total })
  })
  onProgress({ stage: 'compare', done, total })
  for (let from = 0; from < total; from += BLOCK) {
    const places = order.slice(from, from + BLOCK)
    await line.push(crew.run('verify', { comparison, places }))
  }
  await line.drain()
  return { pairs, candidates }
}

const shareGroups = ({ size, starts, members, firsts, groups }: KeyGroups): KeyGroups => ({
  size,
  starts: share(starts),
  members: share(members),
  firsts: share(firsts),
  groups: share(groups),
})

function shareTimes(
  { size, timeOf }: ArticleTable,
  { windowDays }: ResolvedDedupeOptions,
): { readonly times?: Float64Array } {
  if (windowDays === null) return {}
  const times = new Float64Array(new SharedArrayBuffer(size * 8))
  for (let article = 0; article < size; article++) times[article] = timeOf(article)
  return { times }
}
