/** How well found sentences match the gold ones. */
import type { Span } from '../types.js'
import { checkText } from '../util/check-text.js'
import { checkLists } from './check.js'
import { type CountedScore, scoreOf } from './score.js'

export interface SentenceScores {
  /** The places between two sentences; the start and the end of the text, which no splitter misses, do not count. */
  readonly boundaries: CountedScore
  /** Whole sentences: both ends right. */
  readonly sentences: CountedScore
}

/**
 * Boundary and whole-sentence scores of spans into `text`. White space is ignored: a position is the number of
 * other characters before it, so it does not matter to which side a splitter gives the space, nor whether its
 * spans are trimmed. Empty spans are left out. Pool many texts with `poolScores`. O(length of text + spans).
 *
 * @throws NutgrafError `invalid-input` for what is no text or no list of spans.
 * @example
 * const text = 'One. Two. Three.'
 * const gold = [{ start: 0, end: 4 }, { start: 5, end: 9 }, { start: 10, end: 16 }]
 * sentenceScores(text, gold, [{ start: 0, end: 9 }, { start: 9, end: 16 }])
 * // boundaries: 1 of 2 found; sentences: 1 of 3 found
 */
export function sentenceScores(
  text: string,
  gold: readonly Span[],
  found: readonly Span[],
): SentenceScores {
  checkText('sentenceScores', text)
  checkLists('sentenceScores', 'spans', gold, found)
  const inked = countInk(text)
  const right = positions(gold, inked)
  const given = positions(found, inked)
  return {
    boundaries: compare(right.boundaries, given.boundaries),
    sentences: compare(right.spans, given.spans),
  }
}

/** At each offset, how many characters before it are not white space. */
function countInk(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1)
  for (let i = 0; i < text.length; i++) counts[i + 1] = counts[i]! + (/\s/.test(text[i]!) ? 0 : 1)
  return counts
}

function positions(spans: readonly Span[], inked: Uint32Array) {
  const boundaries = new Set<number>()
  const whole = new Set<string>()
  const last = inked.length - 1
  for (const span of spans) {
    const start = inked[Math.min(span.start, last)]!
    const end = inked[Math.min(span.end, last)]!
    if (start === end) continue
    boundaries.add(start).add(end)
    whole.add(`${start}-${end}`)
  }
  boundaries.delete(0)
  boundaries.delete(inked[last]!)
  return { boundaries, spans: whole }
}

function compare<T>(gold: ReadonlySet<T>, found: ReadonlySet<T>): CountedScore {
  let hits = 0
  for (const item of found) if (gold.has(item)) hits++
  return scoreOf(hits, found.size, gold.size)
}
