/** From a score per quotable sentence to what a `Ranker` gives back. */
import { readRoles } from '../sentence-roles.js'
import { readSentenceTerms, type SentenceTerms } from '../sentence-terms.js'
import type { RankInput, Reason } from '../types.js'

/** `input.rows`, or the good sentences of the text, or when there are none the poor ones. */
export function readRows(input: RankInput): readonly number[] {
  if (input.rows !== undefined) return input.rows
  const roles = readRoles(input.analyzed, input.title)
  const good: number[] = []
  const poor: number[] = []
  roles.forEach((role, index) => {
    if (role === 'good') good.push(index)
    else if (role === 'poor') poor.push(index)
  })
  return good.length > 0 ? good : poor
}

/** The terms of the text: those of the input, or read anew. */
export function readTerms({ readTerms, analyzed }: RankInput): SentenceTerms {
  return readTerms?.() ?? readSentenceTerms(analyzed)
}

const NO_REASONS: readonly Reason[] = []

/** Reasons for every sentence of the text: those made for its row, and none outside the rows. */
export function spread(
  input: RankInput,
  rows: readonly number[],
  reasonsOf: (row: number) => readonly Reason[],
): readonly (readonly Reason[])[] {
  const reasons: (readonly Reason[])[] = input.analyzed.sentences.map(() => NO_REASONS)
  for (let row = 0; row < rows.length; row++) reasons[rows[row]!] = reasonsOf(row)
  return reasons
}
