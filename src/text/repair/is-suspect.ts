/** One look at a text that says whether any step of the repair could change it. Most texts are fine. */

const AMPERSAND = 0x26
const NUMBER_SIGN = 0x23
const QUESTION_MARK = 0x3f
/** A vowel of Thai, and the first byte of a lost mark. */
const THAI_O = 0x0e42

/** What a code unit below U+0100 means, beside its neighbours. */
const FINE = 0
const ALWAYS = 1
/** Suspect before what may be the rest of a damaged character or of a reference. */
const MAYBE = 2

const LOW = new Uint8Array(0x100)
/** Controls but tab and line feed, the bytes of windows-1252, the soft hyphen. */
LOW.fill(ALWAYS, 0, 0x20).fill(ALWAYS, 0x7f, 0xa0)
LOW[0x09] = LOW[0x0a] = FINE
LOW[0xad] = ALWAYS
/** An inverted question mark, which may have been an apostrophe. */
LOW[0xbf] = ALWAYS
/** The first byte of UTF-8 read as windows-1252. */
LOW.fill(MAYBE, 0xc2, 0xf5)
LOW[AMPERSAND] = LOW[QUESTION_MARK] = MAYBE

function isLetter(code: number): boolean {
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

/** Whether `code`, which is a `MAYBE`, has the neighbours of damage. */
function isLowSuspect(text: string, at: number, code: number): boolean {
  const next = text.charCodeAt(at + 1)
  // "&amp;", "&#8217;"
  if (code === AMPERSAND) return next === NUMBER_SIGN || isLetter(next)
  // "don?t": a letter on either side. Letters beyond ASCII may stand before it, not after.
  if (code === QUESTION_MARK) {
    const before = text.charCodeAt(at - 1)
    return isLetter(next) && (before >= 0x80 || isLetter(before))
  }
  return next >= 0x80
}

/** Separators of lines, marks without width, marks of direction, the replacement character, lone surrogates. */
function isWideSuspect(text: string, at: number, code: number): boolean {
  if (code === THAI_O) return true
  if (code < 0x200b) return false
  if (code <= 0x2069) return code <= 0x200f || (code >= 0x2028 && code <= 0x202e) || code >= 0x2060
  if (code < 0xd800 || code > 0xdfff) return code === 0xfeff || code === 0xfffc || code === 0xfffd
  const isLow = code >= 0xdc00
  const other = text.charCodeAt(isLow ? at - 1 : at + 1)
  return isLow ? !(other >= 0xd800 && other <= 0xdbff) : !(other >= 0xdc00 && other <= 0xdfff)
}

/** Whether anything in a text might need repair; when false, every step gives the text back as it is. O(n). */
export function isSuspect(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x100) {
      if (isWideSuspect(text, at, code)) return true
      continue
    }
    const look = LOW[code]
    if (look !== FINE && (look === ALWAYS || isLowSuspect(text, at, code))) return true
  }
  return false
}
