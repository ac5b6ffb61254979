/**
 * What the analyzer learns of a text beside what it gives. Kept beside the text rather than in it, which is plain data,
 * and only of the few read last, an article with its title and a query: who reads a text mostly goes on with it at once,
 * and a map that is weak in all texts costs the collector more than the notes save.
 */
import type { AnalyzedText } from '../types.js'
import { type Places, readCodes } from './codes.js'
import type { TermNumbers } from './term-numbers.js'

export interface Notes {
  readonly terms: TermNumbers
  readonly places: Places
}

const KEPT = 4
/** In characters: no longer text stays in memory for its notes. */
const LONGEST = 2 ** 20
const texts: (AnalyzedText | undefined)[] = new Array(KEPT)
const notesOfTexts: (Notes | undefined)[] = new Array(KEPT)
let next = 0

export function note(analyzed: AnalyzedText, notes: Notes): void {
  if (analyzed.text.length > LONGEST) return
  texts[next] = analyzed
  notesOfTexts[next] = notes
  next = (next + 1) % KEPT
}

/** Undefined for texts that are very long, or were read elsewhere or earlier. */
export function notesOf(analyzed: AnalyzedText): Notes | undefined {
  const at = texts.indexOf(analyzed)
  return at < 0 ? undefined : notesOfTexts[at]
}

/** O(1) for the texts read last, O(n) for others. */
export function placesOf(analyzed: AnalyzedText): Places {
  return notesOf(analyzed)?.places ?? readCodes(analyzed.text).places
}
