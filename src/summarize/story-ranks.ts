/** What makes a sentence matter in a story of several articles. */
import type { RankedText } from './candidate-sources.js'
import { scaleReasons } from './reasons.js'
import { buildSentenceTerms, type SentenceTerms } from './sentence-terms.js'
import type { Reason } from './types.js'

const CENTROID_WEIGHT = 1
const SUPPORT_WEIGHT = 1
const OWN_WEIGHT = 0.6
const LENGTH_PENALTY = 0.3
const SHORTEST_WORDS = 7
const LONGEST_WORDS = 45

/**
 * The same texts, ranked by what they share. Adds to each sentence
 * `centroid`: cosine to the mean of the articles' own centroids;
 * `support`: the share of the other articles that hold its terms, each term by its squared weight;
 * `article.*`: its reasons within its own article, scaled to at most 0.6;
 * `length`: less for sentences under 7 or over 45 words. O(terms).
 */
export function rankStory(texts: readonly RankedText[]): readonly RankedText[] {
  if (texts.length < 2) return texts
  const terms = buildSentenceTerms(texts.map(({ analyzed }) => analyzed))
  const shares = shareSources(texts)
  const firstRows: number[] = []
  let rows = 0
  for (const { analyzed } of texts) {
    firstRows.push(rows)
    rows += analyzed.sentences.length
  }
  const centroid = new Float64Array(terms.terms.length)
  const holders = new Float64Array(terms.terms.length)
  const holds: Uint8Array[] = []
  texts.forEach(({ analyzed, roles }, t) => {
    const own = sumRows(
      terms,
      firstRows[t]!,
      analyzed.sentences.length,
      (row) => roles[row] !== 'none',
    )
    const held = new Uint8Array(own.length)
    let squares = 0
    for (const weight of own) squares += weight * weight
    const scale = squares > 0 ? shares[t]! / Math.sqrt(squares) : 0
    own.forEach((weight, id) => {
      centroid[id]! += weight * scale
      if (weight > 0) {
        held[id] = 1
        holders[id]! += shares[t]!
      }
    })
    holds.push(held)
  })
  let squares = 0
  for (const weight of centroid) squares += weight * weight
  const norm = Math.sqrt(squares) || 1
  return texts.map((text, t) => ({
    ...text,
    rank(rowsOf) {
      const own = scaleReasons(text.rank(rowsOf), OWN_WEIGHT)
      const others = 1 - shares[t]!
      return text.analyzed.sentences.map((sentence, index) => {
        if (own[index]!.length === 0) return []
        const row = firstRows[t]! + index
        let near = 0
        let support = 0
        for (let k = terms.offsets[row]!; k < terms.offsets[row + 1]!; k++) {
          const id = terms.ids[k]!
          const weight = terms.weights[k]!
          near += weight * centroid[id]!
          const elsewhere = holders[id]! - (holds[t]![id] === 1 ? shares[t]! : 0)
          if (others > 0) support += (weight * weight * elsewhere) / others
        }
        const words = sentence.tokens.reduce((n, token) => n + (token.kind === 'symbol' ? 0 : 1), 0)
        const reasons: Reason[] = [
          { name: 'centroid', amount: (CENTROID_WEIGHT * near) / norm },
          { name: 'support', amount: SUPPORT_WEIGHT * support },
          ...own[index]!.map(({ name, amount }) => ({ name: `article.${name}`, amount })),
        ]
        if (words < SHORTEST_WORDS || words > LONGEST_WORDS) {
          reasons.push({ name: 'length', amount: -LENGTH_PENALTY })
        }
        return reasons
      })
    },
  }))
}

/** The weight of each article: every source the same, split among its articles. They add up to 1. */
function shareSources(texts: readonly RankedText[]): readonly number[] {
  const counts = new Map<string, number>()
  const sources = texts.map(({ article }) =>
    article.source === undefined ? `id:${article.id}` : `source:${article.source}`,
  )
  for (const source of sources) counts.set(source, (counts.get(source) ?? 0) + 1)
  return sources.map((source) => 1 / (counts.size * counts.get(source)!))
}

function sumRows(
  terms: SentenceTerms,
  first: number,
  count: number,
  counts: (row: number) => boolean,
): Float64Array {
  const sum = new Float64Array(terms.terms.length)
  for (let index = 0; index < count; index++) {
    if (!counts(index)) continue
    const row = first + index
    for (let k = terms.offsets[row]!; k < terms.offsets[row + 1]!; k++) {
      sum[terms.ids[k]!]! += terms.weights[k]!
    }
  }
  return sum
}
