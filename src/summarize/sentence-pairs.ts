/** What marks the pairs of neighbouring terms of a text. Made once a text and shared by the ranker and the selector. */
import { isContent } from '../text/term-numbers.js'
import type { AnalyzedText, BlockKind } from '../types.js'
import type { SentenceTerms } from './sentence-terms.js'
import { readTermPairs, type TermPairs } from './term-pairs.js'

/** Bits of `kinds` beside those of `TermPairs`: the title has the pair. */
export const TITLE_PAIR = 4
/** A caption or other line that may not be quoted has it. */
export const CAPTION_PAIR = 8

const LINES: ReadonlySet<BlockKind> = new Set<BlockKind>(['heading', 'title', 'item', 'table'])

/** Whether a block of this kind holds captions, headings or other lines, in which editors say what matters. */
export const isLine = (kind: BlockKind): boolean => LINES.has(kind)

/** Row `i` of the pairs is sentence `i`; `kinds` tells of the title and of captions as well. */
export type SentencePairs = TermPairs

/** The pairs of the sentences `rows`, which may be quoted. O(terms). */
export function readSentencePairs(
  { blocks, sentences }: AnalyzedText,
  terms: SentenceTerms,
  rows: readonly number[],
  title: AnalyzedText | undefined,
): SentencePairs {
  const { pairs, findPair } = readTermPairs(terms, rows)
  const { kinds } = pairs
  const mark = (sequence: ArrayLike<number>, start: number, end: number, kind: number): void => {
    for (let k = start + 1; k < end; k++) {
      const pair = findPair(sequence[k - 1]!, sequence[k]!)
      if (pair >= 0) kinds[pair]! |= kind
    }
  }
  const { sequence, sequenceOffsets } = terms
  let row = 0
  for (let index = 0; index < sentences.length; index++) {
    while (rows[row]! < index) row++
    if (rows[row] === index || !isLine(blocks[sentences[index]!.block]!.kind)) continue
    mark(sequence, sequenceOffsets[index]!, sequenceOffsets[index + 1]!, CAPTION_PAIR)
  }
  if (title !== undefined) {
    const own = numberTitle(title, terms.terms)
    mark(own, 0, own.length, TITLE_PAIR)
  }
  return pairs
}

/** The terms of a title by their numbers in the text, -1 for those that it lacks. */
function numberTitle(title: AnalyzedText, terms: readonly string[]): readonly number[] {
  const own: string[] = []
  for (const { tokens } of title.sentences) {
    for (const token of tokens) if (isContent(token)) own.push(token.term)
  }
  const idOf = new Map(own.map((term) => [term, -1]))
  for (let id = 0; id < terms.length; id++) if (idOf.has(terms[id]!)) idOf.set(terms[id]!, id)
  return own.map((term) => idOf.get(term)!)
}
