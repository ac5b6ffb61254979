/** From what each report has to what the story has: topics, keywords, names. */
import { type KeywordOptions, keywords, type TopicTag } from '../topics/index.js'
import type { Analyze, Article, FindNames } from '../types.js'
import { fullestForms } from './fullest-forms.js'
import type { StoryKeyword, StoryName, StoryTopic } from './types.js'

/** One report's findings of one kind. */
interface Findings<T> {
  readonly article: string
  readonly found: readonly T[]
}

interface Gathered<T> {
  readonly article: string
  readonly articles: readonly string[]
  /** Their findings; a report may have several under one key. */
  readonly all: readonly T[]
  /** The finding of `article`. */
  readonly best: T
}

/** Findings under one key put together; `strength` picks the report that shows it best. First found first. */
function gather<T>(
  reports: readonly Findings<T>[],
  keyOf: (finding: T) => string,
  strength: (finding: T) => number,
): readonly Gathered<T>[] {
  const byKey = new Map<string, { article: string; finding: T }[]>()
  for (const { article, found } of reports) {
    for (const finding of found) {
      const key = keyOf(finding)
      const entries = byKey.get(key)
      if (entries === undefined) byKey.set(key, [{ article, finding }])
      else entries.push({ article, finding })
    }
  }
  return [...byKey.values()].map((entries) => {
    const best = entries.reduce((a, b) => (strength(b.finding) > strength(a.finding) ? b : a))
    return {
      article: best.article,
      articles: [...new Set(entries.map(({ article }) => article))],
      all: entries.map(({ finding }) => finding),
      best: best.finding,
    }
  })
}

/** A topic is the story's when this share of its reports have it. */
const TOPIC_SHARE = 1 / 3

export function combineTopics(reports: readonly Findings<TopicTag>[]): readonly StoryTopic[] {
  return gather(
    reports,
    (tag) => tag.topic,
    (tag) => tag.score,
  )
    .filter(({ articles }) => articles.length >= TOPIC_SHARE * reports.length)
    .map(({ best, article, articles }) => ({ ...best, article, articles }))
    .sort((a, b) => b.articles.length - a.articles.length || b.score - a.score)
}

/** The keywords of each report, weighed by how it ranks them, averaged over all reports. */
export function combineKeywords(
  reports: readonly Article[],
  analyze: Analyze,
  limit: number,
): readonly StoryKeyword[] {
  if (limit === 0) return []
  const options: KeywordOptions = { analyze, limit: 2 * limit }
  const found = reports.map((report) => {
    const own = keywords(report, options)
    const top = own[0]?.score ?? 1
    return {
      article: report.id,
      found: own.map((keyword) => ({ ...keyword, score: keyword.score / top })),
    }
  })
  return gather(
    found,
    (keyword) => keyword.term,
    (keyword) => keyword.score,
  )
    .map(({ best, all, article, articles }) => ({
      ...best,
      score: all.reduce((sum, { score }) => sum + score, 0) / reports.length,
      article,
      articles,
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
}

/** Names under their fullest forms: "Putin" in one report is "Vladimir Putin" in another, "US" the "United States". */
export function combineNames(
  reports: readonly Article[],
  analyze: Analyze,
  findNames: FindNames | undefined,
  limit: number,
): readonly StoryName[] {
  if (findNames === undefined || limit === 0) return []
  const found = reports.map((report) => ({
    article: report.id,
    found: findNames(analyze(report.text)),
  }))
  const fullest = fullestForms(found.flatMap((report) => report.found))
  return gather(
    found,
    (name) => fullest(name.text),
    (name) => name.count,
  )
    .map(({ best, all, article, articles }) => ({
      ...best,
      text: fullest(best.text),
      kind: all.find(({ kind }) => kind !== 'name')?.kind ?? 'name',
      count: all.reduce((sum, { count }) => sum + count, 0),
      variants: [...new Set([best, ...all].flatMap(({ variants }) => variants))],
      article,
      articles,
    }))
    .sort((a, b) => b.articles.length - a.articles.length || b.count - a.count)
    .slice(0, limit)
}
