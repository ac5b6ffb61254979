/** What written and learnt topics have in common: from evidence to a report. */
import type { Article } from '../types.js'
import type { Contribution, TopicReport } from './types.js'

/** Reports of one article: of every topic, or, quicker, only of those whose tag is given. */
export type ReportTopics = (article: Article, onlyPresent: boolean) => TopicReport[]

export function makeReport(
  {
    topic,
    label,
    mediaTopics = [],
  }: { readonly topic: string; readonly label: string; readonly mediaTopics?: readonly string[] },
  { score, evidence }: { readonly score: number; readonly evidence: readonly Contribution[] },
  threshold: number,
): TopicReport {
  // Sums of doubles: what is equal on paper may differ in the last digits.
  const present = evidence.length > 0 && score >= threshold - 1e-9
  return {
    topic,
    label,
    score,
    threshold,
    evidence,
    ...(mediaTopics.length > 0 && { mediaTopics }),
    present,
    missing: present ? 0 : Math.max(0, threshold - score),
  }
}
