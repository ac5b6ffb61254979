/** What a topic's example articles have in common becomes terms of the topic. */

import type { Analyze } from '../types.js'
import { toArticles } from '../util/articles.js'
import { type DocumentFrequencies, idf } from '../vectors/index.js'
import { findCandidates } from './keyword-candidates.js'
import { type Profile, type ProfileTerm, WEAK_WEIGHT } from './parse-topics.js'

const MOST_TERMS = 20

/** Rarer than about one document in fifty: commoner words belong to many topics. */
const LEAST_IDF = 4

/**
 * The profile with the words that most of its examples share, weighed by that share, joined to its weak terms.
 * A profile without examples comes back as it is.
 */
export function addExampleTerms(
  profile: Profile,
  analyze: Analyze,
  frequencies: DocumentFrequencies,
): Profile {
  if (profile.examples.length === 0) return profile
  const shared = new Map<string, { text: string; articles: number; count: number }>()
  for (const { title, text } of toArticles(profile.examples)) {
    const candidates = findCandidates(
      analyze(text),
      title === undefined ? undefined : analyze(title),
    )
    for (const { key, terms, count, surfaces } of candidates) {
      if (terms.length > 1 || idf(frequencies, key) < LEAST_IDF) continue
      const known = shared.get(key)
      if (known === undefined) {
        shared.set(key, { text: [...surfaces.keys()][0]!.toLowerCase(), articles: 1, count })
      } else {
        known.articles++
        known.count += count
      }
    }
  }
  const examples = profile.examples.length
  const terms = [...shared.values()]
    // One example says little on its own: there a word must recur within it.
    .filter(({ articles, count }) => articles * 2 > examples && count >= 2)
    .sort((a, b) => b.articles - a.articles || b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(
      ({ text, articles }): ProfileTerm => ({
        text,
        role: 'weak',
        weight: (WEAK_WEIGHT * articles) / examples,
      }),
    )
  return { ...profile, terms: [...profile.terms, ...terms] }
}
