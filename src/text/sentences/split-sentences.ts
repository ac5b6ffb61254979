/**
 * Sentences of a piece of prose: cut after every mark that could end one, then merge where the left word or the
 * right start says otherwise.
 */
import { english } from '../../languages/english.js'
import type { Language } from '../../languages/language.js'
import type { Span } from '../../types.js'
import { checkText } from '../../util/check-text.js'
import { readCodes } from '../codes.js'
import { isSpace } from '../space.js'
import { findInlineItems } from './inline-items.js'
import { isBoundary } from './is-boundary.js'
import { createMarkFinder, type MarkFinder } from './mark-finder.js'
import { isCloser, isOpener, isStop, isWideStop } from './marks.js'

const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const SPACE = 0x20

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
  const before = text.charCodeAt(stop - 1)
  if (before < 0x61 && !isCloser(before)) return false
  const window = text.slice(Math.max(0, stop - 30), stop)
  if (!/(?:^|[\s"'“‘(])[\p{L}'’-]*\p{Ll}{2}["'”’)]?$|\p{Ll}{2}["'”’]$/u.test(window)) return false
  return /^["'“‘?]?\p{Lu}[\p{Ll}’']*(?:\s|,\s|$)/u.test(text.slice(next, next + 30))
}

/** The end of a run of stop marks: "?!", "...", ". . ." */
function runEnd(text: string, stop: number): number {
  let end = stop + 1
  for (;;) {
    if (isStop(text.charCodeAt(end))) end++
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
  while (isCloser(text.charCodeAt(end))) {
    // A straight quote right before a letter opens the next sentence instead.
    if (/["']/.test(text.charAt(end)) && /[\p{L}\p{N}]/u.test(text.charAt(end + 1))) break
    end++
  }
  // A reference: "ended.[1] The".
  if (text.charCodeAt(end) === OPEN_BRACKET) {
    end += /^(?:\[\d{1,3}\])+/.exec(text.slice(end, end + 20))?.[0].length ?? 0
  }
  // A quote set apart by spaces closes what was said: "It was tough. ' He left."
  const apart = text.charCodeAt(end) === SPACE && isCloser(text.charCodeAt(end + 1))
  return apart && /^ ["'”’](?=\s|$)/.test(text.slice(end, end + 3)) ? end + 2 : end
}

/**
 * The sentences of a text as spans in text order, without the white space between them. Linear in the length.
 *
 * Meant for one block of prose; in a text of several paragraphs a blank line ends a sentence too. Rules: stop marks
 * with their closing quotes cut; initials, titles, abbreviations, numbers, a lower-case continuation and speech
 * after a quote merge.
 *
 * @throws NutgrafError `invalid-input` for what is no string.
 * @example
 * const text = 'Dr. Lee met Donald J. Trump. They spoke.'
 * splitSentences(text).map(({ start, end }) => text.slice(start, end))
 * // ['Dr. Lee met Donald J. Trump.', 'They spoke.']
 */
export function splitSentences(text: string, language: Language = english): readonly Span[] {
  checkText('splitSentences', text)
  return splitProse(text, 0, createMarkFinder(readCodes(text).marks), language)
}

/** The sentences of a part of a text that starts at `offset`; `findMark` is asked for the marks of the whole text. */
export function splitProse(
  text: string,
  offset: number,
  findMark: MarkFinder,
  language: Language,
): readonly Span[] {
  const spans: Span[] = []
  const items = findInlineItems(text)
  let nextItem = 0
  let from = skipSpace(text, 0)
  for (let at = from; ; ) {
    at = Math.min(findMark(offset + at) - offset, text.length)
    for (; nextItem < items.length && at >= items[nextItem]!; nextItem++) {
      if (items[nextItem]! > from) from = addSpan(spans, text, from, items[nextItem]!)
    }
    if (at === text.length) break
    const code = text.charCodeAt(at)
    if (code === LINE_FEED || code === CARRIAGE_RETURN) {
      const after = skipSpace(text, at)
      if (BLANK_LINE.test(text.slice(at, after))) from = addSpan(spans, text, from, after)
      at = after
      continue
    }
    const stop = at
    let end = runEnd(text, stop)
    // "[...]" stands for what was left out of a quotation.
    if (text.charCodeAt(stop - 1) === OPEN_BRACKET && text.charCodeAt(end) === CLOSE_BRACKET) {
      at = end + 1
      continue
    }
    if (opensEllipsis(text, stop, end)) {
      from = addSpan(spans, text, from, stop + 1)
      at = end
      continue
    }
    end = closersEnd(text, end)
    at = end
    if (end >= text.length) break
    if (endsSentence(text, from, stop, end, language)) from = addSpan(spans, text, from, end)
  }
  if (from < text.length) addSpan(spans, text, from, text.length)
  return spans
}

/** Adds `[from, end)` without the white space at its end, if anything is left; gives where the next sentence starts. */
function addSpan(spans: Span[], text: string, from: number, end: number): number {
  let to = end
  while (to > from && isSpaceAt(text, to - 1)) to--
  if (to > from) spans.push({ start: from, end: to })
  return skipSpace(text, end)
}

/** "compounds. . . . The": the sentence ends at the glued stop, and the ellipsis opens the next one. */
function opensEllipsis(text: string, stop: number, end: number): boolean {
  return (
    end === stop + SPACED_ELLIPSIS.length &&
    text.startsWith(SPACED_ELLIPSIS, stop) &&
    stop > 0 &&
    !isSpaceAt(text, stop - 1) &&
    /^\s+\p{Lu}/u.test(text.slice(end, end + 3))
  )
}

/** Whether the sentence that starts at `from` ends with the marks in `[stop, end)`. */
function endsSentence(
  text: string,
  from: number,
  stop: number,
  end: number,
  language: Language,
): boolean {
  const wide = isWideStop(text.charCodeAt(stop))
  const spaced = isSpaceAt(text, end)
  if (!spaced && !wide && !isGlued(text, stop, end)) return false
  let next = skipSpace(text, end)
  if (next >= text.length) return false
  if (wide || !spaced) return true
  while (isOpener(text.charCodeAt(next))) next++
  return isBoundary({ text, from, stop, end, next, language })
}

function skipSpace(text: string, at: number): number {
  let to = at
  while (to < text.length && isSpaceAt(text, to)) to++
  return to
}
