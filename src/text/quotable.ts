/** Which sentences may stand in a summary. */
import type { Block, Sentence } from '../types.js'

const FULL_STOP = 0x2e
const WHOLE = /[.!?…。！？｡．؟۔।։]["'”’»)\]」』】）\s]*(?:\[\d+\])*$/

/**
 * Whether a sentence may be quoted: it stands in a paragraph, or it is a list item that is a whole sentence. Never a
 * heading, question line, table row, by-line or boilerplate, never a lead-in that ends with a colon, and never the
 * fragment after the last whole sentence of a paragraph that was cut off. O(1).
 *
 * @example
 * const analyzed = defaultAnalyze(text)
 * const quotable = analyzed.sentences.filter((sentence) => isQuotable(analyzed, sentence))
 */
export function isQuotable(
  analyzed: { readonly text: string; readonly blocks: readonly Block[] },
  sentence: Sentence,
): boolean {
  const block = analyzed.blocks[sentence.block]
  if (block?.kind !== 'paragraph' && block?.kind !== 'item') return false
  // Most sentences end so, and need no pattern.
  if (analyzed.text.charCodeAt(sentence.end - 1) === FULL_STOP) return true
  const tail = analyzed.text.slice(Math.max(sentence.start, sentence.end - 12), sentence.end)
  if (WHOLE.test(tail)) return true
  const isFragment = sentence.end === block.end && sentence.start > block.start
  return block.kind === 'paragraph' && !isFragment && !/[:：]$/.test(tail)
}
