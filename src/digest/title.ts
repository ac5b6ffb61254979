import { isQuotable } from '../text/index.js'
import type { Analyze, Article } from '../types.js'
import { shorten } from '../util/columns.js'

/** In columns: half as many characters where they are twice as wide. */
const LONGEST_STAND_IN = 90

/** The title that an article has: the given one, else the title block of its text. */
export function ownTitle({ title, text }: Article, analyze: Analyze): string | undefined {
  if (title !== undefined && title.trim() !== '') return oneLine(title)
  const block = analyze(text).blocks.find(({ kind }) => kind === 'title')
  return block && oneLine(text.slice(block.start, block.end))
}

/** A title for every article: without one of its own, its first sentence, cut at a word. Never empty. */
export function titleOf(article: Article, analyze: Analyze): string {
  const own = ownTitle(article, analyze)
  if (own !== undefined) return own
  const analyzed = analyze(article.text)
  const opening =
    analyzed.sentences.find((sentence) => isQuotable(analyzed, sentence)) ?? analyzed.sentences[0]
  if (opening === undefined) return `(no text: ${article.id})`
  return shorten(oneLine(article.text.slice(opening.start, opening.end)), LONGEST_STAND_IN)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
