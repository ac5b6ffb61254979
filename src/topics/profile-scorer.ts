/** Scores written topics: which of their terms an article has, where, and how much that says. */
import { type DocumentFrequencies, idf } from '../vectors/index.js'
import type { Profile, ProfileTerm } from './parse-topics.js'
import { createPhraseFinder, type PhraseMatch } from './phrases.js'
import type { Contribution } from './types.js'
import type { Line } from './words.js'

/** A sentence of the lead says as much as two of the body, a title as three. */
const PLACE_WEIGHT = { title: 3, lead: 2, body: 1 } as const

/** Words that stand in more than about a twentieth of all documents say less than their weight: idf 3. */
const FULL_IDF = 3

interface Target {
  readonly profile: number
  readonly term: ProfileTerm
  readonly rarity: number
}

interface Hits {
  readonly target: Target
  /** The sum of its shares of sentences, weighed by place. */
  strength: number
  readonly spans: { start: number; end: number }[]
  readonly titleSpans: { start: number; end: number }[]
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

const weightOf = ({ value }: PhraseMatch<Target>): number => value.term.weight * value.rarity

/** What each match of one sentence adds to its term: terms of one role share the weight of the strongest. */
function shareSentence(
  matches: readonly PhraseMatch<Target>[],
): ReadonlyMap<PhraseMatch<Target>, number> {
  const shares = new Map<PhraseMatch<Target>, number>()
  for (const role of ['strong', 'weak', 'negative'] as const) {
    const own = matches.filter(({ value }) => value.term.role === role)
    const best = Math.max(...own.map(weightOf))
    const sum = own.reduce((total, match) => total + weightOf(match), 0)
    for (const match of own) shares.set(match, sum === 0 ? 0 : (weightOf(match) / sum) * best)
  }
  return shares
}

/** Up to 2 as it is, from there logarithmic: the tenth mention says less than the second. */
const dampen = (strength: number): number => (strength <= 2 ? strength : 1 + Math.log2(strength))

/** Weak and negative terms grow slowly: the fourth sentence with one doubles what the first said. */
const repeat = (strength: number, { role, weight }: ProfileTerm): number => {
  const size = strength <= weight ? strength : weight * (1 + 0.5 * Math.log2(strength / weight))
  return role === 'negative' ? -size : size
}

/**
 * Two names in one sentence are one mention: "Ukraine's President Zelensky". So a sentence gives a topic the
 * weight of its strongest term, twice in the lead and three times in a title, shared by the strong terms in
 * it. With S the sum over sentences, the topic gets `S`, above 2 `1 + log2 S`. Weak and negative terms share
 * sentences likewise, each with a sum of its own: `weight · (1 + log2(sum / weight) / 2)`. Every weight is
 * scaled by the term's rarity: `idf / 3`, at most 1, of its rarest word.
 */
export function createProfileScorer(
  profiles: readonly Profile[],
  read: (phrase: string) => readonly Line[],
  frequencies: DocumentFrequencies,
): ScoreProfiles {
  const finder = createPhraseFinder<Target>(read, (a, b) => a.profile === b.profile)
  profiles.forEach((profile, index) => {
    for (const term of profile.terms) {
      const words = read(term.text).flatMap((line) => line.words)
      const rarest = Math.max(0, ...words.map((word) => idf(frequencies, word.term)))
      finder.add(term.text, { profile: index, term, rarity: Math.min(1, rarest / FULL_IDF) })
    }
  })

  const collect = (lines: readonly Line[]): readonly Map<Target, Hits>[] => {
    const hitsOf = profiles.map(() => new Map<Target, Hits>())
    for (const line of lines) {
      const matches = finder.find(line)
      if (matches.length === 0) continue
      profiles.forEach((_, index) => {
        const kept = withoutOverlaps(matches.filter(({ value }) => value.profile === index)).filter(
          ({ value }) => value.term.role !== 'ignore',
        )
        for (const [{ from, to, value }, strength] of shareSentence(kept)) {
          const hits = hitsOf[index]!
          let entry = hits.get(value)
          if (entry === undefined) {
            entry = { target: value, strength: 0, spans: [], titleSpans: [] }
            hits.set(value, entry)
          }
          const span = { start: line.words[from]!.start, end: line.words[to - 1]!.end }
          ;(line.inTitleField ? entry.titleSpans : entry.spans).push(span)
          if (value.term.role === 'strong') entry.strength += strength * PLACE_WEIGHT[line.place]
          else
            entry.strength = Math.max(entry.strength, strength * (line.place === 'title' ? 2 : 1))
        }
      })
    }
    return hitsOf
  }

  return (lines) =>
    collect(lines).map((hits) => {
      const entries = [...hits.values()]
      const strong = entries
        .filter(({ target }) => target.term.role === 'strong')
        .reduce((sum, { strength }) => sum + strength, 0)
      const scale = strong === 0 ? 1 : dampen(strong) / strong
      return entries.map(({ target: { term }, strength, spans, titleSpans }) => ({
        term: term.text,
        amount: term.role === 'strong' ? strength * scale : repeat(strength, term),
        spans,
        ...(titleSpans.length > 0 && { titleSpans }),
      }))
    })
}
