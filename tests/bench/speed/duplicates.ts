/** Speed of the near-duplicate engine: whole runs on wire stories, its stages, and sketches beside the npm peers. */

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { anyPair } from '../../../src/dedupe/corpus/article-facts.js'
import type { Corpus } from '../../../src/dedupe/corpus/corpus.js'
import { createFolder } from '../../../src/dedupe/folding/fold.js'
import { createArticleFolder } from '../../../src/dedupe/folding/fold-articles.js'
import {
  createMinHasher,
  DEDUPE_DEFAULTS,
  type DedupeOptions,
  dedupe,
  shingle,
} from '../../../src/dedupe/index.js'
import { withoutKernel } from '../../../src/dedupe/kernel/kernel.js'
import { createPlacedCorpus } from '../../../src/dedupe/kernel/place-words.js'
import { type Candidates, findCandidates } from '../../../src/dedupe/lanes/candidates.js'
import { groupExact } from '../../../src/dedupe/lanes/exact.js'
import { createFingerprinter } from '../../../src/dedupe/lanes/fingerprints.js'
import { bandKeys } from '../../../src/dedupe/lanes/lsh.js'
import { hashShingles } from '../../../src/dedupe/lanes/shingles.js'
import { createPairColumns, verifyCandidates } from '../../../src/dedupe/solve.js'
import { createPairComparer } from '../../../src/dedupe/verification/compare-pairs.js'
import { importBuilt } from '../built.js'
import { hasSet, readSet } from '../data.js'
import { loadPeer } from '../peers.js'
import type { MakeTables, Table } from '../table.js'
import { seededRandom } from './corpus.js'
import { type Contender, measure, speedTable } from './measure.js'

interface Wire {
  readonly id: string
  readonly title: string
  readonly text: string
}

export const tables: MakeTables = async (data) => {
  if (!hasSet(data, 'reuters21578-train')) return []
  const wire = readSet<Wire>(data, 'reuters21578-train')
  return [await whole(wire), await stages(wire), await sketches(wire)]
}

const FIRST_CALLS = 5

/** Milliseconds of the first call of a new process: the least of a few. */
function firstCall(input: string, options: DedupeOptions): number {
  const script = fileURLToPath(new URL('first-call.mjs', import.meta.url))
  const library = new URL('../../../dist/dedupe/index.js', import.meta.url).href
  const times = Array.from({ length: FIRST_CALLS }, () => {
    const argv = [script, library, JSON.stringify(options)]
    return Number(execFileSync(process.execPath, argv, { input, encoding: 'utf8' }))
  })
  return Math.min(...times)
}

async function whole(wire: readonly Wire[]): Promise<Table> {
  const { dedupe } = await importBuilt('dedupe')
  const articles = wire.map(({ id, title, text }) => ({ id, title, text }))
  const input = JSON.stringify(articles)
  const bytes = Buffer.byteLength(articles.map(({ text }) => text).join(''))
  const lanesOnly: DedupeOptions = { boilerplate: false, template: false }
  const contenders = [
    { name: 'lanes and verification', options: lanesOnly },
    { name: 'with boilerplate and template control', options: {} },
  ]
  const measured = await measure(
    contenders.map(({ name, options }) => ({
      name,
      run: () => dedupe(articles, options),
      count: (result: ReturnType<typeof dedupe>) => result.kept.length,
      expected: dedupe(articles, options).kept.length,
    })),
  )
  const row = (name: string, millis: number, count: number) => [
    name,
    millis.toFixed(0),
    (bytes / 1000 / millis).toFixed(1),
    Math.round((1000 * articles.length) / millis).toLocaleString('en'),
    count.toLocaleString('en'),
  ]
  return {
    title: `Duplicates of wire stories (reuters21578-train, ${articles.length.toLocaleString('en')} articles, one thread)`,
    columns: ['', 'ms, min', 'MB/s', 'articles/s', 'kept'],
    rows: contenders.flatMap(({ name, options }, i) => [
      row(`${name}, first call of a process`, firstCall(input, options), measured[i]!.count),
      row(`${name}, later calls`, measured[i]!.min, measured[i]!.count),
    ]),
  }
}

