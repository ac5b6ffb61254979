/** What written and learnt topics have in common: from evidence to a report. */
import type { Article } from '../types.js'
import type { Weighed } from './evidence.js'
import { surfaceOf } from './surface.js'
import type { Contribution, TopicReport, TopicTag } from './types.js'

/** Reports of one article: of every topic, or, quicker, only of those whose tag is given. */
export type ReportTopics = (article: Article, onlyPresent: boolean) => TopicReport[]

export function makeReport(
  article: Article,
  {
    topic,
    label,
    mediaTopics = [],
  }: { readonly topic: string; readonly label: string; readonly mediaTopics?: readonly string[] },
  { score, evidence }: { readonly score: number; readonly evidence: readonly Weighed[] },
  threshold: number,
): TopicReport {
  // Sums of doubles: what is equal on paper may differ in the last digits.
  const present = evidence.length > 0 && score >= threshold - 1e-9
  return {
    topic,
    label,
    score,
    threshold,
    evidence: evidence.map((each) => toContribution(article, each)),
    ...(mediaTopics.length > 0 && { mediaTopics }),
    present,
    missing: present ? 0 : Math.max(0, threshold - score),
  }
}

function toContribution(article: Article, { finding, amount }: Weighed): Contribution {
  const { term, spans, titleSpans } = finding
  const text = surfaceOf(article, spans, titleSpans)
  // Not with a spread, which costs as much as all the rest: there may be a hundred of them.
  return titleSpans === undefined
    ? { term, text, amount, spans }
    : { term, text, amount, spans, titleSpans }
}

/** The tag without the verdict. */
export function toTag({
  topic,
  label,
  score,
  threshold,
  evidence,
  mediaTopics,
}: TopicReport): TopicTag {
  const tag = { topic, label, score, threshold, evidence }
  return mediaTopics === undefined ? tag : { ...tag, mediaTopics }
}
