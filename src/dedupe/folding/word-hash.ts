/** The hash of a word: a polynomial over its folded letters, mixed, with bit 0 for "has a digit". */

/** Below 2^15, so that the kernel can multiply letters in pairs. */
export const WORD_BASE = 32749

export function finishWord(hash: number, digit: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return ((h ^ (h >>> 13)) & ~1) | digit
}

/** Whether a word hash is that of a word with a digit in it. */
export const hasDigit = (word: number): boolean => (word & 1) === 1
