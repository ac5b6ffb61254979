/** Scores written topics: which of their terms an article has, where, and how much that says. */
import { log2 } from '../util/elementary.js'
import { type DocumentFrequencies, idf } from '../vectors/index.js'
import type { Finding } from './evidence.js'
import { CONFIRMED_FACTOR, type Profile, type ProfileTerm, type TermRole } from './parse-topics.js'
import { createPhraseFinder, type PhraseMatch } from './phrases.js'
import { endWithoutPossessive, type Line } from './words.js'

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
  /** As a strong term: the sum of its shares of sentences, weighed by place. */
  strong: number
  /** As a weak or negative term: its largest share. */
  weak: number
  readonly spans: { start: number; end: number }[]
  readonly titleSpans: { start: number; end: number }[]
}

/** What one article has of one topic. */
export interface ProfileFindings {
  /** The raw contributions. */
  readonly findings: readonly Finding[]
  /** How many sentences hold a strong or weak term. */
  readonly sentences: number
}

/** What one article has of each profile. */
export type ScoreProfiles = (lines: readonly Line[]) => readonly ProfileFindings[]

const hides = ({ role }: ProfileTerm): boolean => role === 'ignore' || role === 'negative'

/** Whether what would hide others is only a part of a longer term: the "pedestrian" of a pedestrian bridge. */
const isPart = (
  { from, to, value }: PhraseMatch<Target>,
  matches: readonly PhraseMatch<Target>[],
): boolean =>
  hides(value.term) &&
  matches.some(
    (other) =>
      !hides(other.value.term) &&
      other.from <= from &&
      to <= other.to &&
      other.to - other.from > to - from,
  )

/** What hides others first, then from left to right, longer before shorter; later overlaps are dropped. */
function withoutOverlaps(matches: readonly PhraseMatch<Target>[]): readonly PhraseMatch<Target>[] {
  if (matches.length < 2) return matches
  const whole = matches.some(({ value }) => hides(value.term))
    ? matches.filter((match) => !isPart(match, matches))
    : [...matches]
  const ordered = whole.sort(
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

/** A match with the part that it plays in its sentence. */
interface Mention {
  readonly match: PhraseMatch<Target>
  readonly role: TermRole
  readonly weight: number
}

/** Beside a word of the topic's context a weak term is meant, and counts among the strong ones. */
function readMentions(matches: readonly PhraseMatch<Target>[]): readonly Mention[] {
  const confirmed = matches.some(({ value }) => value.term.role === 'context')
  return matches.map((match) => {
    const { term, rarity } = match.value
    return confirmed && term.role === 'weak'
      ? { match, role: 'strong', weight: CONFIRMED_FACTOR * term.weight * rarity }
      : { match, role: term.role, weight: term.weight * rarity }
  })
}

const SHARING = ['strong', 'weak', 'negative'] as const

/** What each mention in one sentence adds to its term: those of one role share the weight of the strongest. */
function shareSentence(mentions: readonly Mention[]): readonly (readonly [Mention, number])[] {
  const shares: [Mention, number][] = []
  for (const wanted of SHARING) {
    let best = 0
    let sum = 0
    for (const { role, weight } of mentions) {
      if (role !== wanted) continue
      best = Math.max(best, weight)
      sum += weight
    }
    for (const mention of mentions) {
      if (mention.role !== wanted) continue
      shares.push([mention, sum === 0 ? 0 : (mention.weight / sum) * best])
    }
  }
  return shares
}

/** Up to 2 as it is, from there logarithmic: the tenth mention says less than the second. */
const dampen = (strength: number): number => (strength <= 2 ? strength : 1 + log2(strength))

/** Weak terms grow slowly: in a title, where they count double, they say half as much again. */
const repeat = (strength: number, { role, weight }: ProfileTerm): number => {
  if (role === 'negative') return -strength
  return strength <= weight ? strength : weight * (1 + 0.5 * log2(strength / weight))
}

/** What a mention of a role counts in its place. */
const placeWeight = (role: TermRole, place: Line['place']): number =>
  role === 'weak' ? (place === 'title' ? 2 : 1) : PLACE_WEIGHT[place]

/**
 * Two names in one sentence are one mention: "Ukraine's President Zelensky". So a sentence gives a topic the weight of
 * its strongest term, twice in the lead and three times in a title, shared by the strong terms in it. With S the sum
 * over sentences, the topic gets `S`, above 2 `1 + log2 S`. Weak and negative terms share sentences likewise, but only
 * the best sentence of each counts: repetition adds nothing. Negative terms weigh by place as strong ones do, weak
 * ones half as much again in a title, unless a word of the topic's context stands in the sentence; then a weak term
 * counts there as a strong one of half as much again its weight. Every weight is scaled by the term's rarity: `idf /
 * 3`, at most 1, of its rarest word.
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

  const collect = (lines: readonly Line[]) => {
    const hitsOf = profiles.map(() => new Map<Target, Hits>())
    const sentencesOf = profiles.map(() => 0)
    for (const line of lines) {
      const matches = finder.find(line)
      if (matches.length === 0) continue
      profiles.forEach((_, index) => {
        const own = matches.filter(({ value }) => value.profile === index)
        if (own.length === 0) return
        const kept = withoutOverlaps(own).filter(({ value }) => value.term.role !== 'ignore')
        if (kept.some(({ value: { term } }) => term.role === 'strong' || term.role === 'weak')) {
          sentencesOf[index]!++
        }
        for (const [{ match, role }, share] of shareSentence(readMentions(kept))) {
          const { from, to, value } = match
          const hits = hitsOf[index]!
          let entry = hits.get(value)
          if (entry === undefined) {
            entry = { target: value, strong: 0, weak: 0, spans: [], titleSpans: [] }
            hits.set(value, entry)
          }
          const end = endWithoutPossessive(line.text, line.words[to - 1]!)
          const span = { start: line.words[from]!.start, end }
          ;(line.inTitleField ? entry.titleSpans : entry.spans).push(span)
          const size = share * placeWeight(role, line.place)
          if (role === 'strong') entry.strong += size
          else entry.weak = Math.max(entry.weak, size)
        }
      })
    }
    return { hitsOf, sentencesOf }
  }

  return (lines) => {
    const { hitsOf, sentencesOf } = collect(lines)
    return hitsOf.map((hits, index) => {
      const entries = [...hits.values()]
      const sum = entries.reduce((total, { strong }) => total + strong, 0)
      const scale = sum === 0 ? 1 : dampen(sum) / sum
      const findings = entries.map(({ target: { term }, strong, weak, spans, titleSpans }) => ({
        term: term.text,
        amount: strong * scale + (weak === 0 ? 0 : repeat(weak, term)),
        spans,
        ...(titleSpans.length > 0 && { titleSpans }),
      }))
      return { findings, sentences: sentencesOf[index]! }
    })
  }
}
