// PROVISIONAL insides: the text layer's owner replaces them; the signatures stay.
import { english } from '../languages/english.js'
import type { Language } from '../languages/language.js'
import type { Analyze, Block, Sentence, Span, Token } from '../types.js'

export interface AnalyzerOptions {
  /** Stop words, stemmer and abbreviations. Default: English. */
  readonly language?: Language
}

export function readBlocks(text: string): readonly Block[] {
  const blocks: Block[] = []
  for (const match of text.matchAll(/\S[^\n]*/g)) {
    const line = match[0].trimEnd()
    const start = match.index
    const kind = /^([-*•]|\d+[.)])\s/.test(line)
      ? 'item'
      : line.includes('|')
        ? 'table'
        : line.endsWith('?') && line.length < 120
          ? 'question'
          : /[.!?:”"’]$/.test(line)
            ? 'paragraph'
            : line.length < 120
              ? 'heading'
              : 'paragraph'
    blocks.push({ kind, start, end: start + line.length })
  }
  return blocks
}

export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(/\S.*?(?:(?<![A-Z]|Mr|Dr|Mrs)[.!?]+["”’)]*(?=\s+\S)|$)/gs)) {
    spans.push({ start: match.index, end: match.index + match[0].trimEnd().length })
  }
  return spans
}

export function createAnalyzer(options: AnalyzerOptions = {}): Analyze {
  const language = options.language ?? english
  return (text) => {
    const blocks = readBlocks(text)
    const sentences: Sentence[] = []
    blocks.forEach((block, blockIndex) => {
      const inside = text.slice(block.start, block.end)
      for (const span of splitSentences(inside)) {
        const start = block.start + span.start
        const surface = inside.slice(span.start, span.end)
        const tokens: Token[] = []
        for (const m of surface.matchAll(/[\p{L}\p{M}]+(?:['’.-][\p{L}\p{M}]+)*|\d[\d.,]*|\S/gu)) {
          const lower = m[0].toLowerCase()
          const kind = /^\p{L}/u.test(lower) ? 'word' : /^\d/.test(lower) ? 'number' : 'symbol'
          tokens.push({
            start: start + m.index,
            end: start + m.index + m[0].length,
            kind,
            term: kind === 'word' ? language.stem(lower) : lower,
            stop: kind === 'symbol' || language.stopWords.has(lower),
          })
        }
        sentences.push({
          index: sentences.length,
          block: blockIndex,
          start,
          end: start + surface.length,
          tokens,
        })
      }
    })
    return { text, blocks, sentences }
  }
}

let shared: Analyze | undefined

/** The English analyzer that every feature uses unless it is given another. Made on first use. */
export function defaultAnalyze(text: string): ReturnType<Analyze> {
  shared ??= createAnalyzer()
  return shared(text)
}

/** Whether a sentence may be quoted: it stands in prose, or is a list item that is a whole sentence. */
export function isQuotable(
  analyzed: { readonly text: string; readonly blocks: readonly Block[] },
  sentence: Sentence,
): boolean {
  const kind = analyzed.blocks[sentence.block]?.kind
  if (kind === 'paragraph') return true
  return kind === 'item' && /[.!?]["”’)]*$/.test(analyzed.text.slice(sentence.start, sentence.end))
}
