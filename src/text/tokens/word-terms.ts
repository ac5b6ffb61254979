/** From a word as it stands to the key that counting uses, and whether it is a stop word. */
import type { Language } from '../../languages/language.js'

export interface WordTerm {
  readonly term: string
  readonly stop: boolean
}

/** Distinct words that one analyzer remembers. News of a year has about 200,000; the common ones matter. */
const CACHE_SIZE = 50_000
/** Shorter slices are copies in V8; a longer one would keep its whole text in memory while it is in the cache. */
const LONGEST_COPY = 12

function detach(word: string): string {
  return word.length > LONGEST_COPY ? ` ${word}`.slice(1) : word
}

function readWord(surface: string, shouted: boolean, language: Language): WordTerm {
  if (surface.includes('.')) {
    const joined = surface.replaceAll('.', '')
    const capital = joined === joined.toUpperCase()
    return capital
      ? { term: language.acronyms?.has(joined) ? joined : joined.toLowerCase(), stop: false }
      : { term: joined.toLowerCase(), stop: true }
  }
  const plain = surface.replaceAll(/[’ʼ]/g, "'")
  const lower = plain.toLowerCase()
  const bare = lower.replace(/'s?$/, '')
  if (!shouted && language.acronyms?.has(plain.replace(/'s$/, ''))) {
    return { term: plain.replace(/'s$/, ''), stop: false }
  }
  const stop = language.stopWords.has(lower) || language.stopWords.has(bare)
  return { term: /^\p{N}/u.test(bare) ? bare : language.stem(bare), stop }
}

/** A memory of words for one language. */
export function createWordTerms(
  language: Language,
): (surface: string, shouted: boolean) => WordTerm {
  const calm = new Map<string, WordTerm>()
  const loud = new Map<string, WordTerm>()
  return (surface, shouted) => {
    const cache = shouted ? loud : calm
    const known = cache.get(surface)
    if (known !== undefined) return known
    const word = detach(surface)
    const found = readWord(word, shouted, language)
    if (cache.size >= CACHE_SIZE) cache.clear()
    cache.set(word, found)
    return found
  }
}
