/**
 * Sentences of a piece of prose: cut after every mark that could end one, then merge where the left word or the
 * right start says otherwise.
 */
import { english } from '../../languages/english.js'
import type { Language } from '../../languages/language.js'
import type { Span } from '../../types.js'
import { isSpace } from '../space.js'
import { findInlineItems } from './inline-items.js'
import { isBoundary } from './is-boundary.js'

const CLOSER = /["'”’»)\]」』】）›]/
const OPENER = /["'“‘«([„「『【（‹¿¡]/
const WIDE_STOPS = '。！？｡．'
const OPEN_BRACKET = 0x5b
const SPACE = 0x20

/** Where a sentence, or the scan for one, may end: stop marks and line breaks. */
const CANDIDATE = /[.!?…\r\n。．！？｡؟۔։।]/g

function isStop(character: string): boolean {
  return character !== '' && '.!?…。．！？｡؟۔։।'.includes(character)
}

const SPACED_ELLIPSIS = '. . . .'
const BLANK_LINE = /\n[^\S\n]*\n|\r(?!\n)[^\S\r]*\r|\r\n[^\S\r\n]*\r\n/

function isSpaceAt(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at))
}

/** A full stop with no space after it ends a sentence in badly joined text: "social media.The union". */
function isGlued(text: string, stop: number, next: number): boolean {
  // Before letters and digits of addresses, numbers and initials there is nothing to look at.
  const code = text.charCodeAt(next)
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return false
  const window = text.slice(Math.max(0, stop - 30), stop)
  if (!/(?:^|[\s"'“‘(])[\p{L}'’-]*\p{Ll}{2}["'”’)]?$|\p{Ll}{2}["'”’]$/u.test(window)) return false
  return /^["'“‘?]?\p{Lu}[\p{Ll}’']*(?:\s|,\s|$)/u.test(text.slice(next, next + 30))
}

/** The end of a run of stop marks: "?!", "...", ". . ." */
function runEnd(text: string, stop: number): number {
  let end = stop + 1
  for (;;) {
    if (isStop(text.charAt(end))) end++
    else if (
      text.startsWith(' .', end) &&
      text.charAt(end - 1) === '.' &&
      !/\d/.test(text.charAt(end + 2))
    )
      end += 2
    else return end
  }
}

/** Past the closing quotes, brackets and references that belong to the sentence before them. */
function closersEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && CLOSER.test(text.charAt(end))) {
    // A straight quote right before a letter opens the next sentence instead.
    if (/["']/.test(text.charAt(end)) && /[\p{L}\p{N}]/u.test(text.charAt(end + 1))) break
    end++
  }
  // A reference: "ended.[1] The".
  if (text.charCodeAt(end) === OPEN_BRACKET) {
    end += /^(?:\[\d{1,3}\])+/.exec(text.slice(end, end + 20))?.[0].length ?? 0
  }
  // A quote set apart by spaces closes what was said: "It was tough. ' He left."
  const apart = text.charCodeAt(end) === SPACE && CLOSER.test(text.charAt(end + 1))
  return apart && /^ ["'”’](?=\s|$)/.test(text.slice(end, end + 3)) ? end + 2 : end
}

/**
 * The sentences of a text as spans in text order, without the white space between them. Linear in the length.
 *
 * Meant for one block of prose; in a text of several paragraphs a blank line ends a sentence too. Rules: stop marks
 * with their closing quotes cut; initials, titles, abbreviations, numbers, a lower-case continuation and speech
 * after a quote merge.
 *
 * @example
 * const text = 'Dr. Lee met Donald J. Trump. They spoke.'
 * splitSentences(text).map(({ start, end }) => text.slice(start, end))
 * // ['Dr. Lee met Donald J. Trump.', 'They spoke.']
 */
export function splitSentences(text: string, language: Language = english): readonly Span[] {
  const spans: Span[] = []
  let from = skipSpace(text, 0)
  const items = findInlineItems(text)
  let nextItem = 0
  const push = (end: number): void => {
    let to = end
    while (to > from && isSpaceAt(text, to - 1)) to--
    if (to > from) spans.push({ start: from, end: to })
    from = skipSpace(text, end)
  }
  for (let at = from; at < text.length; ) {
    CANDIDATE.lastIndex = at
    at = CANDIDATE.exec(text)?.index ?? text.length
    while (nextItem < items.length && at >= (items[nextItem] as number)) {
      const item = items[nextItem++] as number
      if (item > from) push(item)
    }
    if (at === text.length) break
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) {
      const after = skipSpace(text, at)
      if (BLANK_LINE.test(text.slice(at, after))) push(after)
      at = after
      continue
    }
    const stop = at
    let end = runEnd(text, at)
    // "[...]" stands for what was left out of a quotation.
    if (text.charAt(stop - 1) === '[' && text.charAt(end) === ']') {
      at = end + 1
      continue
    }
    // "compounds. . . . The": the sentence ends at the glued stop, and the ellipsis opens the next one.
    if (
      end === stop + SPACED_ELLIPSIS.length &&
      text.startsWith(SPACED_ELLIPSIS, stop) &&
      stop > 0 &&
      !isSpaceAt(text, stop - 1) &&
      /^\s+\p{Lu}/u.test(text.slice(end, end + 3))
    ) {
      push(stop + 1)
      at = end
      continue
    }
    end = closersEnd(text, end)
    at = end
    if (end >= text.length) break
    const wide = WIDE_STOPS.includes(text.charAt(stop))
    const spaced = isSpaceAt(text, end)
    if (!spaced && !wide && !isGlued(text, stop, end)) continue
    let next = skipSpace(text, end)
    if (next >= text.length) break
    while (next < text.length && OPENER.test(text.charAt(next))) next++
    if (wide || !spaced || isBoundary({ text, from, stop, end, next, language })) push(end)
  }
  if (from < text.length) push(text.length)
  return spans
}

function skipSpace(text: string, at: number): number {
  let to = at
  while (to < text.length && isSpaceAt(text, to)) to++
  return to
}
