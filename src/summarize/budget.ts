/** Measuring sentences against a budget. */
import { NutgrafError } from '../errors.js'
import { checkInteger } from '../util/options.js'
import type { Budget } from './types.js'

export type BudgetUnit = 'sentences' | 'words' | 'characters'

/** A budget as selectors see it: what one sentence costs, and how much the costs may add up to. */
export interface Allowance {
  readonly unit: BudgetUnit
  /** As the caller gave it. */
  readonly amount: number
  readonly limit: number
  readonly costOf: (sentence: string) => number
}

const UNITS: readonly BudgetUnit[] = ['sentences', 'words', 'characters']

/** Scripts that put no space between words: each character counts as one. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

/**
 * Words in a text: runs between white space, as `wc -w` has it; in scripts written without spaces each character
 * counts. O(n).
 *
 * @example
 * countWords('The U.S.-backed truce ended.') // 4
 */
export function countWords(text: string): number {
  const spaced = text.replace(UNSPACED, ' ')
  const unspaced = spaced === text ? 0 : text.match(UNSPACED)!.length
  return unspaced + (spaced.match(/\S+/g)?.length ?? 0)
}

/**
 * The budget, checked.
 *
 * @throws NutgrafError `invalid-option` unless it is exactly one of the three, a whole number of at least 1.
 */
export function readBudget(budget: Budget): Allowance {
  const given = UNITS.filter(
    (unit) => (budget as Record<string, unknown> | null)?.[unit] !== undefined,
  )
  const keys = typeof budget === 'object' && budget !== null ? Object.keys(budget) : []
  if (given.length !== 1 || keys.length !== 1) {
    throw new NutgrafError(
      'invalid-option',
      'budget must be exactly one of { sentences }, { words }, { characters }',
      { option: 'budget', got: budget },
    )
  }
  const unit = given[0]!
  const amount = checkInteger(`budget.${unit}`, (budget as Record<BudgetUnit, number>)[unit], 1)
  if (unit === 'sentences') return { unit, amount, limit: amount, costOf: () => 1 }
  if (unit === 'words') return { unit, amount, limit: amount, costOf: countWords }
  // Each sentence brings the space that joins it to the next, and the last one has none.
  return { unit, amount, limit: amount + 1, costOf: (sentence) => sentence.length + 1 }
}
