/**
 * Reads UTF-8 that was taken for windows-1252, once or twice over ("â€™" for ’), one character at a time and
 * in place, so that a damaged copy folds like its original and offsets stay those of the given text.
 */

/** Bytes 0x80..0x9f of windows-1252, as the code units they were shown as. */
const HIGH_BYTES =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** The byte a code point stood for; a replacement character is most often byte 0x9d, the last of ”. -1 for none. */
function byteOf(code: number): number {
  if (code >= 0xa0 && code <= 0xff) return code
  if (code === 0xfffd) return 0x9d
  if (code < 0x80) return -1
  const high = HIGH_BYTES.indexOf(String.fromCharCode(code))
  return high >= 0 && code <= 0xffff ? 0x80 + high : code <= 0x9f ? code : -1
}

export interface DecodedCharacter {
  readonly code: number
  readonly length: number
}

/** The character at `start` after undoing `depth` wrong decodings; the one that stands there when nothing is wrong. */
export function decodeMojibake(text: string, start: number, depth = 2): DecodedCharacter {
  if (depth === 0) return { code: text.charCodeAt(start), length: 1 }
  const first = decodeMojibake(text, start, depth - 1)
  const lead = byteOf(first.code)
  const following =
    lead >= 0xc2 && lead <= 0xdf
      ? 1
      : lead >= 0xe0 && lead <= 0xef
        ? 2
        : lead >= 0xf0 && lead <= 0xf4
          ? 3
          : 0
  if (following === 0) return first
  let code = lead & (0x3f >> following)
  let length = first.length
  for (let i = 0; i < following; i++) {
    if (start + length >= text.length) return first
    const next = decodeMojibake(text, start + length, depth - 1)
    const byte = byteOf(next.code)
    if (byte < 0x80 || byte > 0xbf) return first
    code = (code << 6) | (byte & 0x3f)
    length += next.length
  }
  return { code, length }
}
