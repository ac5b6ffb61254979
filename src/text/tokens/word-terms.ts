/** From a word as it stands to the key that counting uses, and whether it is a stop word. */
import type { Language } from '../../languages/language.js'

export interface WordTerm {
  readonly term: string
  readonly stop: boolean
}

/** The term of the word `text.slice(start, end)`; `shouted` when its sentence is all in capitals. */
export type LookUp = (text: string, start: number, end: number, shouted: boolean) => WordTerm

interface Entry extends WordTerm {
  readonly surface: string
}

/** Slots of the memory of one analyzer, a power of two. Half of them are used before it starts afresh. */
const SLOTS = 1 << 17
/** Longer words are rare, and not worth remembering. */
const LONGEST_REMEMBERED = 40
/** Shorter slices are copies in V8; a longer one would keep its whole text in memory for as long as it lives. */
const LONGEST_COPY = 12
/** Stemmers take quadratic time on a word without vowels; no word of a language is longer than this. */
const LONGEST_STEMMED = 80

function detach(word: string): string {
  return word.length > LONGEST_COPY ? ` ${word}`.slice(1) : word
}

function readDotted(surface: string, language: Language): WordTerm {
  const joined = surface.replaceAll('.', '')
  if (joined !== joined.toUpperCase()) return { term: joined.toLowerCase(), stop: true }
  return { term: language.acronyms?.has(joined) ? joined : joined.toLowerCase(), stop: false }
}

function readWord(surface: string, shouted: boolean, language: Language): WordTerm {
  if (surface.includes('.')) return readDotted(surface, language)
  const plain = surface.replace(/[’ʼ]/g, "'")
  if (!shouted && language.acronyms !== undefined) {
    const capital = plain.replace(language.clitics ?? '', '')
    if (language.acronyms.has(capital)) return { term: capital, stop: false }
  }
  const lower = plain.toLowerCase()
  const bare = language.clitics === undefined ? lower : lower.replace(language.clitics, '') || lower
  const stop = language.stopWords.has(lower) || language.stopWords.has(bare)
  const whole = bare.length > LONGEST_STEMMED || /^\p{N}/u.test(bare)
  return { term: whole ? bare : language.stem(bare) || bare, stop }
}

function isSame(text: string, start: number, length: number, surface: string): boolean {
  if (surface.length !== length) return false
  for (let i = 0; i < length; i++) {
    if (text.charCodeAt(start + i) !== surface.charCodeAt(i)) return false
  }
  return true
}

/**
 * A memory of words for one language: open addressing on the characters in place, so that a known word is found
 * without making a string of it.
 */
function createMemory(language: Language, shouted: boolean): LookUp {
  let entries: (Entry | undefined)[] = []
  let size = 0
  return (text, start, end) => {
    const length = end - start
    if (length > LONGEST_REMEMBERED) return readWord(text.slice(start, end), shouted, language)
    let hash = length
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
    for (;;) {
      const entry = entries[slot]
      if (entry === undefined) break
      if (isSame(text, start, length, entry.surface)) return entry
      slot = (slot + 1) & (SLOTS - 1)
    }
    const surface = detach(text.slice(start, end))
    const { term, stop } = readWord(surface, shouted, language)
    if (size === 0 || size >= SLOTS / 2) {
      entries = new Array<Entry | undefined>(SLOTS).fill(undefined)
      size = 0
      slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
    }
    const entry = { surface, term, stop }
    entries[slot] = entry
    size++
    return entry
  }
}

/** A memory of up to 65,536 words as they stand, and of as many from sentences in capitals. */
export function createWordTerms(language: Language): LookUp {
  const calm = createMemory(language, false)
  const loud = createMemory(language, true)
  return (text, start, end, shouted) =>
    shouted ? loud(text, start, end, true) : calm(text, start, end, false)
}
