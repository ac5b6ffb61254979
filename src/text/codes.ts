/** A text as numbers: every character is looked at several times on the way from lines to tokens. */
export interface TextCodes {
  /** The UTF-16 code units: an array answers about twice as fast as a string does. */
  readonly codes: Uint16Array
  /** Where line breaks stand, ascending. */
  readonly breaks: readonly number[]
}

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** Reads both in one pass. Breaks are as Unicode has them: from line feed to carriage return, and two separators. */
export function readCodes(text: string): TextCodes {
  const codes = new Uint16Array(text.length)
  const breaks: number[] = []
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    codes[i] = code
    if (code <= CARRIAGE_RETURN ? code >= LINE_FEED : code === 0x2028 || code === 0x2029) {
      breaks.push(i)
    }
  }
  return { codes, breaks }
}
