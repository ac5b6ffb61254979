/** Reports on learnt topics. */
import type { Analyze } from '../types.js'
import { weighEvidence } from './evidence.js'
import { readArticle } from './learning/features.js'
import type { TopicModel } from './learning/model.js'
import { createLearntScorer } from './learnt-scorer.js'
import { makeReport, type ReportTopics } from './report.js'
import type { TopicReport } from './types.js'

/** A score this little below the threshold is at it, as far as sums of doubles go. */
const TOLERANCE = 1e-9

/**
 * A sum up to which the score is surely below the threshold: comparing with it spares an exponential for each topic
 * that an article has some word of. 0 when there is no such sum above it.
 */
function hopelessSum(toScore: (sum: number) => number, threshold: number): number {
  const isHopeless = (sum: number): boolean => toScore(sum) < threshold - 2 * TOLERANCE
  let low = 0
  let high = 1
  while (isHopeless(high) && high < LARGEST_SUM) high *= 2
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2
    if (isHopeless(middle)) low = middle
    else high = middle
  }
  return low
}

const LARGEST_SUM = 2 ** 20
const BISECTIONS = 40

export function createLearntReports(
  model: TopicModel,
  analyze: Analyze,
  minScore?: number,
): ReportTopics {
  const scorer = createLearntScorer(model)
  const thresholds = model.topics.map(
    ({ threshold }, topic) => minScore ?? scorer.toScore(topic, threshold),
  )
  const hopeless = model.topics.map(({ slope }, topic) =>
    slope > 0 ? hopelessSum((sum) => scorer.toScore(topic, sum), thresholds[topic]!) : 0,
  )
  return (article, onlyPresent) => {
    const { sums, explain } = scorer.weigh(readArticle(analyze, article))
    const reports: TopicReport[] = []
    for (let topic = 0; topic < model.topics.length; topic++) {
      const threshold = thresholds[topic]!
      if (onlyPresent) {
        // Most topics end here, before anything is made for them.
        const sum = sums[topic]!
        if (sum <= hopeless[topic]! || scorer.toScore(topic, sum) < threshold - TOLERANCE) continue
      }
      const weighed = weighEvidence(explain(topic), (sum) => scorer.toScore(topic, sum))
      const report = makeReport(article, model.topics[topic]!, weighed, threshold)
      if (!onlyPresent || report.present) reports.push(report)
    }
    return reports
  }
}
