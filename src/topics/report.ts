/** What written and learnt topics have in common: from evidence to a report. */
import type { Article } from '../types.js'
import type { Finding } from './evidence.js'
import { surfaceOf } from './surface.js'
import type { TopicReport } from './types.js'

/** Reports of one article: of every topic, or, quicker, only of those whose tag is given. */
export type ReportTopics = (article: Article, onlyPresent: boolean) => TopicReport[]

export function makeReport(
  article: Article,
  {
    topic,
    label,
    mediaTopics = [],
  }: { readonly topic: string; readonly label: string; readonly mediaTopics?: readonly string[] },
  { score, evidence }: { readonly score: number; readonly evidence: readonly Finding[] },
  threshold: number,
): TopicReport {
  // Sums of doubles: what is equal on paper may differ in the last digits.
  const present = evidence.length > 0 && score >= threshold - 1e-9
  return {
    topic,
    label,
    score,
    threshold,
    evidence: evidence.map(({ term, amount, spans, titleSpans }) => ({
      term,
      text: surfaceOf(article, spans, titleSpans),
      amount,
      spans,
      ...(titleSpans !== undefined && { titleSpans }),
    })),
    ...(mediaTopics.length > 0 && { mediaTopics }),
    present,
    missing: present ? 0 : Math.max(0, threshold - score),
  }
}
