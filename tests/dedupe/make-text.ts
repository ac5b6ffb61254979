/** Texts of made-up words: unrelated ones share no shingle, and the same seed gives the same text. */
import { mix32 } from '../../src/util/hash.js'

const SYLLABLES = ['ba', 'do', 'ki', 'lu', 'me', 'no', 'pa', 'ri', 'su', 'te', 'va', 'zo']

export function makeWords(seed: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    let bits = mix32(mix32(seed) ^ i)
    let word = ''
    for (let k = 0; k < 3; k++, bits >>>= 6) word += SYLLABLES[bits % SYLLABLES.length]
    return word
  })
}

export function makeText(seed: number, words: number): string {
  return `${makeWords(seed, words).join(' ')}.`
}
