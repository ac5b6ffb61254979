/** Stories that take in articles, and are found by the terms of an article. */
import { addTo, dotSum, type SparseVector, type VectorSum } from '../vectors/index.js'
import { type Dates, dampByDates, joinDates, NO_DATES } from './dating.js'

/** A story is found by the heaviest terms of an article. */
const PROBE_TERMS = 48
/** A term that more stories hold than this proposes none. */
const LONGEST_POSTING = 2000

export interface OpenStory {
  /** Articles in the order in which they came. */
  readonly members: number[]
  readonly sum: VectorSum
  dates: Dates
}

export interface Nearest {
  readonly story: OpenStory
  /** Mean cosine with its members, damped by dates. */
  readonly similarity: number
}

export interface OpenStories {
  readonly all: readonly OpenStory[]
  /** The most similar story of at least `threshold`. O(terms · stories that share the heaviest of them). */
  nearest(vector: SparseVector, dates: Dates, threshold: number): Nearest | undefined
  open(): OpenStory
  put(story: OpenStory, article: number, vector: SparseVector, dates: Dates): void
}

export function createOpenStories(halfLifeDays: number): OpenStories {
  const all: OpenStory[] = []
  const positions = new Map<OpenStory, number>()
  /** Term id -> positions in `all`. */
  const postings = new Map<number, number[]>()

  const candidates = ({ ids, values }: SparseVector): readonly number[] => {
    const found = new Set<number>()
    const probes = Array.from(ids, (id, i) => ({ id, value: values[i]! }))
      .sort((a, b) => b.value - a.value || a.id - b.id)
      .slice(0, PROBE_TERMS)
    for (const { id } of probes) {
      const list = postings.get(id) ?? []
      if (list.length <= LONGEST_POSTING) for (const story of list) found.add(story)
    }
    return [...found].sort((a, b) => a - b)
  }

  return {
    all,
    nearest(vector, dates, threshold) {
      let best: Nearest | undefined
      for (const position of candidates(vector)) {
        const story = all[position]!
        const mean = Math.min(1, dotSum(vector, story.sum) / story.members.length)
        const similarity = mean * dampByDates(dates, story.dates, halfLifeDays)
        if (similarity < threshold || similarity <= (best?.similarity ?? 0)) continue
        best = { story, similarity }
      }
      return best
    },
    open() {
      const story: OpenStory = { members: [], sum: new Map(), dates: NO_DATES }
      positions.set(story, all.length)
      all.push(story)
      return story
    },
    put(story, article, vector, dates) {
      for (const id of vector.ids) {
        if (story.sum.has(id)) continue
        const list = postings.get(id)
        if (list === undefined) postings.set(id, [positions.get(story)!])
        else list.push(positions.get(story)!)
      }
      story.members.push(article)
      addTo(story.sum, vector)
      story.dates = joinDates(story.dates, dates)
    },
  }
}
