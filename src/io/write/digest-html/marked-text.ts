/** The full text of an article with its quoted sentences and the evidence of its tags marked where they stand. */
import type { SummarySentence } from '../../../summarize/index.js'
import type { TopicTag } from '../../../topics/index.js'
import { escapeHtml } from './escape.js'
import type { PageIndex } from './page-index.js'

interface Range {
  readonly start: number
  readonly end: number
}

interface EvidenceRange extends Range {
  readonly topic: number
}

/** Spans may overlap in any way: the text is cut wherever one begins or ends. */
export function markText(
  text: string,
  quotes: readonly SummarySentence[],
  tags: readonly TopicTag[],
  index: PageIndex,
): string {
  const evidence = tags.flatMap(({ topic, evidence }): EvidenceRange[] =>
    evidence
      .filter(({ amount }) => amount > 0)
      .flatMap(({ spans }) => spans)
      .map(({ start, end }) => ({ start, end, topic: index.topicNumber.get(topic)! })),
  )
  const inOrder = [...quotes].sort((a, b) => a.start - b.start)
  const parts: string[] = []
  let at = 0
  for (const quote of inOrder) {
    parts.push(markEvidence(text, { start: at, end: quote.start }, evidence))
    const inside = markEvidence(text, quote, evidence)
    parts.push(`<mark id="${index.quoteAnchor(quote)}" tabindex="-1">${inside}</mark>`)
    at = quote.end
  }
  parts.push(markEvidence(text, { start: at, end: text.length }, evidence))
  return parts.join('')
}

function markEvidence(text: string, range: Range, evidence: readonly EvidenceRange[]): string {
  const inside = evidence.filter(({ start, end }) => start < range.end && end > range.start)
  const cuts = new Set([range.start, range.end])
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, range.start))
    cuts.add(Math.min(end, range.end))
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places
    .slice(0, -1)
    .map((start, i) => {
      const end = places[i + 1]!
      const piece = escapeHtml(text.slice(start, end))
      const topics = new Set(
        inside.filter((span) => span.start < end && span.end > start).map(({ topic }) => topic),
      )
      if (topics.size === 0) return piece
      return `<span class="e ${[...topics].map((topic) => `e${topic}`).join(' ')}">${piece}</span>`
    })
    .join('')
}
