/** From what each report has to what the story has: topics, keywords, names. */
import { type KeywordOptions, keywords, type TopicTag } from '../topics/index.js'
import type { Analyze, Article, FindNames, Name } from '../types.js'
import type { StoryKeyword, StoryName, StoryTopic } from './types.js'

/** One report's findings of one kind. */
interface Findings<T> {
  readonly article: string
  readonly found: readonly T[]
}

interface Gathered<T> {
  readonly article: string
  readonly articles: readonly string[]
  /** The finding of each of `articles`. */
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
  const byKey = new Map<string, { articles: string[]; all: T[]; best: number }>()
  for (const { article, found } of reports) {
    for (const finding of found) {
      const key = keyOf(finding)
      const entry = byKey.get(key) ?? { articles: [], all: [], best: 0 }
      byKey.set(key, entry)
      if (entry.articles.at(-1) === article) continue
      entry.articles.push(article)
      entry.all.push(finding)
      if (strength(finding) > strength(entry.all[entry.best]!)) entry.best = entry.all.length - 1
    }
  }
  return [...byKey.values()].map(({ articles, all, best }) => ({
    articles,
    all,
    best: all[best]!,
    article: articles[best]!,
  }))
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

/** A name under its fullest form: "Putin" in one report is "Vladimir Putin" in another. */
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

/** The fullest form under which a form is known as a variant, the commonest of several; else the form itself. */
function fullestForms(names: readonly Name[]): (form: string) => string {
  const forms = new Map<string, Name>()
  for (const name of names) {
    for (const variant of [...name.variants, withoutInitials(name.text)]) {
      const known = forms.get(variant)
      const isFuller = name.text.length > (known?.text.length ?? variant.length)
      if (name.text !== variant && isFuller) forms.set(variant, name)
    }
  }
  return (form) => forms.get(form)?.text ?? form
}

/** "Vladimir V. Putin" is "Vladimir Putin" in the next report. */
function withoutInitials(name: string): string {
  return name.replace(/ \p{Lu}\.(?= )/gu, '')
}
