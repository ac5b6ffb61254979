/** Quality of the near-duplicate engine: made copies, wire stories against brute force, planted pairs, labelled templates. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareArticles, type DuplicatePair, dedupe } from '../../../src/dedupe/index.js'
import { isDuplicate } from '../../../src/dedupe/verification/relation.js'
import { clusterScores } from '../../../src/eval/clusters.js'
import type { Article } from '../../../src/types.js'
import { hashString } from '../../../src/util/hash.js'
import { hasSet, readSet } from '../data.js'
import type { MakeTables, Table } from '../table.js'
import { bruteForcePairs } from './brute-force.js'

const share = (part: number, whole: number): string =>
  whole === 0 ? '-' : (part / whole).toFixed(4)
const duplicates = (pairs: readonly DuplicatePair[]): readonly DuplicatePair[] =>
  pairs.filter(({ relation }) => isDuplicate(relation))

export const tables: MakeTables = (data) => [
  ...syndication(data),
  ...reuters(data),
  ...templates(data),
  ...planted(data),
  ...events(data),
]

interface MadeCopy extends Article {
  readonly src: number
  readonly type: string
}

/** Parts of a story that are too short to say that they are one: left out, as in the set's own figures. */
const LEFT_OUT = new Set(['excerpt', 'teaser40w'])

function syndication(data: string): readonly Table[] {
  if (!hasSet(data, 'syndication-dev')) return []
  const copies = readSet<MadeCopy>(data, 'syndication-dev')
  const byId = new Map(copies.map((copy) => [copy.id, copy]))
  const judged = copies.filter(({ type }) => !LEFT_OUT.has(type))
  const columns = [true, false].map((withSource) => {
    const { clusters, pairs } = dedupe(
      copies.map(({ id, text, source }) => ({ id, text, ...(withSource && source && { source }) })),
    )
    const clusterOf = new Map(
      clusters.flatMap(({ members }, i) => members.map(({ id }) => [id, i] as const)),
    )
    const scores = clusterScores(
      judged.map(({ src }) => src),
      judged.map(({ id }) => clusterOf.get(id)!),
    )
    const found = duplicates(pairs)
      .map(({ a, b }) => [byId.get(a)!, byId.get(b)!] as const)
      .filter((pair) => pair.every(({ type }) => !LEFT_OUT.has(type)))
    const wrong = found.filter(([a, b]) => a.src !== b.src)
    const bases = new Map(copies.filter(({ type }) => type === 'base').map((c) => [c.src, c.id]))
    const recall = (type: string): string => {
      const of = copies.filter((copy) => copy.type === type && bases.has(copy.src))
      const together = of.filter(
        ({ id, src }) => clusterOf.get(id) === clusterOf.get(bases.get(src)!),
      )
      return share(together.length, of.length)
    }
    return { scores, found, wrong, recall }
  })
  const types = [...new Set(copies.map(({ type }) => type))]
    .filter((type) => type !== 'base' && !type.startsWith('neg'))
    .sort()
  return [
    {
      title: `Made copies (syndication-dev, ${copies.length} documents)`,
      columns: ['', 'source given', 'not given'],
      rows: [
        ['adjusted Rand index', ...columns.map((c) => c.scores.adjustedRand.toFixed(4))],
        [
          'pair precision',
          ...columns.map((c) => share(c.found.length - c.wrong.length, c.found.length)),
        ],
        [
          'false pairs with same-boilerplate or template items',
          ...columns.map(
            (c) => c.wrong.filter((p) => p.some(({ type }) => type.startsWith('neg'))).length,
          ),
        ],
        ...types.map((type) => [
          `recall: ${type}${LEFT_OUT.has(type) ? ' (not in the figures above)' : ''}`,
          ...columns.map((c) => c.recall(type)),
        ]),
      ],
      notes: ['Recall: in one cluster with the story it was made from.'],
    },
  ]
}

interface Wire extends Article {
  readonly title: string
}

