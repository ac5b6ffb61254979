/** Which of several copies is kept. */
import type { ArticleTable } from '../corpus/article-table.js'
import type { ArticleFacts, RepresentativeRule } from '../types.js'

type Compare = (a: number, b: number) => number

/**
 * A comparator of article numbers that sorts the preferred one first. Total: only an article compares equal to itself.
 *
 * @param factsOf What a caller's rule is shown; not asked for by the other rules.
 */
export function compareByRule(
  rule: RepresentativeRule,
  articles: ArticleTable,
  wordsOf: (number: number) => number,
  factsOf: (number: number) => ArticleFacts,
): Compare {
  const byWords: Compare = (a, b) => wordsOf(b) - wordsOf(a)
  const byDate: Compare = (a, b) => {
    const dateA = articles.timeOf(a)
    const dateB = articles.timeOf(b)
    return dateA === dateB ? 0 : dateA < dateB ? -1 : 1
  }
  const byId: Compare = (a, b) => {
    const idA = articles.idOf(a)
    const idB = articles.idOf(b)
    return idA < idB ? -1 : idA > idB ? 1 : 0
  }
  const rest: Compare = (a, b) => byWords(a, b) || byDate(a, b) || byId(a, b)
  if (rule === 'longest') return rest
  if (rule === 'earliest') return (a, b) => byDate(a, b) || rest(a, b)
  if (typeof rule === 'function') {
    return (a, b) => Number(rule(factsOf(a), factsOf(b))) || rest(a, b)
  }
  const listed = new Map(rule.sources.map((source, i) => [source, i]))
  const sources = articles.sources()
  const rank = (article: number): number =>
    listed.get(articles.nameOf(sources[article]!)) ?? listed.size
  return (a, b) => rank(a) - rank(b) || rest(a, b)
}
