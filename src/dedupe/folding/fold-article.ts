/** Which words of an article are compared. */
import type { Article } from '../../types.js'
import type { FoldedText, FoldText } from './fold.js'

/** A text of fewer words says too little alone: "Blah blah" or "More soon." stands under many titles. */
const SHORT_TEXT = 12

/** Folded words with offsets into the title and the text together, if the title was needed. */
export interface FoldedArticle extends FoldedText {
  /** Where the text begins in what was folded: subtract it from `starts` and `ends`. */
  readonly textStart: number
}

/** Whether a text of so many words is compared together with its title. */
export function needsTitle(
  count: number,
  { text, title }: Pick<Article, 'text' | 'title'>,
): boolean {
  return count < SHORT_TEXT && title !== undefined && title !== '' && !text.startsWith(title)
}

/**
 * Whether a text needs its title whatever its words are, if each takes a character and one between it and the next: so it
 * is where the kernel reads the text.
 */
export function isSurelyShort({ text, title }: Pick<Article, 'text' | 'title'>): boolean {
  return text.length <= 2 * (SHORT_TEXT - 1) && !!title && !text.startsWith(title)
}

export const withTitle = (text: string, title = ''): string => `${title}\n${text}`

/**
 * The words of the text; of a short one, those of the title before them. Titles of longer texts do not count,
 * so that a new headline makes no new article.
 */
export function foldArticle(
  fold: FoldText,
  article: Pick<Article, 'text' | 'title'>,
  withSpans = false,
): FoldedArticle {
  const folded = fold(article.text, withSpans)
  if (needsTitle(folded.count, article)) return foldWithTitle(fold, article, withSpans)
  const { count, words, starts, ends } = folded
  return { count, words, starts, ends, textStart: 0 }
}

/** The words of the title and the text. */
export function foldWithTitle(
  fold: FoldText,
  { text, title = '' }: Pick<Article, 'text' | 'title'>,
  withSpans = false,
): FoldedArticle {
  const { count, words, starts, ends } = fold(withTitle(text, title), withSpans)
  return { count, words, starts, ends, textStart: title.length + 1 }
}
