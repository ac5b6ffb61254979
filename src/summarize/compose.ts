/** From ranked articles to a summary: candidates, selection within the budget, document order, notes. */
import { NutgrafError } from '../errors.js'
import type { AnalyzedText, Article, Sentence } from '../types.js'
import { type CandidateSource, makeSelectInput, type PairValue } from './candidates.js'
import { readNeeds } from './dependence.js'
import type { Settings } from './options.js'
import { scaleReasons, sumReasons } from './reasons.js'
import type { SentenceRole } from './sentence-roles.js'
import { buildSentenceTerms, readSentenceTerms } from './sentence-terms.js'
import type { Reason, Summary, SummarySentence } from './types.js'

/** An article that was read, and how to rank its sentences. */
export interface RankedText {
  readonly article: Article
  readonly analyzed: AnalyzedText
  readonly roles: readonly SentenceRole[]
  /** Reasons for every sentence, when only `rows` may be chosen; the query is not among them. */
  readonly rank: (rows: readonly number[]) => readonly (readonly Reason[])[]
  /** Relevance of every sentence to the query, in [0, 1]; undefined when there is none. */
  readonly relevance: ((rows: readonly number[]) => readonly number[]) | undefined
}

/** Relevance counts this much beside the rankers' score when there is a query. */
const QUERY_WEIGHT = 2

/**
 * Tries good sentences with all they need; then, only if nothing fits, good ones without; then poor ones. The
 * texts must be in the order in which the summary is to run.
 */
export function compose(
  texts: readonly RankedText[],
  settings: Settings,
  pairValue: PairValue,
): Summary {
  let prose = false
  let relevant = false
  for (const attempt of [
    { role: 'good', alone: false },
    { role: 'good', alone: true },
    { role: 'poor', alone: true },
  ] as const) {
    const rows = texts.map(({ roles }) => indexesOf(roles, attempt.role))
    if (rows.every((own) => own.length === 0)) continue
    prose = true
    const chosen = choose(texts, rows, settings, pairValue, attempt.alone)
    relevant ||= chosen.candidates > 0
    if (chosen.sentences.length > 0) return finish(chosen.sentences)
  }
  return { text: '', sentences: [], truncated: true, note: explain(prose, relevant, settings) }
}

const indexesOf = (roles: readonly SentenceRole[], wanted: SentenceRole): number[] =>
  roles.flatMap((role, index) => (role === wanted ? [index] : []))

function finish(sentences: readonly SummarySentence[]): Summary {
  return { text: sentences.map(({ text }) => text).join(' '), sentences, truncated: false }
}

function explain(prose: boolean, relevant: boolean, { allowance, query }: Settings): string {
  if (!prose) return 'the text has no prose sentence to quote'
  if (query !== undefined && !relevant) {
    return `no sentence is relevant to the query ${JSON.stringify(query)}`
  }
  return `no sentence fits a budget of ${allowance.amount} ${allowance.unit}`
}

interface Chosen {
  readonly sentences: readonly SummarySentence[]
  /** How many there were to choose from. */
  readonly candidates: number
}

interface Entry {
  readonly text: RankedText
  readonly sentence: Sentence
  readonly reasons: readonly Reason[]
}

function choose(
  texts: readonly RankedText[],
  rows: readonly (readonly number[])[],
  settings: Settings,
  pairValue: PairValue,
  alone: boolean,
): Chosen {
  const { allowance, selector } = settings
  const entries: Entry[] = []
  const sources: CandidateSource[] = []
  const all: Sentence[] = []
  texts.forEach((text, article) => {
    const { analyzed } = text
    const own = rows[article]!
    const firstRow = all.length
    // One by one: spread into a call, the sentences of a very long text overflow the stack.
    for (const sentence of analyzed.sentences) all.push(sentence)
    const needs = alone ? [] : readNeeds(analyzed, text.roles, own, settings.language)
    const relevance = text.relevance?.(own)
    const relevant = new Set(relevance ? own.filter((row) => relevance[row]! > 0) : own)
    // What a relevant sentence needs may be chosen along with it.
    for (const row of [...relevant]) for (const need of needs[row] ?? []) relevant.add(need)
    const kept = own.filter((row) => relevant.has(row) && (alone || needs[row] !== undefined))
    const ranked = addRelevance(text.rank(own), relevance)
    const candidateAt = new Map(kept.map((row, at) => [row, sources.length + at]))
    for (const row of kept) {
      const sentence = analyzed.sentences[row]!
      const reasons = ranked[row] ?? []
      entries.push({ text, sentence, reasons })
      sources.push({
        sentence,
        row: firstRow + row,
        score: sumReasons(reasons),
        cost: allowance.costOf(analyzed.text.slice(sentence.start, sentence.end)),
        article,
        needs: (needs[row] ?? []).map((need) => candidateAt.get(need)!),
      })
    }
  })
  const terms = texts.length === 1 ? readSentenceTerms(texts[0]!.analyzed) : buildSentenceTerms(all)
  const picked = selector.select(makeSelectInput(sources, terms, allowance.limit, pairValue))
  checkSelection(selector.name, picked, sources, allowance.limit)
  const sentences = [...picked]
    .sort((a, b) => a - b)
    .map((position) => quote(entries[position]!, sources[position]!.score))
  return { sentences, candidates: sources.length }
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

function quote({ text, sentence, reasons }: Entry, score: number): SummarySentence {
  const { start, end, index } = sentence
  return {
    text: text.analyzed.text.slice(start, end),
    start,
    end,
    index,
    score,
    reasons,
    article: text.article.id,
  }
}

/** A selector of the caller's own is held to the contract: the budget is hard. */
function checkSelection(
  name: string,
  picked: readonly number[],
  sources: readonly CandidateSource[],
  limit: number,
): void {
  let cost = 0
  const seen = new Set<number>()
  for (const position of picked) {
    const source = sources[position]
    if (source === undefined || seen.has(position)) {
      throw new NutgrafError(
        'invalid-option',
        `selector ${name} chose ${position}: not a candidate, or chosen twice`,
        { option: 'selector', got: position },
      )
    }
    seen.add(position)
    cost += source.cost
  }
  if (cost > limit) {
    throw new NutgrafError('invalid-option', `selector ${name} went over the budget`, {
      option: 'selector',
      got: cost,
      expected: limit,
    })
  }
}
