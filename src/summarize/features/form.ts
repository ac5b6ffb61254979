import type { AnalyzedText, Sentence, Token } from '../../types.js'
import { createScratch } from '../../util/scratch.js'
import { opensDangling } from '../openers.js'
import { COLUMN, WIDTH } from './names.js'

const PERSONAL = new Set('i me my we us our you your'.split(' '))
const SAID = new Set('said says told tells added according wrote tweeted asked'.split(' '))

/** 1 where a listed word has the first letter, the last letter and the length: few other words get as far as a look-up. */
const LISTED = new Uint8Array(1 << 15)
const LONGEST_LISTED = 31

function listedSlot(first: number, last: number, length: number): number {
  return ((first & 31) << 10) | ((last & 31) << 5) | length
}

for (const word of [...PERSONAL, ...SAID]) {
  LISTED[listedSlot(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)] = 1
}

function mayBeListed(text: string, { start, end }: Token): boolean {
  if (end - start > LONGEST_LISTED) return false
  return LISTED[listedSlot(text.charCodeAt(start), text.charCodeAt(end - 1), end - start)] === 1
}

/** A colon after at most this many words marks a caption or label: "Jailed: Levene, nicknamed Beano". */
const CAPTION_WORDS = 4
/** Keeps the share of a sentence in a text of stubs within bounds. */
const AVERAGE_SLACK = 5
/** More of a sentence than its opening words is not looked at for a dangling opener. */
const OPENING_CHARACTERS = 80

const takeLengths = createScratch(Float64Array)

/** How a sentence is put: its length, names, numbers, quotations, pronouns, marks. One pass over the tokens. */
export function addForm(
  matrix: Float64Array,
  { text, sentences }: AnalyzedText,
  rows: readonly number[],
  language: string,
): void {
  /** The last row that a name stood in. */
  const rowOfName = new Map<string, number>()
  const lengths = takeLengths(rows.length)
  let total = 0
  for (let p = 0; p < rows.length; p++) {
    const at = p * WIDTH
    const sentence = sentences[rows[p]!]!
    const { start, end } = sentence
    const form = readForm(text, sentence, language === 'en', rowOfName, p)
    const { words } = form
    if (words === 0) continue
    lengths[p] = words
    total += words
    const opening = text.slice(start, Math.min(end, start + OPENING_CHARACTERS))
    matrix[at + COLUMN.short] = words < 8 ? (8 - words) / 8 : 0
    matrix[at + COLUMN.words15] = Math.min(1, words / 15)
    matrix[at + COLUMN.words25] = Math.min(1, Math.max(0, words - 15) / 10)
    matrix[at + COLUMN.wordsOver] = Math.min(2, Math.max(0, words - 25) / 15)
    matrix[at + COLUMN.density] = form.content / words
    matrix[at + COLUMN.longWords] = Math.min(1, Math.max(0, form.letters / words - 3) / 4)
    matrix[at + COLUMN.names] = Math.min(1, form.names / 6)
    matrix[at + COLUMN.newNames] = Math.min(1, form.newNames / 4)
    matrix[at + COLUMN.numbers] = Math.min(1, form.numbers / 3)
    matrix[at + COLUMN.opensQuotation] = form.opensQuotation ? 1 : 0
    matrix[at + COLUMN.quotedShare] = form.quoted / (end - start)
    matrix[at + COLUMN.said] = form.said ? 1 : 0
    matrix[at + COLUMN.dangling] = opensDangling(opening, language) ? 1 : 0
    matrix[at + COLUMN.personal] = Math.min(1, form.personal / 3)
    matrix[at + COLUMN.aside] = form.aside ? 1 : 0
    matrix[at + COLUMN.caption] = form.caption ? 1 : 0
  }
  // A long sentence among long ones is nothing out of the ordinary.
  const average = total / Math.max(1, rows.length)
  for (let p = 0; p < rows.length; p++) {
    matrix[p * WIDTH + COLUMN.wordsShare] = lengths[p]! / (average + AVERAGE_SLACK)
  }
}

interface Form {
  words: number
  /** Words and numbers that are no stop words. */
  content: number
  letters: number
  numbers: number
  /** Distinct terms of capitalised words that do not open the sentence. */
  names: number
  /** Those that no earlier sentence has. */
  newNames: number
  said: boolean
  personal: number
  aside: boolean
  opensQuotation: boolean
  /** Characters between double quotation marks. */
  quoted: number
  caption: boolean
}

const STRAIGHT_QUOTE = 0x22
const LEFT_QUOTE = 0x201c
const RIGHT_QUOTE = 0x201d
const APOSTROPHE = 0x27
const LEFT_SINGLE = 0x2018
const OPEN_BRACKET = 0x28
const COLON = 0x3a

const WIDE_CAPITAL = /^\p{Lu}/u

function opensCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code >= 65 && code <= 90 : WIDE_CAPITAL.test(text.slice(at, at + 2))
}

/** What the tokens of a sentence show. `rowOfName` tells of the sentences before, and learns of this one, number `p`. */
function readForm(
  text: string,
  { start, end, tokens }: Sentence,
  english: boolean,
  rowOfName: Map<string, number>,
  p: number,
): Form {
  const form: Form = {
    words: 0,
    content: 0,
    letters: 0,
    numbers: 0,
    names: 0,
    newNames: 0,
    said: false,
    personal: 0,
    aside: false,
    opensQuotation: false,
    quoted: 0,
    caption: false,
  }
  let openAt = -1
  for (const token of tokens) {
    if (token.kind === 'symbol') {
      const mark = text.charCodeAt(token.start)
      if (mark === STRAIGHT_QUOTE || mark === LEFT_QUOTE || mark === RIGHT_QUOTE) {
        if (openAt >= 0) form.quoted += token.start - openAt
        else if (mark === RIGHT_QUOTE) form.quoted += token.start - start
        const opens = openAt < 0 && mark !== RIGHT_QUOTE
        if (opens && form.words === 0) form.opensQuotation = true
        openAt = opens ? token.start : -1
      } else if (mark === OPEN_BRACKET) form.aside = true
      else if (mark === COLON) form.caption ||= form.words > 0 && form.words <= CAPTION_WORDS
      else if (mark === APOSTROPHE || mark === LEFT_SINGLE) form.opensQuotation ||= form.words === 0
      continue
    }
    form.words++
    form.letters += token.end - token.start
    if (!token.stop) form.content++
    if (token.kind === 'number') {
      form.numbers++
      continue
    }
    if (form.words > 1 && !token.stop && opensCapital(text, token.start)) {
      const known = rowOfName.get(token.term)
      if (known !== p) {
        form.names++
        if (known === undefined) form.newNames++
        rowOfName.set(token.term, p)
      }
    }
    if (english && mayBeListed(text, token)) {
      const word = text.slice(token.start, token.end).toLowerCase()
      if (SAID.has(word)) form.said = true
      else if (PERSONAL.has(word)) form.personal++
    }
  }
  if (openAt >= 0) form.quoted += end - openAt
  return form
}
