/** The four metrics, each prepared for one reference whose words are the numbers 0 to `vocabulary` - 1. */
import { lcsLength, markLcs } from './lcs.js'
import { ratiosOf, type Score } from './score.js'

/** A word that the reference lacks. It equals no word, itself included. */
export const UNKNOWN = -1

/** One text against the reference's words: all of it, and line by line for rougeLsum. */
interface Candidate {
  readonly words: Int32Array
  readonly lines: readonly Int32Array[]
}

export type ScoreCandidate = (candidate: Candidate) => Score

/** Clipped counts: each occurrence in the reference can be matched once. */
export function prepareUnigrams(words: Int32Array, vocabulary: number): ScoreCandidate {
  const counts = new Int32Array(vocabulary)
  for (const word of words) counts[word]!++
  return (candidate) => {
    const left = counts.slice()
    let hits = 0
    for (const word of candidate.words) if (word !== UNKNOWN && left[word]!-- > 0) hits++
    return ratiosOf(hits, candidate.words.length, words.length)
  }
}

export function prepareBigrams(words: Int32Array, vocabulary: number): ScoreCandidate {
  const counts = new Map<number, number>()
  const keyAt = (list: Int32Array, i: number): number => list[i - 1]! * vocabulary + list[i]!
  for (let i = 1; i < words.length; i++) {
    const key = keyAt(words, i)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return (candidate) => {
    const used = new Map<number, number>()
    const list = candidate.words
    let hits = 0
    for (let i = 1; i < list.length; i++) {
      if (list[i] === UNKNOWN || list[i - 1] === UNKNOWN) continue
      const key = keyAt(list, i)
      const before = used.get(key) ?? 0
      if (before < (counts.get(key) ?? 0)) {
        used.set(key, before + 1)
        hits++
      }
    }
    return ratiosOf(hits, Math.max(list.length - 1, 0), Math.max(words.length - 1, 0))
  }
}

/**
 * Summary-level ROUGE-L (Lin 2004, section 3.2): for each line of the reference, the union of its longest common
 * subsequences with every line of the candidate. As in ROUGE-1.5.5, a word of the candidate matches only as often
 * as it occurs there, however many lines of the reference it could match.
 */
export function prepareUnionLcs(lines: readonly Int32Array[], vocabulary: number): ScoreCandidate {
  const size = lines.reduce((sum, line) => sum + line.length, 0)
  return (candidate) => {
    const left = new Int32Array(vocabulary)
    for (const word of candidate.words) if (word !== UNKNOWN) left[word]!++
    let hits = 0
    for (const line of lines) {
      const marked = new Uint8Array(line.length)
      for (const other of candidate.lines) markLcs(line, other, marked)
      for (let i = 0; i < line.length; i++) {
        if (marked[i] === 1 && left[line[i]!]! > 0) {
          left[line[i]!]!--
          hits++
        }
      }
    }
    return ratiosOf(hits, candidate.words.length, size)
  }
}

/** Sentence-level ROUGE-L: line ends play no part. */
export function prepareLcs(words: Int32Array): ScoreCandidate {
  return (candidate) =>
    ratiosOf(lcsLength(words, candidate.words), candidate.words.length, words.length)
}
