/** A text read once: blocks, then the sentences of each, then their tokens. */
import { english } from '../languages/english.js'
import type { Language } from '../languages/language.js'
import type { Analyze, AnalyzedText, Sentence } from '../types.js'
import { checkText } from '../util/check-text.js'
import { checkFunction, checkKeys } from '../util/options.js'
import { markerLength } from './blocks/classify-line.js'
import { findBlocks } from './blocks/read-blocks.js'
import { readCodes } from './codes.js'
import { note } from './notes.js'
import { createMarkFinder } from './sentences/mark-finder.js'
import { splitProse } from './sentences/split-sentences.js'
import { type Reading, scanTokens } from './tokens/scan-tokens.js'
import { createWordTerms } from './tokens/word-terms.js'

/** Room for the numbers of a text's terms is used again, unless a long text took it. */
const MOST_ROOM = 1 << 16
const NO_ROOM = new Int32Array(0)

function makeRoom(size: number): Int32Array {
  return new Int32Array(Math.max(size, Math.min(MOST_ROOM, 2 * size)))
}

export interface AnalyzerOptions {
  /** Stop words, stemmer and abbreviations. Default: English. */
  readonly language?: Language
}

/**
 * A function that reads texts of one language. Keep it: it remembers up to about 65,536 words. O(n) a text.
 *
 * A sentence covers its block but for bullets and item numbers; a table row or by-line is one sentence. `analyze(phrase)` gives a word or phrase the terms that it has in running text.
 *
 * @throws NutgrafError `invalid-option` for an unknown option, or a language that is none; analyzing throws `invalid-input`
 * for what is no string.
 * @example
 * const analyze = createAnalyzer()
 * analyze('Trump-Putin call').sentences[0].tokens.map((token) => token.term) // ['trump', '-', 'putin', 'call']
 */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyze {
  checkKeys('createAnalyzer', options, ['language'])
  const language = options.language ?? english
  checkFunction('createAnalyzer language.stem', language.stem)
  let words = createWordTerms(language)
  let room: Int32Array = NO_ROOM
  return (text) => {
    checkText('analyze', text)
    // Never within a text: its terms have numbers of one vocabulary.
    if (words.isFull()) words = createWordTerms(language)
    const read = readCodes(text)
    const { codes, marks, places } = read
    const findMark = createMarkFinder(marks)
    const blocks = findBlocks(text, read)
    const numbers = room.length < text.length ? makeRoom(text.length) : room
    // Nobody else's meanwhile: a stemmer may read with this very analyzer.
    room = NO_ROOM
    const reading: Reading = {
      text,
      codes,
      words,
      lookUp: words.calm,
      numbers,
      size: 0,
    }
    const sentences: Sentence[] = []
    const ends: number[] = []
    blocks.forEach(({ kind, start, end }, block) => {
      const inside = text.slice(start, end)
      const skip = kind === 'item' || kind === 'boilerplate' ? markerLength(inside) : 0
      const whole = kind === 'table' || kind === 'byline'
      const body = skip > 0 ? inside.slice(skip) : inside
      const spans = whole
        ? [{ start: 0, end: body.length }]
        : splitProse(body, start + skip, findMark, language)
      for (const span of spans) {
        const from = start + skip + span.start
        const to = start + skip + span.end
        const tokens = scanTokens(reading, from, to)
        sentences.push({ index: sentences.length, block, start: from, end: to, tokens })
        ends.push(reading.size)
      }
    })
    const analyzed = { text, blocks, sentences }
    const terms = {
      vocabulary: reading.words.vocabulary,
      numbers: numbers.slice(0, reading.size),
      ends,
    }
    note(analyzed, { terms, places })
    if (numbers.length <= MOST_ROOM) room = numbers
    return analyzed
  }
}

let shared: Analyze | undefined

/** The English analyzer that every feature uses unless it is given another. Made on first use. */
export function defaultAnalyze(text: string): AnalyzedText {
  shared ??= createAnalyzer()
  return shared(text)
}