/** From texts to pairs, stage after stage: each line of the table does the work of the one above and some more. */
async function stages(wire: readonly Wire[]): Promise<Table> {
  const texts = wire.map(({ text }) => text)
  const articles = wire.map(({ id, text }) => ({ id, text }))
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const lanesOnly = { ...DEDUPE_DEFAULTS, boilerplate: false, template: false }
  const hashes = new Int32Array(1 << 20)
  // Made anew in each run, since that is when WebAssembly is chosen.
  const sum = (make: () => (text: string) => number) => (): number => {
    const of = make()
    return texts.reduce((total, text) => total + of(text), 0)
  }
  const mayPair = anyPair
  const findPairs = (): { readonly corpus: Corpus; readonly candidates: Candidates } => {
    const corpus = createPlacedCorpus()
    createArticleFolder('fold', corpus).addAll(articles)
    const { distinct } = groupExact(corpus, mayPair, (a, b) => a - b)
    return {
      corpus,
      candidates: findCandidates(corpus, distinct, lanesOnly.postingCap, mayPair),
    }
  }
  const stage = (name: string, run: () => number): readonly [Contender, Contender] => {
    const expected = run()
    const count = (total: number): number => total
    return [
      { name, run, count, expected },
      { name, run: () => withoutKernel(run), count, expected },
    ]
  }
  const stages = [
    stage(
      'reading characters',
      sum(() => (text) => {
        let total = 0
        for (let i = 0; i < text.length; i++) total = (total + text.charCodeAt(i)) & 0xffff
        return total
      }),
    ),
    stage(
      'folding',
      sum(() => {
        const fold = createFolder('fold')
        return (text) => fold(text).count
      }),
    ),
    stage(
      'and shingling, in JavaScript',
      sum(() => {
        const fold = createFolder('fold')
        return (text) => {
          const { words, count } = fold(text)
          return hashShingles(words, 0, count, 5, hashes)
        }
      }),
    ),
    stage(
      'and sketching both lanes',
      sum(() => {
        const fold = createFolder('fold')
        const fingerprint = createFingerprinter()
        return (text) => {
          const { words, count } = fold(text)
          return fingerprint(words, 0, count).copyCount
        }
      }),
    ),
    stage('and candidates', () => findPairs().candidates.first.size),
    stage('and verification', () => {
      const { corpus, candidates } = findPairs()
      const compare = createPairComparer(corpus, undefined, lanesOnly)
      const [first, second] = [candidates.first.view(), candidates.second.view()]
      const pairs = createPairColumns()
      verifyCandidates(corpus, first, second, compare, lanesOnly, pairs)
      return pairs.a.size
    }),
    stage(
      'all of it',
      () => dedupe(articles, { boilerplate: false, template: false }).pairs.length,
    ),
    stage('and boilerplate and template control', () => dedupe(articles).pairs.length),
  ]
  const measured = await measure(stages.flat())
  const speed = (millis: number): string => (characters / 1000 / millis).toFixed(1)
  return {
    title: 'Where the time goes (one thread, warm)',
    columns: ['up to', 'ms, min', 'MB/s', 'MB/s without WebAssembly'],
    rows: stages.map(([{ name }], i) => {
      const [inKernel, plain] = [measured[2 * i]!.min, measured[2 * i + 1]!.min]
      return [name, inKernel.toFixed(1), speed(inKernel), speed(plain)]
    }),
  }
}

interface PeerMinhash {
  readonly Minhash: new (options: { numPerm: number }) => { update(value: string): void }
  readonly LshIndex: new (options: {
    bandSize: number
  }) => {
    insert(id: string, hash: unknown): void
    query(hash: unknown): string[]
  }
}

type TalismanMinhash = (options: {
  hashes: number
  rng: () => number
}) => (tokens: readonly string[]) => ArrayLike<number>

/** Sketch and look up alone, 128 values in bands of 4, from shingles that are made beforehand. */
async function sketches(wire: readonly Wire[]): Promise<Table> {
  const texts = wire.slice(0, 50).map(({ text }) => text)
  const words = texts.map((text) => text.toLowerCase().match(/[a-z0-9]+/g) ?? [])
  const strings = words.map((list) => [
    ...new Set(list.slice(4).map((_, i) => list.slice(i, i + 5).join(' '))),
  ])
  const hashed = texts.map((text) => shingle(text))
  const sketchAndBand = (): number => {
    const minHash = createMinHasher()
    const keys = new Int32Array(32)
    const buckets = new Map<number, number[]>()
    hashed.forEach((set, i) => {
      bandKeys(new Int32Array(minHash(set).buffer), 4, keys)
      for (const key of keys) {
        const bucket = buckets.get(key)
        if (bucket) bucket.push(i)
        else buckets.set(key, [i])
      }
    })
    return texts.length
  }
  const contenders: Contender[] = [
    {
      name: 'nutgraf, sketch and bands',
      run: sketchAndBand,
      count: (n: number) => n,
      expected: texts.length,
    },
  ]
  const peer = loadPeer<PeerMinhash>('minhash')
  if (peer) {
    contenders.push({
      name: 'minhash 0.0.9, Minhash and LshIndex',
      run: () => {
        const lsh = new peer.LshIndex({ bandSize: 4 })
        strings.forEach((set, i) => {
          const hash = new peer.Minhash({ numPerm: 128 })
          for (const value of set) hash.update(value)
          lsh.insert(String(i), hash)
        })
        return texts.length
      },
      count: (n: number) => n,
      expected: texts.length,
    })
  }
  const talisman = loadPeer<TalismanMinhash>('talisman/hash/minhash')
  if (talisman) {
    const random = seededRandom(2)
    const hash = talisman({ hashes: 128, rng: random })
    contenders.push({
      name: 'talisman 1.1.4, minhash and bands in a Map',
      run: () => {
        const buckets = new Map<string, number[]>()
        strings.forEach((set, i) => {
          const signature = Array.from(hash(set))
          for (let band = 0; band < 32; band++) {
            const key = `${band}:${signature.slice(4 * band, 4 * band + 4).join()}`
            const bucket = buckets.get(key)
            if (bucket) bucket.push(i)
            else buckets.set(key, [i])
          }
        })
        return texts.length
      },
      count: (n: number) => n,
      expected: texts.length,
    })
  }
  return speedTable(await measure(contenders, { rounds: 3, budgetMillis: 1000 }), {
    title: 'Sketch and LSH alone, 128 permutations, 32 bands of 4, 5-word shingles made beforehand',
    work: { amount: texts.length, unit: 'articles' },
  })
}
