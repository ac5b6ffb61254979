/** Articles with summaries, read into what `fit-summary-weights.ts` learns from. */
import { createRouge } from '../src/eval/index.js'
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
  /** ROUGE-1 + ROUGE-2 F1 of the chosen sentences, in text order. */
  readonly worth: (chosen: readonly number[]) => number
}

/** Undefined when the article has fewer than three sentences to choose from: it teaches nothing. */
export function readExample({ text, title, summary }: SummaryRecord): Example | undefined {
  const analyzed = defaultAnalyze(text)
  const rows = readRoles(analyzed, title).flatMap((role, row) => (role === 'good' ? [row] : []))
  if (rows.length < 3) return undefined
  const { offsets, ids, weights } = readSentenceTerms(analyzed)
  const row = (values: Int32Array | Float64Array, at: number) =>
    values.subarray(offsets[rows[at]!]!, offsets[rows[at]! + 1]!)
  const surfaces = rows.map((index) => {
    const { start, end } = analyzed.sentences[index]!
    return text.slice(start, end)
  })
  const score = createRouge(summary, { metrics: ['rouge1', 'rouge2'] })
  return {
    sentences: rows.length,
    features: readFeatures({
      analyzed,
      rows,
      analyzedTitle: title === undefined ? undefined : defaultAnalyze(title),
      language: 'en',
    }),
    likeness: (a, b) => rowSimilarity(row(ids, a), row(weights, a), row(ids, b), row(weights, b)),
    worth(chosen) {
      if (chosen.length === 0) return 0
      const sorted = [...chosen].sort((a, b) => a - b)
      const { rouge1, rouge2 } = score(sorted.map((at) => surfaces[at]).join('\n'))
      return rouge1.f1 + rouge2.f1
    },
  }
}
