/** Reports on learnt topics. */
import type { Analyze } from '../types.js'
import { weighEvidence } from './evidence.js'
import { readArticle } from './learning/features.js'
import type { TopicModel } from './learning/model.js'
import { createLearntScorer } from './learnt-scorer.js'
import { makeReport, type ReportTopics } from './report.js'

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
    return model.topics.flatMap((learnt, topic) => {
      const threshold = thresholds[topic]!
      const toScore = (sum: number): number => scorer.toScore(topic, sum)
      if (onlyPresent && (sums[topic]! <= 0 || toScore(sums[topic]!) < threshold - 1e-9)) return []
      const weighed = weighEvidence(explain(topic), toScore)
      const report = makeReport(learnt, weighed, threshold)
      return onlyPresent && !report.present ? [] : [report]
    })
  }
}
