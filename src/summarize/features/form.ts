import type { AnalyzedText, Sentence, Token } from '../../types.js'
import { opensDangling } from '../openers.js'
import { COLUMN, WIDTH } from './names.js'

const PERSONAL = new Set('i me my we us our you your'.split(' '))
const SAID = new Set('said says told tells added according wrote tweeted asked'.split(' '))

/** For each first letter the lengths of the listed words, as bits: few other words get as far as a look-up. */
const LISTED_LENGTHS = new Int32Array(128)
for (const word of [...PERSONAL, ...SAID]) LISTED_LENGTHS[word.charCodeAt(0)]! |= 1 << word.length

/** A word of either list has no more than 31 characters, and its first letter is ASCII. */
function mayBeListed(text: string, { start, end }: Token): boolean {
  const lower = text.charCodeAt(start) | 32
  return lower < 128 && end - start < 32 && ((LISTED_LENGTHS[lower]! >> (end - start)) & 1) === 1
}

/** A colon after at most this many words marks a caption or label: "Jailed: Levene, nicknamed Beano". */
const CAPTION_WORDS = 4
/** Keeps the share of a sentence in a text of stubs within bounds. */
const AVERAGE_SLACK = 5
/** More of a sentence than its opening words is not looked at for a dangling opener. */
const OPENING_CHARACTERS = 80

/** How a sentence is put: its length, names, numbers, quotations, pronouns, marks. One pass over the tokens. */
export function addForm(
  matrix: Float64Array,
  { text, sentences }: AnalyzedText,
  rows: readonly number[],
  language: string,
): void {
  const seen = new Set<string>()
  const lengths = new Float64Array(rows.length)
  rows.forEach((row, p) => {
    const at = p * WIDTH
    const sentence = sentences[row]!
    const form = readForm(text, sentence, language === 'en')
    const { words } = form
    if (words === 0) return
    lengths[p] = words
    let fresh = 0
    for (const name of form.names) {
      if (seen.has(name)) continue
      seen.add(name)
      fresh++
    }
    const opening = text.slice(
      sentence.start,
      Math.min(sentence.end, sentence.start + OPENING_CHARACTERS),
    )
    matrix[at + COLUMN.short] = words < 8 ? (8 - words) / 8 : 0
    matrix[at + COLUMN.words15] = Math.min(1, words / 15)
    matrix[at + COLUMN.words25] = Math.min(1, Math.max(0, words - 15) / 10)
    matrix[at + COLUMN.wordsOver] = Math.min(2, Math.max(0, words - 25) / 15)
    matrix[at + COLUMN.density] = form.content / words
    matrix[at + COLUMN.longWords] = Math.min(1, Math.max(0, form.letters / words - 3) / 4)
    matrix[at + COLUMN.names] = Math.min(1, form.names.size / 6)
    matrix[at + COLUMN.newNames] = Math.min(1, fresh / 4)
    matrix[at + COLUMN.numbers] = Math.min(1, form.numbers / 3)
    matrix[at + COLUMN.opensQuotation] = form.opensQuotation ? 1 : 0
    matrix[at + COLUMN.quotedShare] = form.quoted / (sentence.end - sentence.start)
    matrix[at + COLUMN.said] = form.said ? 1 : 0
    matrix[at + COLUMN.dangling] = opensDangling(opening, language) ? 1 : 0
    matrix[at + COLUMN.personal] = Math.min(1, form.personal / 3)
    matrix[at + COLUMN.aside] = form.aside ? 1 : 0
    matrix[at + COLUMN.caption] = form.caption ? 1 : 0
  })
  // A long sentence among long ones is nothing out of the ordinary.
  const average = lengths.reduce((sum, words) => sum + words, 0) / Math.max(1, rows.length)
  lengths.forEach((words, p) => {
    matrix[p * WIDTH + COLUMN.wordsShare] = words / (average + AVERAGE_SLACK)
  })
}

interface Form {
  words: number
  /** Words and numbers that are no stop words. */
  content: number
  letters: number
  numbers: number
  /** Terms of capitalised words that do not open the sentence. */
  names: Set<string>
  said: boolean
  personal: number
  aside: boolean
  opensQuotation: boolean
  /** Characters between double quotation marks. */
  quoted: number
  caption: boolean
}

const WIDE_CAPITAL = /^\p{Lu}/u

function opensCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code >= 65 && code <= 90 : WIDE_CAPITAL.test(text.slice(at, at + 2))
}

function readForm(text: string, { start, end, tokens }: Sentence, english: boolean): Form {
  const form: Form = {
    words: 0,
    content: 0,
    letters: 0,
    numbers: 0,
    names: new Set(),
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
      const mark = text[token.start]!
      if (mark === '"' || mark === '“' || mark === '”') {
        if (openAt >= 0) form.quoted += token.start - openAt
        else if (mark === '”') form.quoted += token.start - start
        const opens = openAt < 0 && mark !== '”'
        if (opens && form.words === 0) form.opensQuotation = true
        openAt = opens ? token.start : -1
      } else if (mark === '(') form.aside = true
      else if (mark === ':') form.caption ||= form.words > 0 && form.words <= CAPTION_WORDS
      else if (mark === "'" || mark === '‘') form.opensQuotation ||= form.words === 0
      continue
    }
    form.words++
    form.letters += token.end - token.start
    if (!token.stop) form.content++
    if (token.kind === 'number') {
      form.numbers++
      continue
    }
    if (form.words > 1 && !token.stop && opensCapital(text, token.start)) form.names.add(token.term)
    if (english && mayBeListed(text, token)) {
      const word = text.slice(token.start, token.end).toLowerCase()
      if (SAID.has(word)) form.said = true
      else if (PERSONAL.has(word)) form.personal++
    }
  }
  if (openAt >= 0) form.quoted += end - openAt
  return form
}
