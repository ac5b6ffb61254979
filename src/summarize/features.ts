/**
 * What the news ranker looks at: a row of numbers for each sentence, most of them in [0, 1]. One pass over the
 * tokens and two over the term matrix, so linear in the length of the text.
 */
import type { AnalyzedText, Sentence } from '../types.js'
import { opensDangling } from './openers.js'
import { isContent, rarityOf, readSentenceTerms, type SentenceTerms } from './sentence-terms.js'

/** Each feature, and the reason under which its share of the score is reported. */
export const FEATURES = {
  first: 'position',
  second: 'position',
  third: 'position',
  early: 'position',
  earlier: 'position',
  depth: 'position',
  relativeDepth: 'position',
  paragraphStart: 'position',
  forward: 'centrality',
  backward: 'centrality',
  centroid: 'centrality',
  likeLead: 'lead',
  titleCosine: 'title',
  titleShare: 'title',
  keywordSum: 'keywords',
  keywordMean: 'keywords',
  novelty: 'novelty',
  repeats: 'novelty',
  short: 'length',
  words15: 'length',
  words25: 'length',
  wordsOver: 'length',
  names: 'names',
  nameShare: 'names',
  newNames: 'names',
  recurringNames: 'names',
  numbers: 'numbers',
  figures: 'numbers',
  opensQuotation: 'quotation',
  quotedShare: 'quotation',
  dangling: 'pronouns',
  personal: 'pronouns',
  backPointing: 'pronouns',
  aside: 'form',
  caption: 'form',
  exclaims: 'form',
} as const

export type FeatureName = keyof typeof FEATURES
export const FEATURE_NAMES = Object.keys(FEATURES) as readonly FeatureName[]

export interface FeatureInput {
  readonly analyzed: AnalyzedText
  /** Sentences that may be quoted: indexes, ascending. Only these get a row. */
  readonly rows: readonly number[]
  readonly analyzedTitle?: AnalyzedText | undefined
  readonly language?: string
}

const WIDTH = FEATURE_NAMES.length
const AT = Object.fromEntries(FEATURE_NAMES.map((name, at) => [name, at])) as Record<
  FeatureName,
  number
>

const PERSONAL = new Set('i me my mine we us our ours you your yours'.split(' '))
const BACK_POINTING = new Set(
  'he she it they him her them his hers its their this these'.split(' '),
)
const KEYWORDS = 10
const LEAD_SENTENCES = 3

/** A matrix of `rows.length` × `FEATURE_NAMES.length`, row by row. O(tokens). */
export function readFeatures(input: FeatureInput): Float64Array {
  const { analyzed, rows } = input
  const matrix = new Float64Array(rows.length * WIDTH)
  const terms = readSentenceTerms(analyzed)
  addPosition(matrix, analyzed, rows)
  addCentrality(matrix, terms, rows)
  addTitle(matrix, terms, rows, input.analyzedTitle)
  addTerms(matrix, terms, rows)
  addForm(matrix, analyzed, rows, input.language ?? 'en')
  return matrix
}

function addPosition(matrix: Float64Array, analyzed: AnalyzedText, rows: readonly number[]): void {
  let block = -1
  rows.forEach((row, p) => {
    const at = p * WIDTH
    const sentence = analyzed.sentences[row]!
    if (p < 3) matrix[at + p + AT.first] = 1
    matrix[at + AT.early] = 1 / Math.sqrt(p + 1)
    matrix[at + AT.earlier] = 1 / (p + 1)
    matrix[at + AT.depth] = p / (p + 10)
    matrix[at + AT.relativeDepth] = p / rows.length
    if (sentence.block !== block) matrix[at + AT.paragraphStart] = 1
    block = sentence.block
  })
}

