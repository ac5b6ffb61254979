/**
 * Articles of 300 words added to an index one by one: how long an add takes, which also looks for copies, how far that
 * is from folding and sketching alone, and how much memory the index has.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createFolder } from '../../../src/dedupe/folding/fold.js'
import { createDedupeIndex } from '../../../src/dedupe/index.js'
import { createFingerprinter } from '../../../src/dedupe/lanes/fingerprints.js'
import type { MakeTables, Table } from '../table.js'
import { makeSyndication } from './make-syndication.js'

const SIZES = [30_000, 100_000]

export const tables: MakeTables = () => [measure()]

function measure(): Table {
  const runs = SIZES.map(fill)
  const row = (name: string, of: (run: Run) => string): string[] => [name, ...runs.map(of)]
  const micros = (of: (run: Run) => number) => (run: Run) => (of(run) / 1000).toFixed(0)
  return {
    title: 'Adding to an index (made articles of 300 words, each add is a query)',
    columns: ['', ...SIZES.map((size) => size.toLocaleString('en'))],
    rows: [
      row(
        'fold and sketch alone, median, µs',
        micros(({ floor }) => at(floor, 0.5)),
      ),
      row(
        'add, median, µs',
        micros(({ adds }) => at(adds, 0.5)),
      ),
      row(
        'add, 99th percentile, µs',
        micros(({ adds }) => at(adds, 0.99)),
      ),
      row(
        'add, longest, µs',
        micros(({ adds }) => at(adds, 1)),
      ),
      row(
        'add, median of processor time, µs',
        micros(({ work }) => at(work, 0.5)),
      ),
      row(
        'add, 99th percentile of processor time, µs',
        micros(({ work }) => at(work, 0.99)),
      ),
      row('bytes an article in memory', ({ bytes }) => bytes.toFixed(0)),
      row('most bytes an article, learning boilerplate', ({ mostBytes }) => mostBytes.toFixed(0)),
      row('bytes an article in the file', ({ saved }) => saved.toFixed(0)),
    ],
    notes: [
      'Processor time is that of all threads of the process, so also of its garbage collector.',
    ],
  }
}

/** Times in nanoseconds, memory in bytes an article. */
interface Run {
  readonly floor: Float64Array
  readonly adds: Float64Array
  readonly work: Float64Array
  readonly bytes: number
  readonly mostBytes: number
  readonly saved: number
}

function fill(size: number): Run {
  const fold = createFolder('fold')
  const fingerprint = createFingerprinter()
  const [floor, adds, work] = [0, 1, 2].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  // What a process has once, whatever the number of articles.
  createDedupeIndex().add({ id: 'first', text: 'The memory of the folder and of the sketch.' })
  const before = memory()
  const index = createDedupeIndex()
  let mostBytes = 0
  let i = 0
  for (const article of makeSyndication(size)) {
    const began = process.hrtime.bigint()
    const { words, count } = fold(article.text)
    fingerprint(words, 0, count)
    floor[i] = Number(process.hrtime.bigint() - began)
    const processor = process.cpuUsage()
    const start = process.hrtime.bigint()
    index.add(article)
    adds[i] = Number(process.hrtime.bigint() - start)
    const { user, system } = process.cpuUsage(processor)
    work[i++] = 1000 * (user + system)
    // Often enough to meet every stage of learning once the index is large.
    if (i > size / 2 && i % Math.ceil(size / 100) === 0) {
      mostBytes = Math.max(mostBytes, (memory() - before) / i)
    }
  }
  // Learns what is left to learn, so that only what stays is counted.
  index.refresh()
  const bytes = (memory() - before) / size
  return { floor, adds, work, bytes, mostBytes, saved: index.save().length / size }
}

/** Bytes in use after all that can be freed was freed. */
function memory(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  // What the first call found to be garbage is given back while the second one starts.
  collect()
  collect()
  // With the memories of kernels, which are no array buffers.
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

function at(times: Float64Array, share: number): number {
  return times.toSorted()[Math.min(times.length - 1, Math.floor(times.length * share))]!
}
