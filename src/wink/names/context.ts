/** What the whole text says about the words at the starts of its sentences. */
import type { AnalyzedText } from '../../types.js'
import { readWords, type Word } from './words.js'

export interface SentenceWords {
  readonly words: readonly Word[]
  /** Capitals carry no meaning here: a headline in title case or capitals, a table row. */
  readonly headline: boolean
}

export interface Context {
  readonly sentences: readonly SentenceWords[]
  /** Seen in lower case somewhere. */
  readonly lower: ReadonlySet<string>
  /** Seen with a capital inside a sentence of prose. */
  readonly capital: ReadonlySet<string>
  /** Of these, the ones that stood without a hyphen. */
  readonly unhyphenated: ReadonlySet<string>
  /** Of these, the ones that another capitalised word stood before: surnames, where they are common words. */
  readonly closing: ReadonlySet<string>
}

const FUNCTION_WORDS = new Set(
  'a an and are as at but by for from has have in into is it its nor not of on or over so than that the their to up was what when who will with yet'.split(
    ' ',
  ),
)

/** In, With, Of in capitals inside a run: the run is a headline, not a name. */
export function isFunctionWord(word: Word): boolean {
  return word.capital && !word.shouted && FUNCTION_WORDS.has(word.surface.toLowerCase())
}

/** Title case: of the words that could be in lower case, most are not. */
function isHeadline(words: readonly Word[], kind: string, ended: boolean): boolean {
  const rest = words.filter(({ token, first }) => token.kind === 'word' && !first)
  const open = rest.filter(({ surface, token }) => !token.stop && surface.length > 1)
  const capitals = open.filter(({ capital }) => capital).length
  if ((kind === 'title' || kind === 'heading') && open.every(({ capital }) => capital)) return true
  const loose = kind === 'title' || kind === 'heading' || kind === 'item' || !ended
  if (kind === 'table' || kind === 'boilerplate') return true
  if (rest.length >= 3 && rest.every(({ surface }) => surface === surface.toUpperCase()))
    return true
  return loose
    ? open.length >= 2 && capitals >= 0.6 * open.length
    : open.length >= 6 && capitals === open.length
}

/** Reads every sentence once. O(n). */
export function readContext(analyzed: AnalyzedText): Context {
  const { text, blocks } = analyzed
  const lower = new Set<string>()
  const capital = new Set<string>()
  const unhyphenated = new Set<string>()
  const closing = new Set<string>()
  const sentences = analyzed.sentences.map((sentence) => {
    const kind = blocks[sentence.block]?.kind ?? 'paragraph'
    const words = readWords(analyzed, sentence)
    const ended = /[.!?…]["'”’)\]]*$/.test(
      text.slice(Math.max(sentence.start, sentence.end - 8), sentence.end),
    )
    const headline = isHeadline(words, kind, ended)
    words.forEach((word, i) => {
      if (!word.capital) lower.add(word.surface)
      else if (!headline) {
        if (!word.first) capital.add(word.surface)
        if (words[i - 1]?.capital && word.gap === ' ') closing.add(word.surface)
        if (word.gap !== '-' && words[i + 1]?.gap !== '-') unhyphenated.add(word.surface)
      }
    })
    return { words, headline }
  })
  return { sentences, lower, capital, unhyphenated, closing }
}