function addCentrality(matrix: Float64Array, terms: SentenceTerms, rows: readonly number[]): void {
  const { offsets, ids, weights } = terms
  const total = new Float64Array(terms.terms.length)
  const lead = new Float64Array(terms.terms.length)
  rows.forEach((row, p) => {
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      total[ids[k]!]! += weights[k]!
      if (p < LEAD_SENTENCES) lead[ids[k]!]! += weights[k]!
    }
  })
  const leadCount = Math.min(LEAD_SENTENCES, rows.length)
  let squares = 0
  for (const weight of total) squares += weight * weight
  const norm = Math.sqrt(squares) || 1
  const before = new Float64Array(terms.terms.length)
  rows.forEach((row, p) => {
    let all = 0
    let own = 0
    let earlier = 0
    let likeLead = 0
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      const id = ids[k]!
      const weight = weights[k]!
      own += weight * weight
      all += weight * total[id]!
      earlier += weight * before[id]!
      likeLead += weight * lead[id]!
      before[id]! += weight
    }
    const at = p * WIDTH
    matrix[at + AT.forward] = (5 * (all - earlier - own)) / rows.length
    matrix[at + AT.backward] = (5 * earlier) / rows.length
    matrix[at + AT.centroid] = all / norm
    const others = p < leadCount ? leadCount - 1 : leadCount
    if (others > 0) matrix[at + AT.likeLead] = (p < leadCount ? likeLead - own : likeLead) / others
  })
}

function addTitle(
  matrix: Float64Array,
  terms: SentenceTerms,
  rows: readonly number[],
  title: AnalyzedText | undefined,
): void {
  if (title === undefined) return
  const wanted = new Map<string, number>()
  for (const sentence of title.sentences) {
    for (const token of sentence.tokens) {
      if (isContent(token)) wanted.set(token.term, rarityOf(token.term))
    }
  }
  let squares = 0
  let sum = 0
  for (const weight of wanted.values()) {
    squares += weight * weight
    sum += weight
  }
  if (squares === 0) return
  const titleWeights = terms.terms.map((term) => wanted.get(term) ?? 0)
  const norm = Math.sqrt(squares)
  const { offsets, ids, weights } = terms
  rows.forEach((row, p) => {
    let cosine = 0
    let covered = 0
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      const weight = titleWeights[ids[k]!]!
      cosine += weights[k]! * weight
      covered += weight
    }
    matrix[p * WIDTH + AT.titleCosine] = cosine / norm
    matrix[p * WIDTH + AT.titleShare] = covered / sum
  })
}

function addTerms(matrix: Float64Array, terms: SentenceTerms, rows: readonly number[]): void {
  const { offsets, ids, counts, rarity } = terms
  const salience = new Float64Array(rarity.length)
  for (const row of rows) {
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) salience[ids[k]!]! += counts[k]!
  }
  // Saturating in the count, so that one name does not decide alone; words that occur once say little.
  for (let id = 0; id < salience.length; id++) {
    const count = salience[id]!
    salience[id] = count < 2 ? 0 : (count / (count + 3)) * rarity[id]!
  }
  const top = salience.slice().sort().subarray(-KEYWORDS)
  let topSum = 0
  for (const value of top) topSum += value
  const seen = new Uint8Array(rarity.length)
  rows.forEach((row, p) => {
    let sum = 0
    let fresh = 0
    const size = offsets[row + 1]! - offsets[row]!
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      const id = ids[k]!
      sum += salience[id]!
      if (seen[id] === 0) fresh += 1
      seen[id] = 1
    }
    if (size === 0) return
    const at = p * WIDTH
    if (topSum > 0) {
      matrix[at + AT.keywordSum] = Math.min(1, sum / topSum)
      matrix[at + AT.keywordMean] = Math.min(1, (2 * sum) / size)
    }
    matrix[at + AT.novelty] = Math.min(1, fresh / 15)
    matrix[at + AT.repeats] = 1 - fresh / size
  })
}

const isUpper = (code: number): boolean => code >= 65 && code <= 90
const WIDE_UPPER = /^\p{Lu}/u
const opensUpper = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code < 128 ? isUpper(code) : WIDE_UPPER.test(text.slice(at, at + 2))
}

