/** Reports on written topics. */
import type { Analyze } from '../types.js'
import { log2 } from '../util/elementary.js'
import type { DocumentFrequencies } from '../vectors/index.js'
import { weighEvidence } from './evidence.js'
import { addExampleTerms } from './example-terms.js'
import type { Profile } from './parse-topics.js'
import { createProfileScorer } from './profile-scorer.js'
import { makeReport, type ReportTopics } from './report.js'
import { createLineReader, type Line } from './words.js'

/** Up to so many words, two mentions are enough. */
const SHORT_WORDS = 600

/** How much more it takes in a long text, where names are dropped in passing: a quarter more per doubling. */
function demandOf(lines: readonly Line[]): number {
  const words = lines.reduce((sum, line) => sum + line.words.length, 0)
  return 1 + 0.25 * Math.max(0, log2(words / SHORT_WORDS))
}

/** How much more it takes where few sentences speak of the topic: a quarter more for each halving below its `focus`. */
const focusOf = (focus: number, sentences: number, all: number): number =>
  focus === 0 || sentences === 0 ? 1 : 1 + 0.25 * Math.max(0, log2((focus * all) / sentences))

/** The score is `raw / (raw + threshold · demand)`, so that 0.5 is the threshold of every topic. */
export function createWrittenReports(
  profiles: readonly Profile[],
  analyze: Analyze,
  frequencies: DocumentFrequencies,
  minScore = 0.5,
): ReportTopics {
  const complete = profiles.map((profile) => addExampleTerms(profile, analyze, frequencies))
  const read = createLineReader(analyze)
  const score = createProfileScorer(
    complete,
    (phrase) => read({ id: '', text: phrase }),
    frequencies,
  )
  return (article, onlyPresent) => {
    const lines = read(article)
    const demand = demandOf(lines)
    const reports = score(lines).map(({ findings, sentences }, index) => {
      const profile = complete[index]!
      const needed = profile.threshold * demand * focusOf(profile.focus, sentences, lines.length)
      const toScore = (raw: number): number => raw / (raw + needed)
      return makeReport(article, profile, weighEvidence(findings, toScore), minScore)
    })
    return onlyPresent ? reports.filter(({ present }) => present) : reports
  }
}
