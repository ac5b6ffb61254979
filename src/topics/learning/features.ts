/** Articles as sparse vectors of words and word pairs, for learning and for applying what was learnt. */
import type { Analyze, AnalyzedText, Article } from '../../types.js'

/** An article whose texts were read. */
export interface ReadArticle {
  readonly title?: AnalyzedText
  readonly text: AnalyzedText
}

/**
 * Called with a word that is no stop word. `follows` says that it forms a pair with the word before: no other word
 * stands between them, and no end of a sentence. `end` includes a possessive.
 */
export type VisitWord = (
  term: string,
  start: number,
  end: number,
  inTitle: boolean,
  follows: boolean,
) => void

export function readArticle(analyze: Analyze, { title, text }: Article): ReadArticle {
  return { text: analyze(text), ...(title !== undefined && { title: analyze(title) }) }
}

function visitText(analyzed: AnalyzedText, inTitle: boolean, visit: VisitWord): void {
  for (const { block, tokens } of analyzed.sentences) {
    if (analyzed.blocks[block]?.kind === 'boilerplate') continue
    let follows = false
    for (const { kind, stop, term, start, end } of tokens) {
      if (kind === 'symbol') continue
      if (!stop) visit(term, start, end, inTitle, follows)
      follows = !stop
    }
  }
}

/** The words of an article that are features or parts of them, title first, in text order. O(words). */
export function visitWords({ title, text }: ReadArticle, visit: VisitWord): void {
  if (title !== undefined) visitText(title, true, visit)
  visitText(text, false, visit)
}

/** How often each feature occurs, pairs joined by a space; an occurrence in the title counts `titleWeight`. */
export function countFeatures(
  article: ReadArticle,
  titleWeight: number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  let previous = ''
  visitWords(article, (term, _start, _end, inTitle, follows) => {
    const weight = inTitle ? titleWeight : 1
    const count = (feature: string): void => {
      counts.set(feature, (counts.get(feature) ?? 0) + weight)
    }
    count(term)
    if (follows) count(`${previous} ${term}`)
    previous = term
  })
  return counts
}
