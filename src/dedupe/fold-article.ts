/** Which words of an article are compared. */
import type { Article } from '../types.js'
import type { FoldedText } from './fold.js'

/** A text of fewer words says too little alone: "Blah blah" or "More soon." stands under many titles. */
const SHORT_TEXT = 12

/**
 * The words of the text; of a short one, those of the title before them. Titles of longer texts do not count,
 * so that a new headline makes no new article.
 */
export function foldArticle(
  fold: (text: string, withSpans?: boolean) => FoldedText,
  { text, title }: Article,
): FoldedText {
  const folded = fold(text)
  if (folded.count >= SHORT_TEXT || title === undefined || title === '') return folded
  return text.startsWith(title) ? folded : fold(`${title}\n${text}`)
}
