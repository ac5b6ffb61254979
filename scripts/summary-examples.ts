/** Articles with summaries, read into what `fit-summary-weights.ts` learns from. */
import { createRouge } from '../src/eval/index.js'
import { readFeatures, WIDTH } from '../src/summarize/features/index.js'
import { type Budget, type Candidate, type Ranker, summarize } from '../src/summarize/index.js'
import { readRows } from '../src/summarize/rankers/rows.js'
import type { AnalyzedText } from '../src/types.js'

export interface SummaryRecord {
  readonly text: string
  readonly title?: string
  readonly summary: string
}

/** One article under one budget: what the selector chooses from, and what each choice is worth. */
export interface Example {
  /** Scores are 0: the fit gives them. */
  readonly candidates: readonly Candidate[]
  readonly limit: number
  readonly pairKinds: ArrayLike<number>
  /** Candidates × `WIDTH`. */
  readonly features: Float64Array
  /** ROUGE-1 + ROUGE-2 + ROUGE-Lsum F1 of the candidates at these positions, ascending. */
  readonly worth: (chosen: readonly number[]) => number
}

/**
 * The candidates as `summarize` hands them to its selector; undefined when there are fewer than three to choose from:
 * such an article teaches nothing.
 */
export function readExample(
  { summary, ...article }: SummaryRecord,
  budget: Budget,
): Example | undefined {
  let analyzed: AnalyzedText | undefined
  let features = new Float64Array()
  let rows: readonly number[] = []
  let limit = 0
  let candidates: readonly Candidate[] | undefined
  let pairKinds: ArrayLike<number> = []
  // Its scores are row numbers, which say whose features a candidate has.
  const numbering: Ranker = {
    name: 'numbering',
    rank(input) {
      // Finding nothing chosen, `summarize` tries again with what it would not quote at first.
      if (candidates === undefined) {
        rows = readRows(input)
        analyzed = input.analyzed
        features = readFeatures({ ...input, rows, language: 'en' }).slice()
      }
      const rowOf = new Map(rows.map((index, row) => [index, row]))
      return input.analyzed.sentences.map((_, index) => [
        { name: 'row', amount: rowOf.get(index) ?? -1 },
      ])
    },
  }
  summarize(article, {
    budget,
    rankers: numbering,
    selector: {
      name: 'none',
      select(input) {
        limit = input.limit
        if (candidates === undefined) {
          candidates = input.candidates
          pairKinds = input.pairKinds
        }
        return []
      },
    },
  })
  if (analyzed === undefined || candidates === undefined || candidates.length < 3) return undefined
  const { text, sentences } = analyzed
  const own = new Float64Array(candidates.length * WIDTH)
  const lines = candidates.map(({ score: row }, position) => {
    own.set(features.subarray(row * WIDTH, (row + 1) * WIDTH), position * WIDTH)
    const { start, end } = sentences[rows[row]!]!
    return text.slice(start, end)
  })
  return { candidates, limit, pairKinds, features: own, worth: rememberWorth(summary, lines) }
}

function rememberWorth(summary: string, lines: readonly string[]): Example['worth'] {
  const score = createRouge(summary, { metrics: ['rouge1', 'rouge2', 'rougeLsum'] })
  const known = new Map<string, number>()
  return (chosen) => {
    const key = chosen.join()
    let worth = known.get(key)
    if (worth === undefined) {
      const { rouge1, rouge2, rougeLsum } = score(chosen.map((at) => lines[at]!).join('\n'))
      worth = rouge1.f1 + rouge2.f1 + rougeLsum.f1
      known.set(key, worth)
    }
    return worth
  }
}
