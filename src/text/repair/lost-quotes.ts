/**
 * Quotation marks and apostrophes of which a conversion left another character: U+0E42 (a Thai vowel), U+FFFD, or a
 * question mark. Restored only where the place says which mark it was.
 */

/**
 * The Thai vowel always stands before a Thai consonant; elsewhere it is the first byte of a lost mark. The vowel leads
 * the pattern, so that it is tried at vowels only.
 */
const LONE_THAI = /\u0e42(?<!\p{Script=Thai}.)(?!\p{Script=Thai})/gsu

function restoreThai(text: string): string {
  if (!text.includes('\u0e42')) return text
  return text.replace(LONE_THAI, (_, at: number) => {
    const before = text.charAt(at - 1)
    const after = text.charAt(at + 1)
    const opens = before === '' || /[\s(["“‘—–-]/.test(before)
    const closes = after === '' || /\s/.test(after)
    if (opens && closes) return '–'
    return opens ? '‘' : '’'
  })
}

/** "Blair¿s": the inverted question mark never stands inside a word. */
const LONE_INVERTED = /(?<=\p{L})¿(?=(?:s|t|re|ve|ll|d|m)(?!\p{L}))/gu

/** "don?t", "Blair?s": to be tried where a question mark stands. */
const LOST_TO_QUESTION = /(?<=\p{L})\?(?:s|t|re|ve|ll|d|m)(?!\p{L})/uy

function hasLostToQuestion(text: string): boolean {
  for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
    LOST_TO_QUESTION.lastIndex = at
    if (LOST_TO_QUESTION.test(text)) return true
  }
  return false
}

/** What follows the apostrophe of a contraction or possessive, in English. */
const ENDING = "(?:s|t|re|ve|ll|d|m)(?![\\p{L}\\p{N}=&?'’])"

function restore(text: string, lost: string): string {
  const mark = lost === '?' ? '\\?' : lost
  const contraction = new RegExp(
    `(?<=\\p{L}n)${mark}(?=t(?![\\p{L}\\p{N}=&]))|(?<=\\b(?:[Ww]e|[Yy]ou|[Tt]hey|I|[Hh]e|[Ss]he|[Ii]t|[Tt]hat|[Ww]ho|[Tt]here))${mark}(?=${ENDING})`,
    'gu',
  )
  const possessive = new RegExp(`(?<=([\\p{L}]{2,40}))${mark}(?=s(?![\\p{L}\\p{N}=&]))`, 'gu')
  let words: ReadonlySet<string> | undefined
  let found = 0
  const apostrophe = (): string => {
    found++
    return '’'
  }
  let result = text.replace(contraction, apostrophe)
  result = result.replace(possessive, (whole, word: string, at: number) => {
    // "caf\ufffds" lost a letter; "Trump\ufffds" did not, if "Trump" stands elsewhere. A lost letter never becomes "?".
    if (inAddress(result, at)) return whole
    if (lost === '?') return apostrophe()
    words ??= readWords(text)
    return words.has(lastWord(word)) ? apostrophe() : whole
  })
  // A mark after a comma or full stop, before a space, closes a quotation for sure.
  if (lost === '\ufffd' && new RegExp(`[.,!?]${mark}(?=\\s|$)`, 'u').test(result)) found++
  return found > 0 ? restoreQuotations(result, lost) : result
}

function lastWord(letters: string): string {
  return /\p{L}+$/u.exec(letters)?.[0] ?? ''
}

/** The words that stand in the text with nothing lost beside them. */
function readWords(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\p{L}\p{M}\ufffd])\p{L}{2,}(?![\p{L}\p{M}\ufffd])/gu))
}

function inAddress(text: string, at: number): boolean {
  const token = /\S*$/.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? ''
  return /[/@=]|\w\.\w/.test(token)
}

/** A quotation longer than this is not believed. */
const LONGEST_QUOTATION = 600

/** What the lost mark at `at` looks like from its neighbours. */
function readPlace(
  text: string,
  at: number,
  lost: string,
): 'dash' | 'opens' | 'closes' | 'unclear' {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (before === ' ' && after === ' ') return 'dash'
  const glued = /[.!]/.test(before) && /\p{Lu}/u.test(after)
  if ((before === '' || /[\s(]/.test(before) || glued) && /[\p{L}\p{N}$£€]/u.test(after))
    return 'opens'
  if (after === lost || (after !== '' && !/[\s.,;:!)\p{L}]/u.test(after))) return 'unclear'
  // "to? We": a question within the quotation, or its end.
  if (
    lost === '?' &&
    /\p{L}/u.test(before) &&
    /^\s*["“]?\p{Lu}/u.test(text.slice(at + 1, at + 5))
  ) {
    return 'unclear'
  }
  return 'closes'
}

/** Marks in pairs become “ and ”, a mark between spaces a dash; whatever is left alone stays. */
function restoreQuotations(text: string, lost: string): string {
  const marks = new Map<number, string>()
  let opened = -1
  for (let at = text.indexOf(lost); at >= 0; at = text.indexOf(lost, at + 1)) {
    const place = readPlace(text, at, lost)
    if (place === 'dash') marks.set(at, '–')
    else if (place === 'opens') opened = at
    else if (place === 'closes' && opened >= 0) {
      if (at - opened <= LONGEST_QUOTATION) marks.set(opened, '“').set(at, '”')
      opened = -1
    }
  }
  if (marks.size === 0) return text
  let result = ''
  let from = 0
  for (const [at, mark] of [...marks].sort((a, b) => a[0] - b[0])) {
    result += text.slice(from, at) + mark
    from = at + 1
  }
  return result + text.slice(from)
}

/** The text with lost marks restored where that is certain. O(n). */
export function restoreQuotes(text: string): string {
  let result = restoreThai(text)
  if (result.includes('¿')) result = result.replace(LONE_INVERTED, '’')
  if (result.includes('\ufffd')) result = restore(result, '\ufffd')
  if (hasLostToQuestion(result)) result = restore(result, '?')
  return result
}
