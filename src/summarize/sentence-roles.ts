/** What of a text may stand in a summary, and what only when nothing better fits. */
import { foldLine } from '../text/fold.js'
import { isFurniture } from '../text/furniture.js'
import { isQuotable } from '../text/index.js'
import { isSpace } from '../text/space.js'
import type { AnalyzedText, Sentence } from '../types.js'
import { isCaption } from './captions.js'
import { createDamageReader } from './damage.js'

/**
 * `good` sentences make summaries. `poor` ones are prose but no summary: questions, damaged characters, stubs of
 * a few words, lines that only announce a list, site furniture within a paragraph. `none` may not be quoted: headings,
 * tables, titles. A line of its own that is a whole sentence is no heading, though it looks like one.
 */
export type SentenceRole = 'good' | 'poor' | 'none'

/** Fewer words than this say too little to be quoted for themselves. */
const SHORTEST_WORDS = 4

const QUESTION_MARKS = codesOf('?？؟')
const CLOSERS = codesOf('"\'”’»)]')
const COLONS = codesOf(':：')
const QUOTATION_STOPS = codesOf('.,!')

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)))
}

/**
 * Whether a sentence is a question, or a line that only announces what follows. A question mark right after a full
 * stop or comma is none: a closing quotation mark stood there before the text went through a character set that lacks
 * it. Read from the end: O(1) for most sentences.
 */
function asksOrAnnounces(text: string, start: number, end: number): boolean {
  let at = end - 1
  while (at >= start && isSpace(text.charCodeAt(at))) at--
  if (at >= start && COLONS.has(text.charCodeAt(at))) return true
  while (at >= start && (isSpace(text.charCodeAt(at)) || CLOSERS.has(text.charCodeAt(at)))) at--
  if (at < start || !QUESTION_MARKS.has(text.charCodeAt(at))) return false
  return at === start || !QUOTATION_STOPS.has(text.charCodeAt(at - 1))
}

/** Letters and digits in lower case, for telling whether two lines say the same. */
const fold = (text: string): string => foldLine(text, '')

/** Whether `fold(line)` may be `title`: as far as the line is ASCII, it does not differ. Most lines end here. */
function mayFoldTo(line: string, title: string): boolean {
  for (let at = 0, folded = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code > 0x7f) return true
    const isCapital = code >= 0x41 && code <= 0x5a
    const isSmall = code >= 0x61 && code <= 0x7a
    if (!isCapital && !isSmall && !(code >= 0x30 && code <= 0x39)) continue
    if (title.charCodeAt(folded++) !== (isCapital ? code | 0x20 : code)) return false
  }
  return true
}

/** The titles of a text, folded. */
function titlesOf({ text, blocks }: AnalyzedText, title: string | undefined): readonly string[] {
  const titles = new Set<string>()
  if (title !== undefined) titles.add(fold(title))
  for (const block of blocks) {
    if (block.kind === 'title') titles.add(fold(text.slice(block.start, block.end)))
  }
  titles.delete('')
  return [...titles]
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
  const { text, sentences } = analyzed
  const titles = titlesOf(analyzed, title)
  const isDamaged = createDamageReader(analyzed)
  // Folding leaves out marks and spaces; a line has no more of them than this.
  const longestLine = 10 + 2 * titles.reduce((most, { length }) => Math.max(most, length), 0)
  const isTitle = (line: string): boolean =>
    line.length <= longestLine &&
    titles.some((title) => mayFoldTo(line, title) && fold(line) === title)
  return sentences.map((sentence) => {
    if (!isQuotable(analyzed, sentence) && !isCaption(analyzed, sentence)) return 'none'
    const { start, end } = sentence
    const surface = text.slice(start, end)
    if (isTitle(surface)) return 'none'
    const poor =
      countWordTokens(sentence, SHORTEST_WORDS) < SHORTEST_WORDS ||
      asksOrAnnounces(text, start, end) ||
      isFurniture(surface) ||
      isDamaged(start, end)
    return poor ? 'poor' : 'good'
  })
}
