/** What the analyzer learns of a text beside what it gives. Kept beside the texts rather than in them, which are plain data. */
import type { AnalyzedText } from '../types.js'
import { type Places, readCodes } from './codes.js'
import type { TermNumbers } from './term-numbers.js'

export interface Notes {
  readonly terms: TermNumbers
  readonly places: Places
}

const noted = new WeakMap<AnalyzedText, Notes>()

export function note(analyzed: AnalyzedText, notes: Notes): void {
  noted.set(analyzed, notes)
}

/** Undefined for texts that were read elsewhere. */
export function notesOf(analyzed: AnalyzedText): Notes | undefined {
  return noted.get(analyzed)
}

/** O(1), for texts that were read elsewhere O(n). */
export function placesOf(analyzed: AnalyzedText): Places {
  return noted.get(analyzed)?.places ?? readCodes(analyzed.text).places
}
