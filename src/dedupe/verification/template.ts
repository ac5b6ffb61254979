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
}

/** Costs O(words) for each document once, then O(facts) a pair. */
export function createTemplateGuard(corpus: Corpus): TemplateGuard {
  const isFact = factTest()
  const known = new Map<number, Int32Array>()

  const factsOf = (document: number): Int32Array => {
    let facts = known.get(document)
    if (!facts) {
      facts = sortedFacts(corpus, document)
      known.set(document, facts)
    }
    return facts
  }
  const hasOtherFacts = (shorter: number, longer: number): boolean => {
    const facts = factsOf(shorter)
    const missing = facts.length - countCommon(facts, factsOf(longer))
    return (
      missing > (1 - TEMPLATE_RULE.minRecurring) * facts.length &&
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
        factsOf(shorter).length > 0 &&
        opensOtherwise(a, b) &&
        opensOtherwise(b, a)
      )
    },
  }
}

function wordsOf(corpus: Corpus, document: number): Int32Array {
  const offset = corpus.offset(document)
  return corpus.chunk(document).subarray(offset, offset + corpus.length(document))
}

let scratch = new Int32Array(1024)
const NONE = new Int32Array(0)

function sortedFacts(corpus: Corpus, document: number): Int32Array {
  const from = corpus.offset(document)
  const length = corpus.length(document)
  if (scratch.length < length) scratch = new Int32Array(length * 2)
  const count = selectFacts(corpus.chunk(document), from, from + length, scratch)
  return count === 0 ? NONE : scratch.slice(0, count).sort()
}

/** Length of the common part of two ascending lists, repeats counted. */
function countCommon(a: Int32Array, b: Int32Array): number {
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      common++
      i++
      j++
    } else if (a[i]! < b[j]!) i++
    else j++
  }
  return common
}
