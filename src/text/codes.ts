/** A text as numbers: every character is looked at several times on the way from lines to tokens. */
import { STOP_MARKS } from './sentences/marks.js'

export interface TextCodes {
  /** The UTF-16 code units: an array answers about twice as fast as a string does. */
  readonly codes: Uint16Array
  /** Where line breaks stand, ascending. */
  readonly breaks: readonly number[]
  /** Where sentences, or the scan for one, may end: at stop marks and line breaks. Ascending. */
  readonly marks: readonly number[]
  readonly places: Places
}

/** Where characters stand that few sentences have. Ascending. */
export interface Places {
  /** Quotation marks and apostrophes. */
  readonly quotes: readonly number[]
  /** Characters of which every trace of a wrong character set has one; most texts have none. */
  readonly suspects: readonly number[]
}

const IS_BREAK = 1
const IS_MARK = 2
const IS_QUOTE = 4
const IS_SUSPECT = 8
/** What each code unit is. Breaks are as Unicode has them: from line feed to carriage return, and two separators. */
const LOOKS = new Uint8Array(0x10000)
for (const mark of '\n\v\f\r\u2028\u2029') LOOKS[mark.charCodeAt(0)]! |= IS_BREAK
for (const mark of `${STOP_MARKS}\n\r`) LOOKS[mark.charCodeAt(0)]! |= IS_MARK
for (const mark of '"“”„«»\'‘’') LOOKS[mark.charCodeAt(0)]! |= IS_QUOTE
for (const mark of '\ufffdâÃÂ\u0e42') LOOKS[mark.charCodeAt(0)]! |= IS_SUSPECT

/** Reads all of it in one pass. */
export function readCodes(text: string): TextCodes {
  const looks = LOOKS
  const codes = new Uint16Array(text.length)
  const breaks: number[] = []
  const marks: number[] = []
  const quotes: number[] = []
  const suspects: number[] = []
  for (let i = 0; i < codes.length; i++) {
    const code = text.charCodeAt(i)
    codes[i] = code
    const look = looks[code]!
    if (look === 0) continue
    if (look & IS_BREAK) breaks.push(i)
    if (look & IS_MARK) marks.push(i)
    if (look & IS_QUOTE) quotes.push(i)
    if (look & IS_SUSPECT) suspects.push(i)
  }
  return { codes, breaks, marks, places: { quotes, suspects } }
}
