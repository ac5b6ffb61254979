import type { AnalyzedText, Sentence } from '../../types.js'
import { createScratch } from '../../util/scratch.js'
import { opensDanglingAt } from '../openers.js'
import type { SentenceTerms } from '../sentence-terms.js'
import { createWordFinder } from '../word-finder.js'
import { COLUMN, WIDTH } from './names.js'

const PERSONAL = 'i me my we us our you your'.split(' ')
const SAID = 'said says told tells added according wrote tweeted asked'.split(' ')
const findListed = createWordFinder([...PERSONAL, ...SAID])

/** A colon after at most this many words marks a caption or label: "Jailed: Levene, nicknamed Beano". */
const CAPTION_WORDS = 4
/** Keeps the share of a sentence in a text of stubs within bounds. */
const AVERAGE_SLACK = 5

const takeLengths = createScratch(Float64Array)

/** How a sentence is put: its length, names, numbers, quotations, pronouns, marks. One pass over the tokens. */
export function addForm(
  matrix: Float64Array,
  { text, sentences }: AnalyzedText,
  { offsets, counts }: SentenceTerms,
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
    let content = 0
    for (let k = offsets[rows[p]!]!; k < offsets[rows[p]! + 1]!; k++) content += counts[k]!
    total += words
    matrix[at + COLUMN.short] = words < 8 ? (8 - words) / 8 : 0
    matrix[at + COLUMN.words15] = Math.min(1, words / 15)
    matrix[at + COLUMN.words25] = Math.min(1, Math.max(0, words - 15) / 10)
    matrix[at + COLUMN.wordsOver] = Math.min(2, Math.max(0, words - 25) / 15)
    matrix[at + COLUMN.density] = content / words
    matrix[at + COLUMN.longWords] = Math.min(1, Math.max(0, form.letters / words - 3) / 4)
    matrix[at + COLUMN.names] = Math.min(1, form.names / 6)
    matrix[at + COLUMN.newNames] = Math.min(1, form.newNames / 4)
    matrix[at + COLUMN.numbers] = Math.min(1, form.numbers / 3)
    matrix[at + COLUMN.opensQuotation] = form.opensQuotation ? 1 : 0
    matrix[at + COLUMN.quotedShare] = form.quoted / (end - start)
    matrix[at + COLUMN.said] = form.said ? 1 : 0
    matrix[at + COLUMN.dangling] = opensDanglingAt(text, start, end, language) ? 1 : 0
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
  readonly words: number
  readonly letters: number
  readonly numbers: number
  /** Distinct terms of capitalised words that do not open the sentence. */
  readonly names: number
  /** Those that no earlier sentence has. */
  readonly newNames: number
  readonly said: boolean
  readonly personal: number
  readonly aside: boolean
  readonly opensQuotation: boolean
  /** Characters between double quotation marks. */
  readonly quoted: number
  readonly caption: boolean
}

const STRAIGHT_QUOTE = 0x22
const LEFT_QUOTE = 0x201c
const RIGHT_QUOTE = 0x201d
const APOSTROPHE = 0x27
const LEFT_SINGLE = 0x2018
const OPEN_BRACKET = 0x28
const COLON = 0x3a

const WIDE_CAPITAL = /^\p{Lu}/u

/** Whether a capital stands at `at`, where `code` is. */
function isCapital(text: string, at: number, code: number): boolean {
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
  let words = 0
  let letters = 0
  let numbers = 0
  let names = 0
  let newNames = 0
  let said = false
  let personal = 0
  let aside = false
  let opensQuotation = false
  let quoted = 0
  let caption = false
  let openAt = -1
  for (const token of tokens) {
    const first = text.charCodeAt(token.start)
    if (token.kind === 'symbol') {
      if (first === STRAIGHT_QUOTE || first === LEFT_QUOTE || first === RIGHT_QUOTE) {
        if (openAt >= 0) quoted += token.start - openAt
        else if (first === RIGHT_QUOTE) quoted += token.start - start
        const opens = openAt < 0 && first !== RIGHT_QUOTE
        if (opens && words === 0) opensQuotation = true
        openAt = opens ? token.start : -1
      } else if (first === OPEN_BRACKET) aside = true
      else if (first === COLON) caption ||= words > 0 && words <= CAPTION_WORDS
      else if (first === APOSTROPHE || first === LEFT_SINGLE) opensQuotation ||= words === 0
      continue
    }
    words++
    letters += token.end - token.start
    if (token.kind === 'number') {
      numbers++
      continue
    }
    if (isCapital(text, token.start, first) && words > 1 && !token.stop) {
      const known = rowOfName.get(token.term)
      if (known !== p) {
        names++
        if (known === undefined) newNames++
        rowOfName.set(token.term, p)
      }
    }
    const listed = english ? findListed(text, token.start, token.end) : -1
    if (listed >= PERSONAL.length) said = true
    else if (listed >= 0) personal++
  }
  if (openAt >= 0) quoted += end - openAt
  return {
    words,
    letters,
    numbers,
    names,
    newNames,
    said,
    personal,
    aside,
    opensQuotation,
    quoted,
    caption,
  }
}
