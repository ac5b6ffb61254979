/** The words of an article as matching sees them: terms with places, symbols left out. */
import type { Analyze, AnalyzedText, Article, Span } from '../types.js'

/** Where a word stands decides what it counts. */
export type Place = 'title' | 'lead' | 'body'

export interface Word {
  /** The analyzer's term. */
  readonly term: string
  /** The term in lower case: for matching, case is a condition of its own. */
  readonly key: string
  readonly start: number
  readonly end: number
}

/** One sentence's words. Phrases never reach across sentences. */
export interface Line {
  readonly place: Place
  /** True when spans refer to the article's separate title rather than to its text. */
  readonly inTitleField: boolean
  /** What spans refer to. */
  readonly text: string
  readonly words: readonly Word[]
}

/** So many sentences of prose at the start of a text count as its lead. */
const LEAD_SENTENCES = 2

/** Where a word ends once a possessive 's is left off: the word of "Ukraine's" is "Ukraine". */
export function endWithoutPossessive(text: string, { start, end }: Span): number {
  const mark = text.charCodeAt(end - 2)
  const isMark = mark === 0x27 || mark === 0x2019
  return isMark && end - start > 2 && text.charAt(end - 1) === 's' ? end - 2 : end
}

/** A reader of articles into lines. */
export function createLineReader(analyze: Analyze): (article: Article) => readonly Line[] {
  return ({ title, text }) => {
    const lines: Line[] = []
    // A title that is given apart, and printed once or twice more in the text, is one title.
    const titles = new Set<string>()
    const isRepeat = (surface: string): boolean => {
      const folded = surface
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
      if (folded === '' || titles.has(folded)) return true
      titles.add(folded)
      return false
    }
    const read = (analyzed: AnalyzedText, inTitleField: boolean): void => {
      let lead = LEAD_SENTENCES
      let repeated = -1
      let previousBlock = -1
      for (const sentence of analyzed.sentences) {
        const block = analyzed.blocks[sentence.block]
        if (block?.kind === 'boilerplate') continue
        const isTitle = inTitleField || block?.kind === 'title'
        if (block !== undefined && sentence.block !== previousBlock) {
          previousBlock = sentence.block
          if (isTitle || block.kind === 'heading') {
            if (isRepeat(analyzed.text.slice(block.start, block.end))) repeated = sentence.block
          }
        }
        if (sentence.block === repeated) continue
        const isLead = !isTitle && block?.kind === 'paragraph' && lead-- > 0
        const words: Word[] = []
        for (const { kind, term, start, end } of sentence.tokens) {
          if (kind === 'symbol') continue
          const bareEnd = endWithoutPossessive(analyzed.text, { start, end })
          words.push({ term, key: term.toLowerCase(), start, end: bareEnd })
        }
        lines.push({
          place: isTitle ? 'title' : isLead ? 'lead' : 'body',
          inTitleField,
          text: analyzed.text,
          words,
        })
      }
    }
    if (title !== undefined) read(analyze(title), true)
    read(analyze(text), false)
    return lines
  }
}
