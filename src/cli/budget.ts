/** The length of a summary, from `--sentences`, `--words` or `--chars`. */
import type { Budget } from '../summarize/index.js'
import { misuse, type OptionValues } from './parse-options.js'

/** @throws NutgrafError `invalid-option` when more than one of them is given. */
export function budgetOf(values: OptionValues): { readonly budget?: Budget } {
  const given = (['sentences', 'words', 'chars'] as const).filter(
    (name) => values.number(name) !== undefined,
  )
  const [name] = given
  if (given.length > 1) {
    throw misuse(`give one of --sentences, --words and --chars, got --${given.join(' and --')}`)
  }
  if (name === undefined) return {}
  const limit = values.number(name)!
  if (name === 'chars') return { budget: { characters: limit } }
  return { budget: name === 'words' ? { words: limit } : { sentences: limit } }
}
