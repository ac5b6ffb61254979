import { describe, expect, it } from 'vitest'
import { CAPTION_PAIR, readSentencePairs, TITLE_PAIR } from '../../src/summarize/sentence-pairs.js'
import { readSentenceTerms } from '../../src/summarize/sentence-terms.js'
import { FIRST_PAIR, RECURRING_PAIR, SECOND_PAIR } from '../../src/summarize/term-pairs.js'
import { defaultAnalyze } from '../../src/text/index.js'

const TEXT = [
  'The harbour bridge closed on Monday.',
  'Engineers found cracks in the steel beams.',
  'Ferries carried commuters instead.',
  'The council said the harbour bridge needs new steel beams.',
].join(' ')

function readPairs(title?: string) {
  const analyzed = defaultAnalyze(TEXT)
  const terms = readSentenceTerms(analyzed)
  const rows = analyzed.sentences.map((_, index) => index)
  const pairs = readSentencePairs(
    analyzed,
    terms,
    rows,
    title === undefined ? undefined : defaultAnalyze(title),
  )
  return { ...pairs, terms }
}

const own = ({ offsets, ids }: ReturnType<typeof readPairs>, row: number): readonly number[] =>
  Array.from(ids.subarray(offsets[row], offsets[row + 1]))

describe('readSentencePairs', () => {
  it('pairs content terms across what stands between them, ascending by first occurrence', () => {
    const pairs = readPairs()
    // harbour-bridge, bridge-close, close-monday
    expect(own(pairs, 0)).toEqual([0, 1, 2])
    // council-harbour and others are new; harbour-bridge and steel-beam are known
    expect(own(pairs, 3).slice(0, 2)).toEqual([0, own(pairs, 1).at(-1)])
  })

  it('tells pairs of the first sentence, of the next two, and those that recur', () => {
    const pairs = readPairs()
    expect(pairs.kinds[0]).toBe(FIRST_PAIR | RECURRING_PAIR)
    expect(pairs.kinds[1]).toBe(FIRST_PAIR)
    expect(pairs.kinds[own(pairs, 1).at(-1)!]).toBe(SECOND_PAIR | RECURRING_PAIR)
    expect(pairs.kinds[own(pairs, 3).at(-1)!]).toBe(0)
  })

  it('adds up 1/√place over the sentences that have a pair', () => {
    const pairs = readPairs()
    expect(pairs.earliness[0]).toBeCloseTo(1 + 1 / 2, 12)
    expect(pairs.earliness[1]).toBe(1)
  })

  it('marks pairs of the title, and none of lines where there are none', () => {
    const pairs = readPairs('Harbour bridge shut')
    expect(pairs.kinds[0]! & TITLE_PAIR).toBe(TITLE_PAIR)
    expect(pairs.kinds.filter((kind) => kind & TITLE_PAIR)).toHaveLength(1)
    expect(pairs.kinds.some((kind) => kind & CAPTION_PAIR)).toBe(false)
  })

  it('is empty for no rows', () => {
    const analyzed = defaultAnalyze(TEXT)
    const { ids, kinds } = readSentencePairs(analyzed, readSentenceTerms(analyzed), [], undefined)
    expect(ids).toHaveLength(0)
    expect(kinds).toHaveLength(0)
  })
})
