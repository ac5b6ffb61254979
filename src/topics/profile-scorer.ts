/** Scores written topics: which of their terms an article has, where, and how much that says. */
import { type DocumentFrequencies, idf } from '../vectors/index.js'
import type { Profile, ProfileTerm } from './parse-topics.js'
import { createPhraseFinder, type PhraseMatch } from './phrases.js'
import type { Contribution } from './types.js'
import type { Line } from './words.js'

/** A hit in the title or the lead says as much as two in the body. */
const PLACE_WEIGHT = { title: 2, lead: 2, body: 1 } as const

/** Words that stand in more than about a twentieth of all documents say less than their weight: idf 3. */
const FULL_IDF = 3

interface Hits {
  readonly term: ProfileTerm
  count: number
  readonly spans: { start: number; end: number }[]
  readonly titleSpans: { start: number; end: number }[]
}

interface Target {
  readonly profile: number
  readonly term: ProfileTerm
  readonly rarity: number
}

/** For each profile, the raw contributions of one article. */
export type ScoreProfiles = (lines: readonly Line[]) => readonly (readonly Contribution[])[]

const hides = ({ role }: ProfileTerm): boolean => role === 'ignore' || role === 'negative'

/** What hides others first, then from left to right, longer before shorter; later overlaps are dropped. */
function withoutOverlaps(matches: readonly PhraseMatch<Target>[]): readonly PhraseMatch<Target>[] {
  if (matches.length < 2) return matches
  const ordered = [...matches].sort(
    (a, b) =>
      Number(hides(b.value.term)) - Number(hides(a.value.term)) ||
      a.from - b.from ||
      b.to - a.to ||
      b.value.term.weight - a.value.term.weight,
  )
  const kept: PhraseMatch<Target>[] = []
  for (const match of ordered) {
    if (kept.every(({ from, to }) => match.to <= from || to <= match.from)) kept.push(match)
  }
  return kept
}

/**
 * `amount = weight · rarity · (1 + log2 hits)`, where a hit in title or lead counts two; weak and negative
 * terms count once, twice in title or lead, since their repetition says nothing new. Rarity is `idf / 3`, at most 1, of a term's rarest word.
 */
export function createProfileScorer(
  profiles: readonly Profile[],
  read: (phrase: string) => readonly Line[],
  frequencies: DocumentFrequencies,
): ScoreProfiles {
  const finder = createPhraseFinder<Target>(read, (a, b) => a.profile === b.profile)
  profiles.forEach((profile, index) => {
    for (const term of profile.terms) {
      const keys = read(term.text).flatMap(({ words }) => words.map(({ key }) => key))
      const rarest = Math.max(0, ...keys.map((key) => idf(frequencies, key)))
      finder.add(term.text, { profile: index, term, rarity: Math.min(1, rarest / FULL_IDF) })
    }
  })

  return (lines) => {
    const hitsOf = profiles.map(() => new Map<Target, Hits>())
    for (const line of lines) {
      const matches = finder.find(line)
      if (matches.length === 0) continue
      profiles.forEach((_, index) => {
        const own = matches.filter(({ value }) => value.profile === index)
        for (const { from, to, value } of withoutOverlaps(own)) {
          if (value.term.role === 'ignore') continue
          const hits = hitsOf[index]!
          let entry = hits.get(value)
          if (entry === undefined) {
            entry = { term: value.term, count: 0, spans: [], titleSpans: [] }
            hits.set(value, entry)
          }
          const span = { start: line.words[from]!.start, end: line.words[to - 1]!.end }
          ;(line.inTitleField ? entry.titleSpans : entry.spans).push(span)
          const weight = PLACE_WEIGHT[line.place]
          if (value.term.role === 'strong') entry.count += weight
          else entry.count = Math.max(entry.count, weight)
        }
      })
    }
    return hitsOf.map((hits) =>
      [...hits].map(([{ rarity }, { term, count, spans, titleSpans }]) => {
        const size = term.weight * rarity * (1 + Math.log2(count))
        return {
          term: term.text,
          amount: term.role === 'negative' ? -size : size,
          spans,
          ...(titleSpans.length > 0 && { titleSpans }),
        }
      }),
    )
  }
}
