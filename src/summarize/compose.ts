/** From ranked articles to a summary: candidates, selection within the budget, document order, notes. */
import { NutgrafError } from '../errors.js'
import { addCandidates, type Candidates, type Entry, type RankedText } from './candidate-sources.js'
import { type CandidateSource, makeSelectInput } from './candidates.js'
import type { Settings } from './options.js'
import { makePairTable, makeStoryPairTable, type PairValue } from './pair-table.js'
import type { SentenceRole } from './sentence-roles.js'
import { buildSentenceTerms } from './sentence-terms.js'
import type { Summary, SummarySentence } from './types.js'

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

function indexesOf(roles: readonly SentenceRole[], wanted: SentenceRole): number[] {
  const indexes: number[] = []
  for (let index = 0; index < roles.length; index++)
    if (roles[index] === wanted) indexes.push(index)
  return indexes
}

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

function choose(
  texts: readonly RankedText[],
  rows: readonly (readonly number[])[],
  settings: Settings,
  pairValue: PairValue,
  alone: boolean,
): Chosen {
  const { allowance, selector } = settings
  const candidates: Candidates = { sources: [], entries: [] }
  let firstRow = 0
  texts.forEach((text, article) => {
    addCandidates(candidates, text, { article, firstRow, rows: rows[article]!, settings, alone })
    firstRow += text.analyzed.sentences.length
  })
  const { sources, entries } = candidates
  const terms =
    texts.length === 1
      ? texts[0]!.readTerms()
      : buildSentenceTerms(texts.map(({ analyzed }) => analyzed))
  const table =
    texts.length === 1
      ? makePairTable(texts[0]!.readPairs(rows[0]!), pairValue)
      : makeStoryPairTable(sources, terms, pairValue)
  const picked = selector.select(makeSelectInput(sources, terms, allowance.limit, table))
  checkSelection(selector.name, picked, sources, allowance.limit)
  const sentences = [...picked]
    .sort((a, b) => a - b)
    .map((position) => quote(entries[position]!, sources[position]!))
  return { sentences, candidates: sources.length }
}

function quote(
  { text, reasons }: Entry,
  { sentence: { start, end, index }, score }: CandidateSource,
): SummarySentence {
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
