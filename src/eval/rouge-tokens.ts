/** Words as Google's rouge-score sees them. */
import { checkText } from '../util/check-text.js'
import { stemAsNltk } from './porter.js'

// Stems are pure, so sharing them between scorers changes no result; news has few distinct words, and emptying
// the map at this size bounds what a stream of noise can hold.
const MAX_CACHED_STEMS = 100_000
const stems = new Map<string, string>()

function cachedStem(word: string): string {
  let stem = stems.get(word)
  if (stem === undefined) {
    stem = stemAsNltk(word)
    if (stems.size >= MAX_CACHED_STEMS) stems.clear()
    stems.set(word, stem)
  }
  return stem
}

/**
 * Lower-cased runs of `a-z0-9`, in text order; words longer than three characters are stemmed unless `stem` is
 * false. Letters outside ASCII separate words, as in the original: the figures are for English. O(n).
 *
 * @throws NutgrafError `invalid-input` for what is no text.
 */
export function tokenizeForRouge(text: string, stem = true): string[] {
  checkText('tokenizeForRouge', text)
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return stem ? words.map((word) => (word.length > 3 ? cachedStem(word) : word)) : words
}