function addForm(
  matrix: Float64Array,
  analyzed: AnalyzedText,
  rows: readonly number[],
  language: string,
): void {
  const { text, sentences } = analyzed
  const nameCounts = new Map<string, number>()
  const names = rows.map((row) => {
    const found = namesOf(text, sentences[row]!)
    for (const name of found) nameCounts.set(name, (nameCounts.get(name) ?? 0) + 1)
    return found
  })
  const seen = new Set<string>()
  rows.forEach((row, p) => {
    const at = p * WIDTH
    const sentence = sentences[row]!
    const form = readForm(text, sentence)
    const { words } = form
    let fresh = 0
    let recurring = 0
    for (const name of names[p]!) {
      if (!seen.has(name)) fresh++
      if (nameCounts.get(name)! > 1) recurring++
      seen.add(name)
    }
    matrix[at + AT.short] = words < 8 ? (8 - words) / 8 : 0
    matrix[at + AT.words15] = Math.min(1, words / 15)
    matrix[at + AT.words25] = Math.min(1, Math.max(0, words - 15) / 10)
    matrix[at + AT.wordsOver] = Math.min(2, Math.max(0, words - 25) / 15)
    matrix[at + AT.names] = Math.min(1, names[p]!.length / 6)
    matrix[at + AT.nameShare] = words > 0 ? names[p]!.length / words : 0
    matrix[at + AT.newNames] = Math.min(1, fresh / 4)
    matrix[at + AT.recurringNames] = Math.min(1, recurring / 4)
    matrix[at + AT.numbers] = Math.min(1, form.numbers / 3)
    matrix[at + AT.figures] = form.figures > 0 ? 1 : 0
    matrix[at + AT.opensQuotation] = form.opensQuotation ? 1 : 0
    matrix[at + AT.quotedShare] = form.quoted / Math.max(1, sentence.end - sentence.start)
    if (language === 'en') {
      matrix[at + AT.personal] = Math.min(1, form.personal / 3)
      matrix[at + AT.backPointing] = Math.min(1, form.backPointing / 3)
    }
    const surface = text.slice(sentence.start, sentence.start + 80)
    matrix[at + AT.dangling] = opensDangling(surface, language) ? 1 : 0
    matrix[at + AT.aside] = form.asides > 0 ? 1 : 0
    matrix[at + AT.caption] = form.caption ? 1 : 0
    matrix[at + AT.exclaims] = text[sentence.end - 1] === '!' ? 1 : 0
  })
}

/** Terms of capitalised words that do not open the sentence, each once. */
function namesOf(text: string, sentence: Sentence): readonly string[] {
  const found: string[] = []
  let first = true
  for (const token of sentence.tokens) {
    if (token.kind !== 'word') continue
    if (!first && !token.stop && opensUpper(text, token.start) && !found.includes(token.term)) {
      found.push(token.term)
    }
    first = false
  }
  return found
}

interface Form {
  words: number
  numbers: number
  /** Numbers with a currency or per cent sign. */
  figures: number
  personal: number
  backPointing: number
  asides: number
  opensQuotation: boolean
  /** Characters between quotation marks. */
  quoted: number
  /** A colon after at most four words: "Jailed: Levene, nicknamed Beano". */
  caption: boolean
}

function readForm(text: string, sentence: Sentence): Form {
  const form: Form = {
    words: 0,
    numbers: 0,
    figures: 0,
    personal: 0,
    backPointing: 0,
    asides: 0,
    opensQuotation: false,
    quoted: 0,
    caption: false,
  }
  let openAt = -1
  for (const token of sentence.tokens) {
    if (token.kind === 'symbol') {
      const mark = text[token.start]!
      if (mark === '“' || mark === '”' || mark === '"') {
        if (openAt < 0 && mark !== '”') {
          openAt = token.start
          if (form.words === 0) form.opensQuotation = true
        } else if (openAt >= 0) {
          form.quoted += token.start - openAt
          openAt = -1
        } else form.quoted += token.start - sentence.start
      } else if (mark === '(') form.asides++
      else if (mark === ':' && form.words > 0 && form.words <= 4) form.caption = true
      else if (mark === '%' || mark === '$' || mark === '£' || mark === '€') form.figures++
      else if ((mark === "'" || mark === '‘') && form.words === 0) form.opensQuotation = true
      continue
    }
    form.words++
    if (token.kind === 'number') form.numbers++
    else if (token.end - token.start <= 5) {
      const lower = text.slice(token.start, token.end).toLowerCase()
      if (PERSONAL.has(lower)) form.personal++
      else if (BACK_POINTING.has(lower)) form.backPointing++
    }
  }
  if (openAt >= 0) form.quoted += sentence.end - openAt
  return form
}
