/** The terms of words, each distinct word read once and remembered. */
import type { Language } from '../../languages/language.js'
import { readWord, type WordTerm } from './read-word.js'

/** The term of the word `text.slice(start, end)`; `codes` are those of the whole text. */
export type LookUp = (text: string, codes: Uint16Array, start: number, end: number) => WordTerm

export interface WordTerms {
  readonly calm: LookUp
  /** For sentences that are all in capitals. */
  readonly shouted: LookUp
}

/** Words that one memory holds, a power of two; then it starts afresh. */
const MOST_WORDS = 1 << 16
const SLOTS = 2 * MOST_WORDS
/** Longer words are rare, and not worth remembering. */
const LONGEST_REMEMBERED = 40
/** Shorter slices are copies in V8; a longer one would keep its whole text in memory for as long as it lives. */
const LONGEST_COPY = 12

/** What a slot holds, side by side so that a look-up touches one line of the cache: see `createMemory`. */
const FIELDS = 4
const NUMBER = 1
const FROM = 2
const TO = 3

function detach(word: string): string {
  return word.length > LONGEST_COPY ? ` ${word}`.slice(1) : word
}

/** The place in the table of the slot where the search for a hash begins. */
function placeOf(hash: number): number {
  return ((hash ^ (hash >>> 15)) & (SLOTS - 1)) * FIELDS
}

const nextPlace = (place: number): number => (place + FIELDS) % (SLOTS * FIELDS)

/**
 * A memory of words for one language: open addressing on the characters in place, so that a known word is found
 * without making a string of it.
 */
function createMemory(language: Language, shouted: boolean): LookUp {
  const terms: WordTerm[] = []
  /** By slot: the hash of a word, its number from 1 on (0: a free slot), and where in the pool its characters are. */
  let table = new Int32Array(0)
  let pool = new Uint16Array(0)
  let used = 0

  const remember = (surface: string, hash: number): WordTerm => {
    if (terms.length === 0 || terms.length === MOST_WORDS) {
      table = new Int32Array(SLOTS * FIELDS)
      terms.length = 0
      used = 0
    }
    const term = readWord(surface, shouted, language)
    terms.push(term)
    if (used + surface.length > pool.length) {
      const larger = new Uint16Array(2 * pool.length + LONGEST_REMEMBERED)
      larger.set(pool)
      pool = larger
    }
    let place = placeOf(hash)
    while (table[place + NUMBER] !== 0) place = nextPlace(place)
    table[place] = hash
    table[place + NUMBER] = terms.length
    table[place + FROM] = used
    for (let i = 0; i < surface.length; i++) pool[used++] = surface.charCodeAt(i)
    table[place + TO] = used
    return term
  }

  return (text, codes, start, end) => {
    if (end - start > LONGEST_REMEMBERED) {
      return readWord(text.slice(start, end), shouted, language)
    }
    let hash = end - start
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ codes[i]!, 0x01000193)
    let place = placeOf(hash)
    for (; terms.length > 0 && table[place + NUMBER] !== 0; place = nextPlace(place)) {
      if (table[place] !== hash) continue
      let at = table[place + FROM]!
      if (table[place + TO]! - at !== end - start) continue
      let i = start
      while (i < end && pool[at] === codes[i]) {
        i++
        at++
      }
      if (i === end) return terms[table[place + NUMBER]! - 1]!
    }
    return remember(detach(text.slice(start, end)), hash)
  }
}

/** A memory of up to 65,536 words as they stand, and of as many from sentences in capitals. */
export function createWordTerms(language: Language): WordTerms {
  return { calm: createMemory(language, false), shouted: createMemory(language, true) }
}
