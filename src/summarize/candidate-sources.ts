/** Which sentences of an article may be chosen, what they score and cost, and what they need beside them. */
import type { AnalyzedText, Article } from '../types.js'
import { createScratch } from '../util/scratch.js'
import type { CandidateSource } from './candidates.js'
import { readNeeds } from './dependence.js'
import type { Settings } from './options.js'
import { scaleReasons, sumReasons } from './reasons.js'
import type { SentencePairs } from './sentence-pairs.js'
import type { SentenceRole } from './sentence-roles.js'
import type { SentenceTerms } from './sentence-terms.js'
import type { Reason } from './types.js'

/** Relevance counts this much beside the rankers' score when there is a query. */
const QUERY_WEIGHT = 2

/** An article that was read, and how to rank its sentences. */
export interface RankedText {
  readonly article: Article
  readonly analyzed: AnalyzedText
  /** The terms of its sentences, read once. */
  readonly readTerms: () => SentenceTerms
  /** The pairs of those that may be chosen, read once. */
  readonly readPairs: (rows: readonly number[]) => SentencePairs
  readonly roles: readonly SentenceRole[]
  /** Reasons for every sentence, when only `rows` may be chosen; the query is not among them. */
  readonly rank: (rows: readonly number[]) => readonly (readonly Reason[])[]
  /** Relevance of every sentence to the query, in [0, 1]; undefined when there is none. */
  readonly relevance: ((rows: readonly number[]) => readonly number[]) | undefined
}

export interface Entry {
  readonly text: RankedText
  readonly reasons: readonly Reason[]
}

/** What may be chosen, and beside each candidate what it is made a quotation from. */
export interface Candidates {
  readonly sources: CandidateSource[]
  readonly entries: Entry[]
}

export interface Place {
  /** Position of the article among the texts. */
  readonly article: number
  /** The row of its first sentence among those of all texts. */
  readonly firstRow: number
  /** Its sentences that may be chosen. */
  readonly rows: readonly number[]
  readonly settings: Settings
  readonly alone: boolean
}

const takePositions = createScratch(Int32Array)

/** Adds the sentences of one article. O(characters). */
export function addCandidates(
  { sources, entries }: Candidates,
  text: RankedText,
  { article, firstRow, rows, settings, alone }: Place,
): void {
  const { analyzed } = text
  const needs = alone ? undefined : readNeeds(analyzed, text.roles, rows, settings.language)
  const relevance = text.relevance?.(rows)
  const isRelevant = relevance === undefined ? undefined : readRelevant(relevance, rows, needs)
  const ranked = addRelevance(text.rank(rows), relevance)
  const kept = rows.filter(
    (row) => isRelevant?.[row] !== 0 && (needs === undefined || needs[row] !== undefined),
  )
  const positions = takePositions(analyzed.sentences.length)
  for (let i = 0; i < kept.length; i++) positions[kept[i]!] = sources.length + i
  for (const row of kept) {
    const { start, end } = analyzed.sentences[row]!
    const reasons = ranked[row] ?? []
    const own = needs?.[row] ?? NO_NEEDS
    entries.push({ text, reasons })
    sources.push({
      sentence: analyzed.sentences[row]!,
      row: firstRow + row,
      score: sumReasons(reasons),
      cost: settings.allowance.costOf(analyzed.text.slice(start, end)),
      article,
      needs: own.length === 0 ? NO_NEEDS : own.map((need) => positions[need]!),
    })
  }
}

const NO_NEEDS: readonly number[] = []

/** By sentence, 1 for the relevant and for what they need, which may be chosen along with them. */
function readRelevant(
  relevance: readonly number[],
  rows: readonly number[],
  needs: readonly (readonly number[] | undefined)[] | undefined,
): Uint8Array {
  const relevant = new Uint8Array(relevance.length)
  for (const row of rows) {
    if (!(relevance[row]! > 0)) continue
    relevant[row] = 1
    for (const need of needs?.[row] ?? NO_NEEDS) relevant[need] = 1
  }
  return relevant
}

/**
 * With a query, the rankers' scores are scaled so that the best sentence of all has 1, and relevance is added as a
 * reason of its own.
 */
function addRelevance(
  ranked: readonly (readonly Reason[])[],
  relevance: readonly number[] | undefined,
): readonly (readonly Reason[])[] {
  if (relevance === undefined) return ranked
  return scaleReasons(ranked, 1).map((reasons, row) =>
    reasons.length === 0 && relevance[row] === 0
      ? reasons
      : [...reasons, { name: 'query', amount: QUERY_WEIGHT * relevance[row]! }],
  )
}
