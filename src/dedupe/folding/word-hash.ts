/** The hash of a word: FNV-1a over its folded letters, mixed, with bit 0 for "has a digit". */

export const FNV_OFFSET = 0x811c9dc5 | 0
export const FNV_PRIME = 0x01000193

export function finishWord(hash: number, digit: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return ((h ^ (h >>> 13)) & ~1) | digit
}

/** Whether a word hash is that of a word with a digit in it. */
export const hasDigit = (word: number): boolean => (word & 1) === 1
