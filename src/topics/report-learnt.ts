/** Reports on learnt topics. */
import type { Analyze } from '../types.js'
import { weighEvidence } from './evidence.js'
import { readArticle } from './learning/features.js'
import type { TopicModel } from './learning/model.js'
import { createLearntScorer } from './learnt-scorer.js'
import { makeReport, type ReportTopics } from './report.js'
import type { TopicReport } from './types.js'

export function createLearntReports(
  model: TopicModel,
  analyze: Analyze,
  minScore?: number,
): ReportTopics {
  const scorer = createLearntScorer(model)
  const thresholds = model.topics.map(
    ({ threshold }, topic) => minScore ?? scorer.toScore(topic, threshold),
  )
  return (article, onlyPresent) => {
    const { sums, explain } = scorer.weigh(readArticle(analyze, article))
    const reports: TopicReport[] = []
    for (let topic = 0; topic < model.topics.length; topic++) {
      const threshold = thresholds[topic]!
      if (onlyPresent) {
        // Most topics end here, before anything is made for them.
        const sum = sums[topic]!
        if (sum <= 0 || scorer.toScore(topic, sum) < threshold - 1e-9) continue
      }
      const weighed = weighEvidence(explain(topic), (sum) => scorer.toScore(topic, sum))
      const report = makeReport(article, model.topics[topic]!, weighed, threshold)
      if (!onlyPresent || report.present) reports.push(report)
    }
    return reports
  }
}
