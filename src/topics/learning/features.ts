/** Articles as sparse vectors of words and word pairs, for learning and for applying what was learnt. */
import type { Analyze, AnalyzedText, Article } from '../../types.js'
import { endWithoutPossessive } from '../words.js'

/** An article whose texts were read. */
export interface ReadArticle {
  readonly title?: AnalyzedText
  readonly text: AnalyzedText
}

/** A feature is a stem (`previous` is empty), or two that follow each other. */
export type VisitFeature = (
  previous: string,
  term: string,
  start: number,
  end: number,
  inTitle: boolean,
) => void

export function readArticle(analyze: Analyze, { title, text }: Article): ReadArticle {
  return { text: analyze(text), ...(title !== undefined && { title: analyze(title) }) }
}

/** Calls `visit` for each word that is no stop word, and for each two that follow each other without one between. */
function visitText(analyzed: AnalyzedText, inTitle: boolean, visit: VisitFeature): void {
  for (const { block, tokens } of analyzed.sentences) {
    if (analyzed.blocks[block]?.kind === 'boilerplate') continue
    let previous = ''
    let previousStart = 0
    for (const token of tokens) {
      if (token.kind === 'symbol') continue
      if (token.stop) {
        previous = ''
        continue
      }
      const end = endWithoutPossessive(analyzed.text, token)
      visit('', token.term, token.start, end, inTitle)
      if (previous !== '') visit(previous, token.term, previousStart, end, inTitle)
      previous = token.term
      previousStart = token.start
    }
  }
}

/** Every feature occurrence of an article, title first, in text order. O(words). */
export function visitFeatures({ title, text }: ReadArticle, visit: VisitFeature): void {
  if (title !== undefined) visitText(title, true, visit)
  visitText(text, false, visit)
}

/** How often each feature occurs, pairs joined by a space; an occurrence in the title counts `titleWeight`. */
export function countFeatures(
  article: ReadArticle,
  titleWeight: number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  visitFeatures(article, (previous, term, _start, _end, inTitle) => {
    const feature = previous === '' ? term : `${previous} ${term}`
    counts.set(feature, (counts.get(feature) ?? 0) + (inTitle ? titleWeight : 1))
  })
  return counts
}
