/** The words of a sentence as the name finder sees them. */
import type { AnalyzedText, Sentence, Token } from '../../types.js'

export interface Word {
  readonly start: number
  /** Without a possessive: "Putin’s" ends before the apostrophe. */
  readonly end: number
  readonly surface: string
  /** With its possessive. */
  readonly whole: string
  readonly capital: boolean
  /** Two letters or more, all of them capitals. */
  readonly shouted: boolean
  readonly possessive: boolean
  /** Starts the sentence or a quotation, where a capital means nothing. */
  readonly first: boolean
  readonly token: Token
  /** What is between this word and the one before it, white space as one space. */
  readonly gap: string
}

const CAPITAL = /^(?:\p{Lu}|\p{Lt}|[\p{Ll}]{1,2}['’]?\p{Lu}\p{L})/u
/** Most words: no capital to look for. */
const PLAIN = /^[a-z]{3}/
const APOSTROPHE = /['’ʼ]/
const POSSESSIVE = /['’ʼ](?:s|S)?$/u
/** Marks after which a capital may start a sentence. */
const OPENS = /[“"‘«:;•*()[\]?!…—/]\s*$/u

export function isNumber(word: Word): boolean {
  return word.token.kind === 'number'
}

/** The words and numbers of a sentence; symbols are in the gaps. */
export function readWords({ text }: AnalyzedText, sentence: Sentence): readonly Word[] {
  const words: Word[] = []
  let last = sentence.start
  let started = false
  for (const token of sentence.tokens) {
    if (token.kind === 'symbol') continue
    const whole = text.slice(token.start, token.end)
    const surface = APOSTROPHE.test(whole) ? whole.replace(POSSESSIVE, '') || whole : whole
    const between = text.slice(last, token.start)
    const gap = between === ' ' ? between : between.replaceAll(/\s+/g, ' ')
    const capital = token.kind === 'word' && !PLAIN.test(surface) && CAPITAL.test(surface)
    // A plural possessive: in "the Houthis’ leader" the apostrophe is a token of its own.
    const possessive =
      surface.length < whole.length || /^['’] /.test(text.slice(token.end, token.end + 2))
    words.push({
      start: token.start,
      end: token.start + surface.length,
      surface,
      whole,
      capital,
      shouted: capital && surface.length > 1 && /^[\p{Lu}.&]+$/u.test(surface),
      possessive,
      first: !started || (gap !== ' ' && OPENS.test(gap)),
      token,
      gap,
    })
    started = true
    last = token.end
  }
  return words
}

const ASCII = /^[\x20-\x7e]*$/

/** A key under which two spellings are one: no case, accents, dots or leading "the". */
export function keyOf(name: string): string {
  const plain = ASCII.test(name)
    ? name.replaceAll('.', '')
    : name
        .normalize('NFD')
        .replaceAll(/[\u0300-\u036f.]/g, '')
        .replaceAll('’', "'")
  return plain
    .replaceAll(/[\s,]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^the (?=.)/, '')
}