function reuters(data: string): readonly Table[] {
  if (!hasSet(data, 'reuters21578-train')) return []
  const wire = readSet<Wire>(data, 'reuters21578-train')
  // A text of fewer than 12 words is compared with its title: here as there.
  const texts = wire.map(({ title, text }) => (countWords(text) < 12 ? `${title}\n${text}` : text))
  const truth = bruteForcePairs(texts, 5)
  const { pairs } = dedupe(
    wire.map(({ id }, i) => ({ id, text: texts[i]! })),
    { preset: 'strict', boilerplate: false, template: false },
  )
  const keyOf = (a: string, b: string): string => `${a} ${b}`
  const found = new Set(duplicates(pairs).map(({ a, b }) => keyOf(a, b)))
  const isContained = (p: (typeof truth)[number]): boolean => p.containment >= 0.8 && p.shared >= 16
  const rows = (
    [
      ['J >= .8', (p) => p.jaccard >= 0.8],
      ['J >= .5', (p) => p.jaccard >= 0.5],
      ['containment >= .8', isContained],
      ['containment >= .8, J < .5', (p) => isContained(p) && p.jaccard < 0.5],
    ] as [string, (pair: (typeof truth)[number]) => boolean][]
  ).map(([name, test]) => {
    const wanted = truth.filter(test)
    const hit = wanted.filter(({ a, b }) => found.has(keyOf(wire[a]!.id, wire[b]!.id)))
    return [name, wanted.length, hit.length, share(hit.length, wanted.length)]
  })
  const right = new Set(
    truth
      .filter((p) => p.jaccard >= 0.5 || isContained(p))
      .map(({ a, b }) => keyOf(wire[a]!.id, wire[b]!.id)),
  )
  const exact = new Set(
    pairs.filter(({ relation }) => relation === 'exact').map(({ a, b }) => keyOf(a, b)),
  )
  const wrong = [...found].filter((key) => !right.has(key) && !exact.has(key))
  return [
    {
      title: `Wire stories against brute force (reuters21578-train, ${wire.length} articles)`,
      columns: ['pairs', 'there', 'found', 'recall'],
      rows: [
        ...rows,
        [
          'precision of what is found',
          found.size,
          found.size - wrong.length,
          share(found.size - wrong.length, found.size),
        ],
      ],
      notes: [
        'Preset strict (shingles of 5 words) without boilerplate and template control; containment with at least 16 shared shingles.',
      ],
    },
  ]
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

interface LabelledPair {
  readonly a: string
  readonly b: string
  readonly label: 'copy' | 'template'
}

function templates(data: string): readonly Table[] {
  if (!hasSet(data, 'reuters21578-train')) return []
  const wire = new Map(
    readSet<Wire>(data, 'reuters21578-train').map((article) => [article.id, article]),
  )
  const labelled = readFileSync(new URL('../labels/template-pairs.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledPair)
  const rows = ['tuned on', 'held out'].map((name, half) => {
    const pairs = labelled.filter(({ a, b }) => hashString(`${a}|${b}`) % 2 === half)
    // Low thresholds, so that the guard is asked about every pair.
    const judged = pairs.map(({ a, b, label }) => ({
      label,
      relation: compareArticles(wire.get(a)!, wire.get(b)!, {
        jaccard: 0.01,
        containment: 0.01,
        minSharedShingles: 1,
      }).relation,
    }))
    const said = judged.filter(({ relation }) => relation === 'template')
    const are = judged.filter(({ label }) => label === 'template')
    const both = said.filter(({ label }) => label === 'template').length
    return [name, pairs.length, are.length, share(both, said.length), share(both, are.length)]
  })
  return [
    {
      title: 'Template guard on labelled doubtful pairs',
      columns: ['half', 'pairs', 'templates', 'precision', 'recall'],
      rows,
    },
  ]
}

function planted(data: string): readonly Table[] {
  if (!hasSet(data, 'minhash-mccormick')) return []
  const rows = [100, 1000, 2500].map((size) => {
    const articles = readSet<Article>(data, 'minhash-mccormick', `articles_${size}.jsonl`)
    const file = join(data, 'minhash-mccormick', `truth_${size}.json`)
    const truth = JSON.parse(readFileSync(file, 'utf8')) as [string, string][]
    const wanted = new Set(truth.map((pair) => [...pair].sort().join(' ')))
    const found = duplicates(dedupe(articles.map(({ id, text }) => ({ id, text }))).pairs).map(
      ({ a, b }) => [a, b].sort().join(' '),
    )
    const right = found.filter((key) => wanted.has(key)).length
    return [size, wanted.size, right, found.length - right]
  })
  return [
    {
      title: 'Planted pairs (minhash-mccormick)',
      columns: ['documents', 'planted', 'found', 'others found'],
      rows,
    },
  ]
}

interface EventArticle extends Article {
  readonly cluster: string
}

function events(data: string): readonly Table[] {
  if (!hasSet(data, 'basil-events')) return []
  const articles = readSet<EventArticle>(data, 'basil-events')
  const { pairs } = dedupe(articles.map(({ id, text }) => ({ id, text })))
  const copies = duplicates(pairs)
  const overlaps = pairs.filter(({ relation }) => relation === 'overlap')
  const largest = Math.max(0, ...overlaps.map(({ jaccard }) => jaccard))
  return [
    {
      title: 'Independent articles on one event (basil-events, 300 articles)',
      columns: ['', 'pairs'],
      rows: [
        ['called copies (should be none without shared passages)', copies.length],
        ['called overlap: quotations and agency passages', overlaps.length],
        ['largest Jaccard similarity among them', largest.toFixed(2)],
      ],
      notes: copies.map(
        ({ a, b, relation, jaccard }) => `${a} ${b} ${relation} ${jaccard.toFixed(2)}`,
      ),
    },
  ]
}
