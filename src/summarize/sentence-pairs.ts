/** What marks the pairs of neighbouring terms of a text. Made once a text and shared by the ranker and the selector. */

import { isContent } from '../text/term-numbers.js'
import type { AnalyzedText, BlockKind } from '../types.js'
import type { SentenceTerms } from './sentence-terms.js'
import { countPairs, PairNumbers, readTermPairs, type TermPairs } from './term-pairs.js'

/**
 * Bits of `kinds`: the first sentence has the pair; the second or third has it first; the title has it; a caption or other
 * line that may not be quoted; several sentences.
 */
export const FIRST_PAIR = 1
export const SECOND_PAIR = 2
export const TITLE_PAIR = 4
export const CAPTION_PAIR = 8
export const RECURRING_PAIR = 16

const LEAD_SENTENCES = 3

const LINES: ReadonlySet<BlockKind> = new Set<BlockKind>(['heading', 'title', 'item', 'table'])

/** Whether a block of this kind holds captions, headings or other lines, in which editors say what matters. */
export const isLine = (kind: BlockKind): boolean => LINES.has(kind)

/** Row `i` of the pairs is sentence `i`. */
export interface SentencePairs extends TermPairs {
  /** By pair, the bits of its kinds. */
  readonly kinds: Uint8Array
  /** By pair, the sum of 1/√place over the sentences that have it. */
  readonly earliness: Float64Array
}

/** The pairs of the sentences `rows`, which may be quoted. O(terms). */
export function readSentencePairs(
  { blocks, sentences }: AnalyzedText,
  terms: SentenceTerms,
  rows: readonly number[],
  title: AnalyzedText | undefined,
): SentencePairs {
  const capacity = countPairs(terms, rows)
  const numbers = new PairNumbers(capacity)
  const pairs = readTermPairs(terms, rows, numbers, capacity)
  const { offsets, ids } = pairs
  const kinds = new Uint8Array(numbers.size)
  const earliness = new Float64Array(numbers.size)
  for (let p = 0; p < rows.length; p++) {
    const early = 1 / Math.sqrt(p + 1)
    const place = p === 0 ? FIRST_PAIR : p < LEAD_SENTENCES ? SECOND_PAIR : 0
    for (let k = offsets[rows[p]!]!; k < offsets[rows[p]! + 1]!; k++) {
      const pair = ids[k]!
      if (earliness[pair] === 0) kinds[pair]! |= place
      else kinds[pair]! |= RECURRING_PAIR
      earliness[pair]! += early
    }
  }
  const mark = (sequence: ArrayLike<number>, start: number, end: number, kind: number): void => {
    for (let k = start + 1; k < end; k++) {
      const pair = numbers.find(sequence[k - 1]!, sequence[k]!)
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
  return { ...pairs, kinds, earliness }
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
