/** The terms of words, each distinct word read once and remembered. */
import type { Language } from '../../languages/language.js'
import { readWord } from './read-word.js'
import { createVocabulary, type Vocabulary } from './vocabulary.js'

export interface WordTerm {
  readonly term: string
  readonly stop: boolean
  /** The number of the term; 0 for stop words, which are not counted. */
  readonly number: number
  /** 1, or 0 for stop words: to be added rather than asked for, since nobody can foresee the answer. */
  readonly count: number
}

/** The term of the word `text.slice(start, end)`; `codes` are those of the whole text, `hash` is of the word's. */
export type LookUp = (
  text: string,
  codes: Uint16Array,
  start: number,
  end: number,
  hash: number,
) => WordTerm

/** The hash of a word that goes on with `code`; that of no characters is 0. */
export function addToHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

export interface WordTerms {
  readonly calm: LookUp
  /** For sentences that are all in capitals. */
  readonly shouted: LookUp
  readonly vocabulary: Vocabulary
  /** Whether it has grown so large that it should be made anew before the next text. */
  readonly isFull: () => boolean
}

/** Words of one memory, or terms of all: what is remembered grows no further than by one text more. */
const MOST_WORDS = 1 << 16
/** Slots of an empty memory, a power of two. They double whenever half of them are used. */
const FEWEST_SLOTS = 1 << 10
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

interface Memory {
  readonly lookUp: LookUp
  readonly size: () => number
}

/**
 * A memory of words for one language: open addressing on the characters in place, so that a known word is found
 * without making a string of it.
 */
function createMemory(language: Language, shouted: boolean, vocabulary: Vocabulary): Memory {
  const terms: WordTerm[] = []
  /** By slot: the hash of a word, its number from 1 on (0: a free slot), and where in the pool its characters are. */
  let table: Int32Array = new Int32Array(FEWEST_SLOTS * FIELDS)
  let pool = new Uint16Array(FEWEST_SLOTS)
  let used = 0

  // Words of one stem share one string: maps of terms compare addresses before they compare characters.
  const read = (surface: string): WordTerm => {
    const { term, stop } = readWord(surface, shouted, language)
    if (stop) return { term, stop, number: 0, count: 0 }
    const number = vocabulary.numberOf(term)
    return { term: vocabulary.terms[number]!, stop, number, count: 1 }
  }

  const remember = (surface: string, hash: number): WordTerm => {
    // First, since a stemmer may read with the same analyzer, which then remembers other words here.
    const term = read(surface)
    if (2 * FIELDS * terms.length >= table.length) table = enlargeTable(table)
    if (used + surface.length > pool.length) {
      const larger = new Uint16Array(2 * pool.length)
      larger.set(pool)
      pool = larger
    }
    const from = used
    for (let i = 0; i < surface.length; i++) pool[used++] = surface.charCodeAt(i)
    terms.push(term)
    insert(table, hash, terms.length, from, used)
    return term
  }

  const lookUp: LookUp = (text, codes, start, end, hash) => {
    if (end - start > LONGEST_REMEMBERED) return read(text.slice(start, end))
    let place = firstPlace(table, hash)
    for (; table[place + NUMBER] !== 0; place = nextPlace(table, place)) {
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
  return { lookUp, size: () => terms.length }
}

/** The place of the slot where the search for a hash begins. Sizes of tables are powers of two. */
function firstPlace(table: Int32Array, hash: number): number {
  return (FIELDS * (hash ^ (hash >>> 15))) & (table.length - 1)
}

function nextPlace(table: Int32Array, place: number): number {
  return (place + FIELDS) & (table.length - 1)
}

function insert(table: Int32Array, hash: number, number: number, from: number, to: number): void {
  let place = firstPlace(table, hash)
  while (table[place + NUMBER] !== 0) place = nextPlace(table, place)
  table[place] = hash
  table[place + NUMBER] = number
  table[place + FROM] = from
  table[place + TO] = to
}

function enlargeTable(table: Int32Array): Int32Array {
  const larger = new Int32Array(2 * table.length)
  for (let place = 0; place < table.length; place += FIELDS) {
    const number = table[place + NUMBER]!
    if (number !== 0) {
      insert(larger, table[place]!, number, table[place + FROM]!, table[place + TO]!)
    }
  }
  return larger
}

/** A memory of words as they stand, and of words from sentences in capitals. It grows with every new word. */
export function createWordTerms(language: Language): WordTerms {
  const vocabulary = createVocabulary()
  const calm = createMemory(language, false, vocabulary)
  const shouted = createMemory(language, true, vocabulary)
  return {
    calm: calm.lookUp,
    shouted: shouted.lookUp,
    vocabulary,
    isFull: () => Math.max(calm.size(), shouted.size(), vocabulary.terms.length) >= MOST_WORDS,
  }
}
