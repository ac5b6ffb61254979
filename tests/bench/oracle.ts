/** The bounds that an extractive summary's score is read against. */
import { createRouge } from '../../src/eval/index.js'

/**
 * The greedy oracle: sentences added one by one, each time the one that raises ROUGE-1 + ROUGE-2 F1 against the
 * reference most, until none does or `count` are chosen; one a line, in text order. Source: Nallapati et al.,
 * SummaRuNNer (2017), section 2.4.
 */
export function oracleSummary(
  sentences: readonly string[],
  reference: string,
  count: number,
): string {
  const score = createRouge(reference, { metrics: ['rouge1', 'rouge2'] })
  let chosen: readonly number[] = []
  let best = 0
  while (chosen.length < count) {
    let next = chosen
    for (let i = 0; i < sentences.length; i++) {
      if (chosen.includes(i)) continue
      const tried = [...chosen, i].sort((a, b) => a - b)
      const { rouge1, rouge2 } = score(tried.map((at) => sentences[at]).join('\n'))
      if (rouge1.f1 + rouge2.f1 <= best) continue
      best = rouge1.f1 + rouge2.f1
      next = tried
    }
    if (next === chosen) break
    chosen = next
  }
  return chosen.map((at) => sentences[at]).join('\n')
}
