/** Line ends, control characters, and characters without width. */

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
/** Scripts whose words are parted or shaped by zero-width characters. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}\p{Script=Tibetan}\p{Script=Syriac}]/u
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u

/** The text with "\n" for every line end, without controls but tab, and without zero-width characters that do nothing. O(n). */
export function cleanInvisible(text: string): string {
  const lines = text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
  if (
    !/[\0-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc\ud800-\udfff]/.test(
      lines,
    )
  ) {
    return lines
  }
  const bidi = RIGHT_TO_LEFT.test(lines)
  return lines
    .replace(/[\0-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u2060-\u2064\ufeff\ufffc]/g, '')
    .replace(/[\u200b-\u200d]/g, (character, at: number, whole: string) =>
      keepsJoiner(whole, at) ? character : '',
    )
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (mark) => (bidi ? mark : ''))
    .replace(/\p{Surrogate}/gu, '\ufffd')
}

function keepsJoiner(text: string, at: number): boolean {
  const before = /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? ''
  const after = /^./su.exec(text.slice(at + 1, at + 3))?.[0] ?? ''
  if (JOINED.test(before) && (JOINED.test(after) || text.charAt(at) === '\u200d')) return true
  return text.charAt(at) === '\u200d' && EMOJI.test(before) && EMOJI.test(after)
}
