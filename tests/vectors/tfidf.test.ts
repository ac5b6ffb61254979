import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultAnalyze } from '../../src/text/index.js'
import { background, fitTfidf, idf, poolFrequencies } from '../../src/vectors/index.js'

const ARTICLES = ['Port strike ends.', 'Strike at the port: port closed.', 'Snow closes roads.']

/** The definition, word by word. */
function naiveWeight(texts: readonly string[], term: string, row: number): number {
  const documents = texts.map((text) =>
    defaultAnalyze(text).sentences.flatMap(({ tokens }) =>
      tokens.filter(({ stop, kind }) => !stop && kind !== 'symbol').map((token) => token.term),
    ),
  )
  const df = documents.filter((document) => document.includes(term)).length
  const tf = documents[row]!.filter((each) => each === term).length
  if (tf === 0) return 0
  return (1 + Math.log(tf)) * Math.max(0, Math.log((texts.length + 1) / (df + 0.5)))
}

describe('fitTfidf', () => {
  it('weighs a term by (1 + ln tf) · ln((N + 1) / (df + 0.5))', () => {
    const corpus = fitTfidf(ARTICLES)
    expect(corpus.documentCount).toBe(3)
    expect(corpus.frequencyOf('port')).toBe(2)
    expect(corpus.weightOf('port', '1')).toBeCloseTo((1 + Math.log(2)) * Math.log(4 / 2.5), 12)
    expect(corpus.weightOf('port', '2')).toBe(0)
  })

  it('agrees with the definition on any corpus', () => {
    const word = fc.constantFrom('port', 'strike', 'snow', 'constructor', '__proto__', 'the', 'US')
    const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const corpus = fitTfidf(texts)
        texts.forEach((_, row) => {
          for (const term of ['port', 'strike', 'snow', 'constructor', 'US']) {
            const expected = naiveWeight(texts, term === 'strike' ? 'strike' : term, row)
            expect(
              corpus.weightOf(defaultAnalyze(term).sentences[0]!.tokens[0]!.term, String(row)),
            ).toBeCloseTo(
              naiveWeight(texts, defaultAnalyze(term).sentences[0]!.tokens[0]!.term, row),
              12,
            )
            expect(expected).toBeGreaterThanOrEqual(0)
          }
        })
      }),
    )
  })

  it('lists the articles of a term and the terms of an article, heaviest first', () => {
    const corpus = fitTfidf(ARTICLES)
    expect(corpus.articlesWith('port').map(({ id }) => id)).toEqual(['1', '0'])
    expect(corpus.articlesWith('never')).toEqual([])
    expect(corpus.termsOf('1', 2).map(({ term }) => term)).toEqual(['port', 'strike'])
  })

  it('names an id that it does not know', () => {
    expect(() => fitTfidf(ARTICLES).termsOf('9')).toThrow(
      expect.objectContaining({ code: 'unknown-id' }),
    )
  })

  it('serves as frequencies, alone and pooled with the background', () => {
    const corpus = fitTfidf(['Ukraine.', 'Ukraine again.'])
    expect(idf(corpus, 'ukrain')).toBeLessThan(0.2)
    expect(idf(poolFrequencies(background(), corpus), 'ukrain')).toBeGreaterThan(3)
  })
})
