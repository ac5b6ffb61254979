/** What of a text may stand in a summary, and what only when nothing better fits. */
import { isQuotable } from '../text/index.js'
import type { AnalyzedText, Sentence } from '../types.js'
import { isCaption } from './captions.js'

/**
 * `good` sentences make summaries. `poor` ones are prose but no summary: questions, damaged characters, stubs of
 * a few words, lines that only announce a list. `none` may not be quoted: headings, tables, titles. A line of its own that
 * is a whole sentence is no heading, though it looks like one.
 */
export type SentenceRole = 'good' | 'poor' | 'none'

/** Fewer words than this say too little to be quoted for themselves. */
const SHORTEST_WORDS = 4

/**
 * A question, or a line that only announces what follows. A question mark right after a full stop or comma is none: a
 * closing quotation mark stood there before the text went through a character set that lacks it.
 */
const ASKS_OR_ANNOUNCES = /(?:(?<![.,!])[?？؟][\s"'”’»)\]]*|[:：]\s*)$/u

/**
 * Traces of a wrong character set: the replacement character, UTF-8 read as windows-1252, a lone Thai vowel sign
 * where an apostrophe was lost.
 */
const DAMAGED = /\uFFFD|â€|Ã[\u0080-\u00BF]|Â[\u00A0-\u00BF]|[A-Za-z]\u0E42|\u0E42[A-Za-z]/
/** Every trace holds one of these: most texts have none, and one search says so for all their sentences. */
const SUSPECT = /[\uFFFDâÃÂ\u0E42]/

/** Letters and digits in lower case, for telling whether two lines say the same. */
const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** What `fold(text)` starts with, without folding all of it. */
const foldFirst = (text: string): string =>
  /[\p{L}\p{N}]/u.exec(text)?.[0].toLowerCase().charAt(0) ?? ''

function titlesOf({ text, blocks }: AnalyzedText, title: string | undefined): ReadonlySet<string> {
  const titles = new Set<string>()
  if (title !== undefined) titles.add(fold(title))
  for (const block of blocks) {
    if (block.kind === 'title') titles.add(fold(text.slice(block.start, block.end)))
  }
  titles.delete('')
  return titles
}

function countWordTokens(sentence: Sentence, enough: number): number {
  let words = 0
  for (const token of sentence.tokens) {
    if (token.kind !== 'symbol' && ++words >= enough) break
  }
  return words
}

/** The role of each sentence of a text. A sentence that only repeats the title has none. O(characters). */
export function readRoles(analyzed: AnalyzedText, title?: string): readonly SentenceRole[] {
  const titles = titlesOf(analyzed, title)
  let longestTitle = 0
  const firsts = new Set<string>()
  for (const title of titles) {
    longestTitle = Math.max(longestTitle, title.length)
    firsts.add(title.charAt(0))
  }
  const suspect = SUSPECT.test(analyzed.text)
  return analyzed.sentences.map((sentence) => {
    if (!isQuotable(analyzed, sentence) && !isCaption(analyzed, sentence)) return 'none'
    const surface = analyzed.text.slice(sentence.start, sentence.end)
    const mayRepeat = longestTitle > 0 && surface.length <= 2 * longestTitle + 10
    if (mayRepeat && firsts.has(foldFirst(surface)) && titles.has(fold(surface))) return 'none'
    const poor =
      countWordTokens(sentence, SHORTEST_WORDS) < SHORTEST_WORDS ||
      ASKS_OR_ANNOUNCES.test(surface) ||
      (suspect && DAMAGED.test(surface))
    return poor ? 'poor' : 'good'
  })
}
