/** Tells a copy from a text of the same form with other facts, by the numbers in both. */
import type { Corpus } from './corpus.js'
import { hasDigit } from './fold.js'

/** Fewer numbers than this say nothing about the form. */
const MIN_NUMBERS = 3
const MIN_RECURRING = 0.7

/** Whether two documents that share much of their words have different numbers in the same form. O(words). */
export function isTemplatePair(corpus: Corpus, a: number, b: number): boolean {
  const numbersA = numbersOf(corpus, a)
  const numbersB = numbersOf(corpus, b)
  const [fewer, more] =
    corpus.length(a) <= corpus.length(b) ? [numbersA, numbersB] : [numbersB, numbersA]
  let total = 0
  let recurring = 0
  for (const [number, count] of fewer) {
    total += count
    recurring += Math.min(count, more.get(number) ?? 0)
  }
  return total >= MIN_NUMBERS && recurring < MIN_RECURRING * total
}

function numbersOf(corpus: Corpus, document: number): Map<number, number> {
  const numbers = new Map<number, number>()
  const chunk = corpus.chunk(document)
  const start = corpus.offset(document)
  for (let i = start; i < start + corpus.length(document); i++) {
    const word = chunk[i]!
    if (hasDigit(word)) numbers.set(word, (numbers.get(word) ?? 0) + 1)
  }
  return numbers
}
