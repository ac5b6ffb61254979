import { BACKGROUND_TABLE } from './background-table.js'
import type { DocumentFrequencies } from './frequencies.js'
import { decodeTable } from './table-code.js'

let shared: DocumentFrequencies | undefined

/**
 * Document frequencies of English news: how common each stem is in general, so that a word is not taken for
 * unimportant because the input is all about it. Covers the commonest stems; rarer ones have frequency 0.
 * Decoded on first use (about 5 ms), then shared.
 *
 * @example
 * idf(background(), 'said') // small: nearly every report has it
 */
export function background(): DocumentFrequencies {
  if (shared === undefined) {
    const { documentCount, frequencies } = decodeTable(BACKGROUND_TABLE)
    shared = { documentCount, frequencyOf: (term) => frequencies.get(term) ?? 0 }
  }
  return shared
}
