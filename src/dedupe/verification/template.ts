/** Tells a copy from a text of the same form with other facts: a market notice, a score, a weather report. */
import type { Corpus } from '../corpus/corpus.js'
import { factTest, selectFacts } from './fact-words.js'

/** Found on labelled pairs of wire stories; see tests/bench/labels/template-pairs.md. */
const TEMPLATE_RULE = {
  /** Under this share of the shorter text's facts recur in the longer one, … */
  minRecurring: 0.9,
  /** … and those that do not are this share of its words: a long text may lose a number to an edit. */
  minMissing: 0.02,
  /** In texts up to this many words, another name in the opening words is another fact. */
  briefWords: 60,
  openingWords: 2,
} as const

export interface TemplateGuard {
  /** Whether two documents that share much of their words have the form in common, not the facts. */
  isTemplate(a: number, b: number): boolean
  /** Forgets what it has worked out: the documents may be others now. */
  clear(): void
}

/** Costs O(words) for each document once, then O(facts) a pair. */
export function createTemplateGuard(corpus: Corpus): TemplateGuard {
  const isFact = factTest()
  // By document, where the number of its facts is, and behind that the facts in ascending order.
  const places = new Map<number, number>()
  let facts = new Int32Array(1024)
  let used = 0

  const placeOf = (document: number): number => {
    const known = places.get(document)
    if (known !== undefined) return known
    const at = used
    const length = corpus.length(document)
    if (facts.length <= at + length) {
      const wider = new Int32Array(2 * (at + length))
      wider.set(facts)
      facts = wider
    }
    const from = corpus.offset(document)
    const count = selectFacts(corpus.chunk(document), from, from + length, facts, at + 1)
    facts[at] = count
    used += count + 1
    sort(facts, at + 1, used)
    places.set(document, at)
    return at
  }
  const hasOtherFacts = (shorter: number, longer: number): boolean => {
    const [a, b] = [placeOf(shorter), placeOf(longer)]
    const count = facts[a]!
    const missing = count - countCommon(facts, a, b)
    return (
      missing > (1 - TEMPLATE_RULE.minRecurring) * count &&
      missing >= TEMPLATE_RULE.minMissing * corpus.length(shorter)
    )
  }
  /** Whether one of the first words of `a` that are no facts is nowhere in `b`. */
  const opensOtherwise = (a: number, b: number): boolean => {
    const opening = wordsOf(corpus, a)
      .subarray(0, 4 * TEMPLATE_RULE.openingWords)
      .filter((word) => !isFact(word))
      .subarray(0, TEMPLATE_RULE.openingWords)
    const others = wordsOf(corpus, b)
    return opening.some((word) => !others.includes(word))
  }

  return {
    isTemplate(a, b) {
      const [shorter, longer] = corpus.length(a) <= corpus.length(b) ? [a, b] : [b, a]
      if (hasOtherFacts(shorter, longer)) return true
      return (
        corpus.length(shorter) <= TEMPLATE_RULE.briefWords &&
        facts[placeOf(shorter)]! > 0 &&
        opensOtherwise(a, b) &&
        opensOtherwise(b, a)
      )
    },
    clear() {
      places.clear()
      used = 0
    },
  }
}

function wordsOf(corpus: Corpus, document: number): Int32Array {
  const offset = corpus.offset(document)
  return corpus.chunk(document).subarray(offset, offset + corpus.length(document))
}

/** Most texts have few facts, for which this takes less than a call of the engine's own. */
const FEW = 40

function sort(numbers: Int32Array, from: number, to: number): void {
  if (to - from > FEW) {
    numbers.subarray(from, to).sort()
    return
  }
  for (let i = from + 1; i < to; i++) {
    const number = numbers[i]!
    let at = i
    for (; at > from && numbers[at - 1]! > number; at--) numbers[at] = numbers[at - 1]!
    numbers[at] = number
  }
}

/** Length of the common part of two ascending lists, repeats counted. A list is its length and what follows. */
function countCommon(lists: Int32Array, a: number, b: number): number {
  const [endA, endB] = [a + lists[a]!, b + lists[b]!]
  let common = 0
  for (let i = a + 1, j = b + 1; i <= endA && j <= endB; ) {
    const [x, y] = [lists[i]!, lists[j]!]
    if (x === y) common++
    if (x <= y) i++
    if (y <= x) j++
  }
  return common
}
