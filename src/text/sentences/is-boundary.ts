/** Whether a stop mark ends the sentence: judged by the word before it and by what follows. */
import type { Language } from '../../languages/language.js'
import { isSpace } from '../space.js'

export interface Candidate {
  readonly text: string
  /** Where the sentence started. */
  readonly from: number
  /** The first stop mark. */
  readonly stop: number
  /** Past the marks and the closing quotes. */
  readonly end: number
  /** The first character of what follows, past white space and opening quotes. */
  readonly next: number
  readonly language: Language
}

/** Enough for the longest word that is looked up in a list. */
const REACH = 40
/** Code units of a single letter, at most. */
const LONGEST_LETTER = 2
const FULL_STOP = 0x2e

const AFTER_CLOCK =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|^(?:e[sd]?t|gmt|bst|utc|p[sd]?t|c[sd]?t|m[sd]t|ist|cet|eastern|central|pacific|local)\b/i

/** Besides white space. */
const WORD_BREAKS: ReadonlySet<number> = new Set(
  [...'"\'“”‘’«»([{—–/-'].map((character) => character.charCodeAt(0)),
)

function breaksWord(code: number): boolean {
  if (code >= 0x61 && code <= 0x7a) return false
  return isSpace(code) || WORD_BREAKS.has(code)
}

function wordBefore(text: string, from: number, stop: number): string {
  const low = Math.max(from, stop - REACH)
  let start = stop
  while (start > low && !breaksWord(text.charCodeAt(start - 1))) start--
  return text.slice(start, stop)
}

function wordAfter(text: string, next: number): string {
  return /^[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?/u.exec(text.slice(next, next + REACH))?.[0] ?? ''
}

/** "… right?" Mr Smith asked: a quoted question goes on with who said it. */
function isSpeech(text: string, candidate: Candidate): boolean {
  const { stop, end, next, language } = candidate
  if (language.speechVerbs === undefined || !/["'”’»]/.test(text.slice(stop, end))) return false
  const words = text.slice(next, next + 80).split(/\s+/, 6)
  for (let i = 1; i < words.length; i++) {
    const word = (words[i] as string).replace(/[.,;:!?]+$/, '')
    if (language.speechVerbs.has(word)) return true
    if (!/^\p{Lu}/u.test(word)) return false
    if (
      /[.,;:!?]$/.test(words[i - 1] as string) &&
      !language.abbreviations.titles.has((words[i - 1] as string).toLowerCase().replace('.', ''))
    )
      return false
  }
  return false
}

/** Whether what follows opens with a word that many sentences start with: a function word. */
function opensSentence({ text, next, language }: Candidate): boolean {
  const after = wordAfter(text, next)
  return after === 'I' || language.stopWords.has(after.toLowerCase())
}

/** Whether a small letter stands at `at`. */
function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : /\p{Ll}/u.test(text.charAt(at))
}

export function isBoundary(candidate: Candidate): boolean {
  const { text, from, stop, end, next } = candidate
  if (isSmall(text, next)) return startsSmall(candidate)
  if (wasWrapped(text, from, stop)) return false
  if (text.charCodeAt(stop) !== FULL_STOP) return !isSpeech(text, candidate)
  if (',;:)]'.includes(text.charAt(next)) && next < text.length) return false
  if (end > stop + 1) {
    const marks = text.slice(stop, end)
    const dots = marks.replace(/[^.]/g, '').length
    if (dots > 1) return dots > 3 || !/^I\b/.test(text.slice(next, next + 2))
    if (/["'”’»)\]]/.test(marks) && text.charAt(stop + 1) !== ')') return true
  }
  return !isListNumber(text, from, stop) && endsWord(candidate)
}

/** Whether a full stop ends the sentence rather than the abbreviation or the initial before it. */
function endsWord(candidate: Candidate): boolean {
  const { text, from, stop, next, language } = candidate
  const word = wordBefore(text, from, stop)
  const key = isPlain(word) ? word : word.toLowerCase()
  const following = text.charAt(next)
  // "am 3. Oktober"
  if (language.ordinalStops === true && /^\d{1,2}$/.test(word)) return opensSentence(candidate)
  const { titles, numbered, others } = language.abbreviations
  if (numbered?.has(key) && /\p{N}/u.test(following)) return false
  // "the rep. The" against "Rep. Will Smith": a title has a capital, or no function word after it.
  if (titles.has(key)) {
    return word === key && !key.includes('.') && key !== 'vs' && opensSentence(candidate)
  }
  if (word.length > LONGEST_LETTER && !word.includes('.')) {
    return !others.has(key) || opensSentence(candidate)
  }
  if (/^[ap]\.m$/.test(key)) {
    if (AFTER_CLOCK.test(text.slice(next, next + 12)) || /^\d/.test(following)) return false
    // "At 5 a.m. Mr. Smith went": the time opens the sentence.
    return text.slice(from, stop).split(/\s+/).length > 4
  }
  // "J. R. Smith", "z. B."
  if (/^\p{L}$/u.test(word) && /^\p{L}\./u.test(text.slice(next, next + 2))) return false
  if (/^\p{Lu}$/u.test(word)) return endsWithLetter(candidate)
  if (others.has(key) || /^\p{L}(?:\.\p{L})+$/u.test(word)) return opensSentence(candidate)
  return !/^n[°º]$/i.test(word)
}

/** Whether a word is all in small letters of ASCII, as most are: it is its own lower case. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code < 0x61 || code > 0x7a) return false
  }
  return true
}

/** Bullet, space and three digits. */
const LONGEST_NUMBER = 5

/** A list number at the start of the sentence: "1. The first item". */
function isListNumber(text: string, from: number, stop: number): boolean {
  let to = stop
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  if (to - from > LONGEST_NUMBER) return false
  return /^(?:\(?(?:\d{1,3}|[a-z])|[•⁃▪●◦‣-]\s?\d{1,3})$/i.test(text.slice(from, to))
}

/**
 * Informal text starts sentences in lower case: "we can go somewhere. it is nice." Believed only between a plain word
 * and a function word, since an unknown abbreviation or a quotation goes on in lower case too.
 */
function startsSmall({ text, from, stop, end, next, language }: Candidate): boolean {
  if (end !== stop + 1 || text.charAt(stop) === '?') return false
  const word = wordBefore(text, from, stop)
  if (!/^[\p{Ll}'’]{3,}$/u.test(word) || language.abbreviations.others.has(word)) return false
  if (language.abbreviations.titles.has(word)) return false
  return language.stopWords.has(wordAfter(text, next))
}

/** "Cassell and . Edwards said": the stop stands where a line break was. */
function wasWrapped(text: string, from: number, stop: number): boolean {
  if (text.charAt(stop - 1) !== ' ') return false
  return /(?:\s(?:and|or|of|the|a|an|to|in|on|at|by|for|with|from|as)|,)\s$/.test(
    text.slice(Math.max(from, stop - 8), stop),
  )
}

/** "Donald J. Trump" against "you and I. Did", "hepatitis A. The". */
function endsWithLetter(candidate: Candidate): boolean {
  const { text, from, stop, next } = candidate
  if (wordAfter(text, next) === '' || !opensSentence(candidate)) return false
  const before = /(\S+)\s+\S$/.exec(text.slice(Math.max(from, stop - REACH), stop))?.[1]
  return before !== undefined && !/^["'“‘(]*\p{Lu}/u.test(before)
}
