/** Which of several copies is kept. */
import { timeOf } from './article-facts.js'
import type { ArticleFacts, RepresentativeRule } from './types.js'

/** A comparator that sorts the preferred article first. Total: only an article compares equal to itself. */
export function compareByRule(
  rule: RepresentativeRule,
): (a: ArticleFacts, b: ArticleFacts) => number {
  const first = firstKey(rule)
  return (a, b) =>
    first(a, b) || b.words - a.words || byDate(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function firstKey(rule: RepresentativeRule): (a: ArticleFacts, b: ArticleFacts) => number {
  if (typeof rule === 'function') return (a, b) => Number(rule(a, b)) || 0
  if (rule === 'longest') return (a, b) => b.words - a.words
  if (rule === 'earliest') return byDate
  const rank = new Map(rule.sources.map((source, i) => [source, i]))
  const of = (article: ArticleFacts): number => rank.get(article.source ?? '') ?? rank.size
  return (a, b) => of(a) - of(b)
}

function byDate(a: ArticleFacts, b: ArticleFacts): number {
  const [dateA, dateB] = [timeOf(a), timeOf(b)]
  return dateA === dateB ? 0 : dateA < dateB ? -1 : 1
}
