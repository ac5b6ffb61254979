/** Which sentences may stand in a summary. */
import type { Block, Sentence } from '../types.js'

const WHOLE = /[.!?…。！？؟۔]["'”’»)\]]*$/

/**
 * Whether a sentence may be quoted: it stands in a paragraph, or it is a list item that is a whole sentence. Never a
 * heading, question line, table row, by-line or boilerplate, and never a lead-in that ends with a colon.
 */
export function isQuotable(
  analyzed: { readonly text: string; readonly blocks: readonly Block[] },
  sentence: Sentence,
): boolean {
  const kind = analyzed.blocks[sentence.block]?.kind
  if (kind !== 'paragraph' && kind !== 'item') return false
  const tail = analyzed.text.slice(Math.max(sentence.start, sentence.end - 12), sentence.end)
  return kind === 'paragraph' ? !/[:：]$/.test(tail) : WHOLE.test(tail)
}
