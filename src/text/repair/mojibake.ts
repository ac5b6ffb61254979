/**
 * UTF-8 that was read as windows-1252 or ISO-8859-1: "â€™" for ’, "Ã©" for é, "ðŸ˜€" for an emoji.
 *
 * A stretch is decoded only when no other reading makes sense. "É”" at the end of a French capital word and "é…”" at
 * the end of a quotation are valid UTF-8 by accident, so each kind of lead byte has a condition on what is around.
 */

/** The characters that windows-1252 gives the bytes 0x80 to 0x9f; the five unassigned bytes stay controls. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const BYTES = new Map([...WINDOWS_1252].map((character, i) => [character, 0x80 + i]))

const CONTINUATION = `[${WINDOWS_1252}\u0080-\u00bf]`
const SEQUENCE = `(?:[\u00c2-\u00df]${CONTINUATION}|[\u00e0-\u00ef]${CONTINUATION}{2}|[\u00f0-\u00f4]${CONTINUATION}{3})`
const RUN = new RegExp(`${SEQUENCE}+`, 'gu')
/** A quick look that most texts fail. */
const SUSPECT = new RegExp(`[\u00c2-\u00f4]${CONTINUATION}|\u00e2\u20ac|\u0e42\u20ac`, 'u')

/** Marks that may well follow a letter in a text that is fine. */
const TYPOGRAPHIC = /[‘’“”…–—«»\u00a0•‹›]/

const decoder = new TextDecoder('utf-8', { fatal: true })

function decode(run: string): string | undefined {
  const bytes = Uint8Array.from(run, (character) => BYTES.get(character) ?? character.charCodeAt(0))
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

const LATIN_GREEK_CYRILLIC = /^[\u0080-\u052f]$/u
const PUNCTUATION_OR_SYMBOL =
  /^[\u2010-\u206f\u20a0-\u20cf\u2100-\u214f\u2190-\u23ff\u2500-\u27bf\u2b00-\u2bff]$/u

/** Whether the one sequence `raw`, which reads as `character`, cannot be what was meant. */
function isCertain(raw: string, character: string, before: string, after: string): boolean {
  const lead = raw.charAt(0)
  // An emoji, or another sequence of four: no text has these in a row.
  if (raw.length === 4) return true
  if (raw.length === 3) {
    if (lead !== 'â' || !PUNCTUATION_OR_SYMBOL.test(character)) return false
    return !/^â…[‘’“”…–—»\u00a0]/u.test(raw)
  }
  if (!LATIN_GREEK_CYRILLIC.test(character)) return false
  const second = raw.charAt(1)
  // A control character has no other business here.
  if (/[\u0080-\u009f]/.test(second)) return true
  const inWord = /\p{L}/u.test(after)
  if (lead === 'Â' || lead === 'Ã') {
    // "IRMÃ”": the end of a word in capitals, and a quotation mark.
    return !(TYPOGRAPHIC.test(second) && /\p{Lu}/u.test(before) && !inWord)
  }
  // A capital after a small letter: "zÅ‚oty". The start of a word: "Å¡umava".
  if (/\p{Ll}/u.test(before) && lead !== 'ß') return !TYPOGRAPHIC.test(second) || inWord
  return /\p{Ll}/u.test(after) && !TYPOGRAPHIC.test(second) && !/\p{L}/u.test(before)
}

function repairRun(run: string, before: string, after: string): string {
  const parts = run.match(new RegExp(SEQUENCE, 'gu')) ?? []
  const decoded = parts.map(decode)
  // Several in a row, of one script, are that script: "ÐŸÑ€Ð¸Ð²ÐµÑ‚", "ä½ å¥½".
  const whole = parts.length > 1 ? decode(run) : undefined
  if (whole !== undefined && !parts.every((part) => TYPOGRAPHIC.test(part.slice(1)))) {
    if (
      /^(?:[\p{Script=Cyrillic}\p{P}]+|[\p{Script=Greek}\p{P}]+|[\p{Script=Arabic}\p{P}]+|[\p{Script=Hebrew}\p{P}]+|[\p{Script=Thai}\p{P}]+|[\p{Script=Hangul}\p{P}]+|[\p{Script=Devanagari}\p{P}]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}ー]+)$/u.test(
        whole,
      )
    ) {
      return whole
    }
  }
  return parts
    .map((part, i) => {
      const character = decoded[i]
      if (character === undefined) return part
      const left = i > 0 ? (decoded[i - 1] ?? before) : before
      const right = i + 1 < parts.length ? (decoded[i + 1] ?? after) : after
      return isCertain(part, character, left, right) ? character : part
    })
    .join('')
}

/** Bytes of windows-1252 that were read as ISO-8859-1, and so became controls: "Zola\u0092s". */
const STRAY_BYTES = /[\u0080\u0082-\u0084\u0086-\u008c\u008e\u0091-\u009c\u009e\u009f]/
const STRAY_OR_ELLIPSIS = /[\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f]/g

/** The text with such controls turned into the marks that they were. U+0085 alone is a line end. O(n). */
export function readStrayBytes(text: string): string {
  if (!STRAY_BYTES.test(text)) return text
  return text.replace(STRAY_OR_ELLIPSIS, (control) =>
    WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80),
  )
}

/** Thai mojibake of the same marks: the byte 0xe2 is U+0E42 in windows-874. */
const THAI_MARKS: Readonly<Record<string, string>> = {
  '\u0098': '‘',
  '\u0099': '’',
  '\u009c': '“',
  '\u009d': '”',
  '“': '–',
  '”': '—',
  ฆ: '…',
}

/** The text with mojibake decoded, one layer of it. O(n). */
export function decodeMojibake(text: string): string {
  if (!SUSPECT.test(text)) return text
  return (
    text
      .replace(RUN, (run, at: number) =>
        repairRun(run, text.charAt(at - 1), text.charAt(at + run.length)),
      )
      .replace(
        /\u0e42\u20ac([\u0098\u0099\u009c\u009d“”ฆ])/g,
        (_, mark: string) => THAI_MARKS[mark] ?? '',
      )
      // The last byte of ” has no character in windows-1252, and some programs drop it.
      .replace(/â€(?=["'\s.,;:!?)]|$)/g, '”')
  )
}
