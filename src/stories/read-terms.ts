/**
 * From an article to the terms that grouping counts: stems, and pairs of neighbouring stems. Pairs are what names,
 * offices and dates are made of ("Michael Steele", "prime minister", "12 February"), and two reports of one event
 * share them where two articles on one subject share single words only.
 */
import type { Analyze, AnalyzedText, Article, Sentence } from '../types.js'

/** Called for each counted occurrence, in text order. `pairWith` is the term before it, when they form a pair. */
export type VisitTerm = (term: string, surface: string, pair?: TermPair) => void

/** Most pairs never recur, so their surface is only cut out when one is asked for: `surfaceOf`. */
export interface TermPair {
  readonly before: string
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A pair as it was written, on one line. */
export function surfaceOf({ text, start, end }: TermPair): string {
  return text.slice(start, end).replace(/\s+/g, ' ')
}

/** Marks that may stand inside a name or a phrase without parting it. */
const INSIDE_PHRASE = /^[-‐–—'’‘"“”]$/

function sentenceKey(sentence: Sentence): string {
  return sentence.tokens.map((token) => token.term).join(' ')
}

/** Visits the terms of one text. Boilerplate and by-lines are left out; a sentence said before is not said again. */
function visitText({ text, blocks, sentences }: AnalyzedText, said: Set<string>, visit: VisitTerm) {
  for (const sentence of sentences) {
    const kind = blocks[sentence.block]?.kind
    if (kind === 'boilerplate' || kind === 'byline') continue
    const key = sentenceKey(sentence)
    if (said.has(key)) continue
    said.add(key)
    let before: { term: string; start: number } | undefined
    for (const token of sentence.tokens) {
      const surface = text.slice(token.start, token.end)
      if (token.kind === 'symbol') {
        if (!INSIDE_PHRASE.test(surface)) before = undefined
      } else if (!token.stop) {
        if (before === undefined) visit(token.term, surface)
        else {
          visit(token.term, surface, {
            before: before.term,
            text,
            start: before.start,
            end: token.end,
          })
        }
        before = { term: token.term, start: token.start }
      }
    }
  }
}

/** Visits the terms of an article, its title first. O(text). */
export function visitTerms(article: Article, analyze: Analyze, visit: VisitTerm): void {
  const said = new Set<string>()
  if (article.title !== undefined) visitText(analyze(article.title), said, visit)
  visitText(analyze(article.text), said, visit)
}
