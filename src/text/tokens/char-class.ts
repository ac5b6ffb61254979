/** What a UTF-16 code unit is to the token scanner. Looked up once per code unit and remembered. */

export const SPACE = 1
export const LETTER = 2
export const DIGIT = 3
/** Combining marks and the joiners inside words and emoji. */
export const MARK = 4
export const SYMBOL = 5
/** Letters of scripts that are written without spaces: each one is a token. */
export const SOLO = 6
export const HIGH_SURROGATE = 7

const SOLO_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** The classes that were asked for, by code unit; 0 where none was. */
export const CLASSES = new Uint8Array(0x10000)

function classify(character: string): number {
  if (/\s/.test(character)) return SPACE
  if (/\p{M}|\u200c|\u200d|\ufe0e|\ufe0f/u.test(character)) return MARK
  if (/\p{L}/u.test(character)) return SOLO_SCRIPTS.test(character) ? SOLO : LETTER
  if (/\p{Nd}/u.test(character)) return DIGIT
  return SYMBOL
}

export function classOf(code: number): number {
  const known = CLASSES[code] as number
  if (known !== 0) return known
  const found =
    code >= 0xd800 && code <= 0xdbff ? HIGH_SURROGATE : classify(String.fromCharCode(code))
  CLASSES[code] = found
  return found
}

/** The class of the character beyond U+FFFF that starts at `at`; a lone surrogate is a symbol. */
export function classOfPair(codes: Uint16Array, at: number): { kind: number; length: number } {
  const low = at + 1 < codes.length ? codes[at + 1]! : 0
  if (!(low >= 0xdc00 && low <= 0xdfff)) return { kind: SYMBOL, length: 1 }
  return { kind: classify(String.fromCharCode(codes[at]!, low)), length: 2 }
}
