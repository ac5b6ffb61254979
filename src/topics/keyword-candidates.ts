/** The words and phrases of an article that may become keywords, with what scoring needs to know of each. */
import type { AnalyzedText, Span, Token } from '../types.js'
import { endWithoutPossessive } from './words.js'

export interface Candidate {
  /** Terms joined by a space. */
  readonly key: string
  readonly terms: readonly string[]
  /** Number of words before its first occurrence. */
  readonly first: number
  count: number
  /** Surface to the number of times it stands so. */
  readonly surfaces: Map<string, number>
  readonly spans: Span[]
  readonly titleSpans: Span[]
}

const LONGEST_PHRASE = 4

/** Parts of speech that name things, in the analyzers that tell them. */
const NAMING = new Set(['NOUN', 'PROPN', 'ADJ'])

const isWord = ({ kind, stop, pos }: Token): boolean =>
  kind === 'word' && !stop && (pos === undefined || NAMING.has(pos))

/** Nothing, a space, or a hyphen: what may stand between the words of one phrase. */
function isJoined(text: string, left: Token, right: Token): boolean {
  const gap = right.start - left.end
  if (gap === 0) return true
  const mark = text.charAt(left.end)
  return gap === 1 && (mark === ' ' || mark === '-' || mark === '\u00a0')
}

/**
 * Candidates of the title and the text in order of first occurrence: runs of up to four words without a stop
 * word. Where the analyzer gives parts of speech, only nouns, names and adjectives, ending in a noun or name.
 * O(words).
 */
export function findCandidates(text: AnalyzedText, title?: AnalyzedText): readonly Candidate[] {
  const candidates = new Map<string, Candidate>()
  let position = 0

  const add = (analyzed: AnalyzedText, inTitle: boolean, words: readonly Token[]): void => {
    const last = words.at(-1)!
    if (last.pos === 'ADJ' && words.length > 1) return
    const terms = words.map(({ term }) => term)
    const key = terms.join(' ')
    const span = { start: words[0]!.start, end: endWithoutPossessive(analyzed.text, last) }
    let candidate = candidates.get(key)
    if (candidate === undefined) {
      candidate = {
        key,
        terms,
        first: position,
        count: 0,
        surfaces: new Map(),
        spans: [],
        titleSpans: [],
      }
      candidates.set(key, candidate)
    }
    candidate.count++
    const surface = analyzed.text.slice(span.start, span.end)
    candidate.surfaces.set(surface, (candidate.surfaces.get(surface) ?? 0) + 1)
    ;(inTitle ? candidate.titleSpans : candidate.spans).push(span)
  }

  const read = (analyzed: AnalyzedText, inTitle: boolean): void => {
    for (const { block, tokens } of analyzed.sentences) {
      if (analyzed.blocks[block]?.kind === 'boilerplate') continue
      const words = tokens.filter(({ kind, start, end }) => kind !== 'symbol' && end - start > 0)
      words.forEach((word, from) => {
        position++
        if (!isWord(word)) return
        const run = [word]
        add(analyzed, inTitle, run)
        for (let to = from + 1; to < words.length && run.length < LONGEST_PHRASE; to++) {
          const next = words[to]!
          if (!isWord(next) || !isJoined(analyzed.text, run.at(-1)!, next)) break
          run.push(next)
          add(analyzed, inTitle, run)
        }
      })
    }
  }

  if (title !== undefined) read(title, true)
  read(text, false)
  return [...candidates.values()]
}
