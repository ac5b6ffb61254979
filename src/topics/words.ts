/** The words of an article as matching sees them: tokens by sentence, symbols left out. */
import { foldLine } from '../text/fold.js'
import { isSpace } from '../text/space.js'
import type { Analyze, AnalyzedText, Article, Span, Token } from '../types.js'

/** Where a word stands decides what it counts; a list item with a label counts as the lead. */
export type Place = 'title' | 'lead' | 'body'

/** One sentence's words. Phrases never reach across sentences. */
export interface Line {
  readonly place: Place
  /** True when spans refer to the article's separate title rather than to its text. */
  readonly inTitleField: boolean
  /** What spans refer to. */
  readonly text: string
  readonly words: readonly Token[]
}

/** So many sentences of prose at the start of a text count as its lead. */
const LEAD_SENTENCES = 2

/** So many words at most stand before the colon of a label. */
const LABEL_WORDS = 5

/** Where a word ends once a possessive 's is left off: the word of "Ukraine's" is "Ukraine". */
export function endWithoutPossessive(text: string, { start, end }: Span): number {
  const mark = text.charCodeAt(end - 2)
  const isMark = mark === 0x27 || mark === 0x2019
  return isMark && end - start > 2 && text.charAt(end - 1) === 's' ? end - 2 : end
}

/** The term in lower case: for matching, case is a condition of its own. Nearly all terms are so already. */
export function keyOf(term: string): string {
  for (let i = 0; i < term.length; i++) {
    const code = term.charCodeAt(i)
    if (code > 0x7f || (code >= 0x41 && code <= 0x5a)) return term.toLowerCase()
  }
  return term
}

/** A company's code as wires print it: "Damson Oil <DAM>" has no dam. */
const isTicker = (text: string, { start, end }: Span): boolean =>
  text.charCodeAt(start - 1) === 0x3c && text.charCodeAt(end) === 0x3e

/** Whether a list item opens with what it is about: "Power supply: the grid is old." No label ends at "10:30". */
function hasLabel(text: string, tokens: readonly Token[]): boolean {
  for (let i = 1; i <= LABEL_WORDS && i < tokens.length; i++) {
    const { start, end } = tokens[i]!
    if (text.charCodeAt(start) !== 0x3a) continue
    if (end === text.length || isSpace(text.charCodeAt(end))) return true
  }
  return false
}

/** Whether a title is new: one that is given apart, and printed once or twice more in the text, is one title. */
function addTitle(titles: Set<string>, surface: string): boolean {
  const folded = foldLine(surface, ' ').trim()
  if (folded === '' || titles.has(folded)) return false
  titles.add(folded)
  return true
}

/** Adds the lines of a text, but for boilerplate and for titles that are in `titles` already. */
function addLines(
  lines: Line[],
  titles: Set<string>,
  { text, blocks, sentences }: AnalyzedText,
  inTitleField: boolean,
): void {
  let lead = LEAD_SENTENCES
  let repeated = -1
  let previousBlock = -1
  for (const sentence of sentences) {
    const block = blocks[sentence.block]
    if (block?.kind === 'boilerplate') continue
    const isTitle = inTitleField || block?.kind === 'title'
    if (block !== undefined && sentence.block !== previousBlock) {
      previousBlock = sentence.block
      if (isTitle || block.kind === 'heading') {
        if (!addTitle(titles, text.slice(block.start, block.end))) repeated = sentence.block
      }
    }
    if (sentence.block === repeated) continue
    const isLead =
      (!isTitle && block?.kind === 'paragraph' && lead-- > 0) ||
      (block?.kind === 'item' && hasLabel(text, sentence.tokens))
    const words: Token[] = []
    for (const token of sentence.tokens) {
      if (token.kind !== 'symbol' && !isTicker(text, token)) words.push(token)
    }
    lines.push({ place: isTitle ? 'title' : isLead ? 'lead' : 'body', inTitleField, text, words })
  }
}

/** A reader of articles into lines. */
export function createLineReader(analyze: Analyze): (article: Article) => readonly Line[] {
  return ({ title, text }) => {
    const lines: Line[] = []
    const titles = new Set<string>()
    if (title !== undefined) addLines(lines, titles, analyze(title), true)
    addLines(lines, titles, analyze(text), false)
    return lines
  }
}
