/** Finds words of a short list in a text, in capitals or not, without making a string of any. */

/** Lengths are bits of a number. */
const LONGEST_WORD = 31

/** The position in the list of the word that stands at `[start, end)`, -1 when it is none of them. */
export type WordFinder = (text: string, start: number, end: number) => number

/** `words` in small letters. Few other words share the first letter, the last one and the length with one of them. */
export function createWordFinder(words: readonly string[]): WordFinder {
  const lengthsByFirst = new Int32Array(32)
  const lengthsByLast = new Int32Array(32)
  const bySlot: number[][] = Array.from({ length: 1024 }, () => [])
  words.forEach((word, position) => {
    if (word.length > LONGEST_WORD) throw new Error(`a word of ${word.length} letters`)
    const first = word.charCodeAt(0) & 31
    lengthsByFirst[first]! |= 1 << word.length
    lengthsByLast[word.charCodeAt(word.length - 1) & 31]! |= 1 << word.length
    bySlot[slotOf(first, word.length)]!.push(position)
  })
  return (text, start, end) => {
    const length = end - start
    const first = text.charCodeAt(start) & 31
    const last = text.charCodeAt(end - 1) & 31
    // One condition, since nobody can foresee which of several holds.
    const fits = ((lengthsByFirst[first]! & lengthsByLast[last]!) >> length) & 1
    if (fits === 0 || length > LONGEST_WORD) return -1
    for (const position of bySlot[slotOf(first, length)]!) {
      if (standsAt(text, start, words[position]!)) return position
    }
    return -1
  }
}

function slotOf(first: number, length: number): number {
  return (first << 5) | length
}

/** Whether `small`, which is in small letters, stands at `at`. Lower case of a long stretch is dear in two-byte strings. */
export function standsAt(text: string, at: number, small: string): boolean {
  for (let i = 0; i < small.length; i++) {
    const code = text.charCodeAt(at + i)
    const wanted = small.charCodeAt(i)
    if (code === wanted || (isPlainLetter(code) && (code | 0x20) === wanted)) continue
    if (code < 0x80 || String.fromCharCode(code).toLowerCase() !== small.charAt(i)) return false
  }
  return true
}

/** A letter of ASCII. */
export function isPlainLetter(code: number): boolean {
  const small = code | 0x20
  return small >= 0x61 && small <= 0x7a
}
