/** Articles with summaries, read into what `fit-summary-weights.ts` learns from. */
import { prepareBigrams, prepareUnigrams, UNKNOWN } from '../src/eval/rouge-metrics.js'
import { tokenizeForRouge } from '../src/eval/rouge-tokens.js'
import { readFeatures } from '../src/summarize/features/index.js'
import { readRoles } from '../src/summarize/sentence-roles.js'
import { readSentenceTerms, rowSimilarity } from '../src/summarize/sentence-terms.js'
import { defaultAnalyze } from '../src/text/index.js'

export interface SummaryRecord {
  readonly text: string
  readonly title?: string
  readonly summary: string
}

/** One article: the features of its sentences, and what choosing some of them is worth. */
export interface Example {
  readonly sentences: number
  /** `sentences` × `WIDTH`. */
  readonly features: Float64Array
  /** Cosine of two sentences. */
  readonly likeness: (a: number, b: number) => number
  /** ROUGE-1 + ROUGE-2 F1 of the chosen sentences, ascending. */
  readonly worth: (chosen: readonly number[]) => number
}

/** Undefined when the article has fewer than three sentences to choose from: it teaches nothing. */
export function readExample({ text, title, summary }: SummaryRecord): Example | undefined {
  const analyzed = defaultAnalyze(text)
  const roles = readRoles(analyzed, title)
  const rows = roles.flatMap((role, row) => (role === 'good' ? [row] : []))
  if (rows.length < 3) return undefined
  const { offsets, ids, weights } = readSentenceTerms(analyzed)
  const row = (values: Int32Array | Float64Array, at: number) =>
    values.subarray(offsets[rows[at]!]!, offsets[rows[at]! + 1]!)
  const surfaces = rows.map((index) => {
    const { start, end } = analyzed.sentences[index]!
    return text.slice(start, end)
  })
  return {
    sentences: rows.length,
    features: readFeatures({
      analyzed,
      rows,
      analyzedTitle: title === undefined ? undefined : defaultAnalyze(title),
      language: 'en',
    }),
    likeness: (a, b) => rowSimilarity(row(ids, a), row(weights, a), row(ids, b), row(weights, b)),
    worth: prepareWorth(summary, surfaces),
  }
}

/** ROUGE from words that are numbered once: every set of sentences is asked for. */
function prepareWorth(
  summary: string,
  surfaces: readonly string[],
): (chosen: readonly number[]) => number {
  const numbers = new Map<string, number>()
  const reference = Int32Array.from(tokenizeForRouge(summary), (word) => {
    if (!numbers.has(word)) numbers.set(word, numbers.size)
    return numbers.get(word)!
  })
  const sentences = surfaces.map((surface) =>
    tokenizeForRouge(surface).map((word) => numbers.get(word) ?? UNKNOWN),
  )
  const metrics = [prepareUnigrams, prepareBigrams].map((prepare) =>
    prepare(reference, numbers.size),
  )
  return (chosen) => {
    const candidate = { words: Int32Array.from(chosen.flatMap((at) => sentences[at]!)), lines: [] }
    return metrics.reduce((sum, metric) => sum + metric(candidate).f1, 0)
  }
}
