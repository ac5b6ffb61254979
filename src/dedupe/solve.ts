/** From a corpus of folded texts to verified pairs and clusters, all by document number. */
import { type Column, createColumn } from '../util/number-column.js'
import { findBoilerplate } from './boilerplate/find-boilerplate.js'
import { coverByStars, type Edges } from './clusters/cluster.js'
import type { Corpus } from './corpus/corpus.js'
import { findCandidates } from './lanes/candidates.js'
import { type ExactGroups, groupExact } from './lanes/exact.js'
import type { Relation, ResolvedDedupeOptions } from './types.js'
import { type ComparePairs, createPairComparer } from './verification/compare-pairs.js'
import { maskOf } from './verification/hash-set.js'
import { judge } from './verification/judge.js'
import { isDuplicate } from './verification/relation.js'
import { createTemplateGuard } from './verification/template.js'

export const RELATIONS: readonly Relation[] = [
  'exact',
  'near',
  'contains',
  'contained',
  'template',
  'overlap',
  'none',
]

/** Verified pairs of distinct texts in columns: of sizes, of what is shared, of relations by number. */
export interface PairColumns {
  readonly a: Column
  readonly b: Column
  readonly sizeA: Column
  readonly sizeB: Column
  readonly shared: Column
  readonly relation: Column
}

export interface Solution {
  /** The document that stands for each document's text. */
  readonly leader: Int32Array
  /** Pairs of leaders. */
  readonly pairs: PairColumns
  /** The leader of the representative's text, for each leader. */
  readonly representative: Int32Array
  readonly distinct: number
  readonly candidates: number
  readonly cappedKeys: number
  readonly boilerplateShingles: number
}

/**
 * @param sources A number for each document's source, -1 where none is given.
 * @param mayPair Whether two documents may be compared at all (a time window).
 * @param prefer A comparator of leaders that sorts the preferred representative first.
 */
export function solve(
  corpus: Corpus,
  options: ResolvedDedupeOptions,
  sources: Int32Array,
  mayPair: (a: number, b: number) => boolean,
  prefer: (a: number, b: number) => number,
): Solution {
  const texts = groupExact(corpus, mayPair, prefer)
  const candidates = findCandidates(corpus, texts.distinct, options.postingCap, mayPair)
  const masked = options.boilerplate
    ? findBoilerplate(corpus, candidates.sharing, options.shingleSize, sources)
    : []
  const compare = createPairComparer(corpus, maskOf(masked), options)
  const [first, second] = [candidates.first.view(), candidates.second.view()]
  const pairs = createPairColumns()
  verifyCandidates(corpus, first, second, compare, options, pairs)
  return conclude(texts, candidates.cappedKeys, first.length, masked, pairs, prefer)
}

/** What follows from the work of all stages, whoever has done it. */
export function conclude(
  { leader, distinct }: ExactGroups,
  cappedKeys: number,
  candidates: number,
  masked: readonly number[],
  pairs: PairColumns,
  prefer: (a: number, b: number) => number,
): Solution {
  return {
    leader,
    pairs,
    representative: coverByStars(leader.length, duplicateEdges(pairs), prefer),
    distinct: distinct.length,
    candidates,
    cappedKeys,
    boilerplateShingles: masked.length,
  }
}

export function createPairColumns(): PairColumns {
  return {
    a: createColumn(),
    b: createColumn(),
    sizeA: createColumn(),
    sizeB: createColumn(),
    shared: createColumn(),
    relation: createColumn(),
  }
}

/**
 * Judges the pairs (`first[i]`, `second[i]`) and adds to `pairs` those that are related; where no list of pairs is
 * asked for, only the duplicates, since articles that share a passage can be a hundred times as many.
 */
export function verifyCandidates(
  corpus: Corpus,
  first: Int32Array,
  second: Int32Array,
  compare: ComparePairs,
  options: Omit<ResolvedDedupeOptions, 'representative'>,
  pairs: PairColumns,
): void {
  const guard = options.template ? createTemplateGuard(corpus) : undefined
  const isWanted = (relation: Relation): boolean =>
    isDuplicate(relation) || (options.pairs && relation !== 'none')
  compare(first, second, (a, b, sizes) => {
    const relation = judge(a, b, sizes, guard, options)
    if (!isWanted(relation)) return
    const overlap = isDuplicate(relation) ? sizes.own : sizes.all
    pairs.a.push(a)
    pairs.b.push(b)
    pairs.sizeA.push(overlap.sizeA)
    pairs.sizeB.push(overlap.sizeB)
    pairs.shared.push(overlap.shared)
    pairs.relation.push(RELATIONS.indexOf(relation))
  })
}

function duplicateEdges(pairs: PairColumns): Edges {
  const a = createColumn()
  const b = createColumn()
  const relations = pairs.relation.view()
  for (let i = 0; i < relations.length; i++) {
    if (!isDuplicate(RELATIONS[relations[i]!]!)) continue
    a.push(pairs.a.get(i))
    b.push(pairs.b.get(i))
  }
  return { a: a.view(), b: b.view() }
}
