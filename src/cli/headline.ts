/** What an article is called in output for people. */
import { printable } from '../io/write/wrap.js'
import type { Article } from '../types.js'
import { shorten } from '../util/columns.js'
import type { Layout } from './layout.js'

const LONGEST = 120

/** Its title, else the first line of its text, cut at a word. */
export function headlineOf({ title, text }: Pick<Article, 'title' | 'text'>): string {
  const start = text.trimStart().slice(0, 10 * LONGEST)
  const line = printable(title ?? start.split('\n', 1)[0] ?? '')
  return shorten(line, LONGEST)
}

/** Headline in bold and id below it, as results for people begin. */
export function renderHead(article: Article, layout: Layout): string {
  const headline = headlineOf(article)
  const id = layout.dim(layout.wrap(article.id))
  return headline === '' || headline === article.id
    ? id
    : `${layout.bold(layout.wrap(headline))}\n${id}`
}
