import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNutgrafError } from '../../src/errors.js'
import {
  type Budget,
  countWords,
  leadRanker,
  lexRankRanker,
  mmrSelector,
  newsRanker,
  type Selector,
  type SummarizeOptions,
  type Summary,
  summarize,
  topSelector,
} from '../../src/summarize/index.js'
import { createAnalyzer } from '../../src/text/index.js'
import { rankerTexts } from '../contracts/ranker.js'

const analyze = createAnalyzer()

function sizeOf({ text, sentences }: Summary, budget: Budget): number {
  if ('sentences' in budget) return sentences.length
  return 'words' in budget ? countWords(text) : text.length
}

const budgets: fc.Arbitrary<Budget> = fc.oneof(
  fc.record({ sentences: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ words: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ characters: fc.integer({ min: 1, max: 2500 }) }),
)

const STORY = [
  'The old bridge over the Tamar will close for repairs in March, the county said on Monday.',
  'It was built in 1859.',
  'Repairs to the bridge will cost £4 million, and the county will pay half of that sum.',
  'However, shops fear that the closed bridge will keep customers away in March.',
  '“We have seen this before,” said Ann Hill, who runs a bakery near the bridge.',
].join(' ')

describe('summarize', () => {
  it('never exceeds the budget, quotes by spans in text order, and adds scores up from reasons', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rankerTexts.map(({ text }) => text), STORY),
        budgets,
        (text, budget) => {
          const summary = summarize(text, { budget, analyze })
          expect(sizeOf(summary, budget)).toBeLessThanOrEqual(Object.values(budget)[0]!)
          expect(summary.text).toBe(summary.sentences.map((s) => s.text).join(' '))
          let last = -1
          for (const {
            text: quoted,
            start,
            end,
            index,
            score,
            reasons,
            article,
          } of summary.sentences) {
            expect(text.slice(start, end)).toBe(quoted)
            expect(index).toBeGreaterThan(last)
            last = index
            expect(score).toBe(reasons.reduce((sum, { amount }) => sum + amount, 0))
            expect(article).toBe('0')
          }
          expect(summary.truncated).toBe(summary.sentences.length === 0)
          expect(summary.note === undefined).toBe(!summary.truncated)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('is never empty when a prose sentence fits', () => {
    const shortest = Math.min(
      ...analyze(STORY).sentences.map(({ start, end }) => countWords(STORY.slice(start, end))),
    )
    expect(summarize(STORY, { budget: { words: shortest } }).sentences).toHaveLength(1)
    expect(summarize(STORY, { budget: { words: shortest - 1 } })).toEqual({
      text: '',
      sentences: [],
      truncated: true,
      note: `no sentence fits a budget of ${shortest - 1} words`,
    })
  })

  it('says that a text without prose has nothing to quote', () => {
    expect(summarize('').note).toBe('the text has no prose sentence to quote')
    expect(summarize('').truncated).toBe(true)
  })

  it('takes a sentence that points back only with the one before it', () => {
    for (let words = 17; words <= 80; words++) {
      const indexes = summarize(STORY, { budget: { words } }).sentences.map(({ index }) => index)
      if (indexes.includes(1)) expect(indexes).toContain(0)
      if (indexes.includes(3)) expect(indexes).toContain(2)
    }
    // Only "It was built in 1859." fits into five words.
    expect(summarize(STORY, { budget: { words: 5 } }).text).toBe('It was built in 1859.')
  })

  it('does not cut a quotation in two', () => {
    const text =
      'The mayor opened the new school on Friday. “We waited ten years for this school. Now it is here,” ' +
      'she told the crowd. The school has room for 400 pupils.'
    for (let words = 5; words <= 40; words++) {
      const found = summarize(text, { budget: { words } }).text
      const opened = found.split('“').length
      if (found.length > 30) expect(found.split('”').length).toBe(opened)
    }
  })

  it('quotes a question only when nothing else fits', () => {
    const text =
      'Who will pay for all of it? The county pays half of the four million pounds it costs.'
    expect(summarize(text, { budget: { sentences: 2 } }).text).toMatch(/^The county/)
    expect(summarize(text, { budget: { words: 7 } }).text).toBe('Who will pay for all of it?')
  })

  it('takes a question mark after a full stop for a lost quotation mark, not for a question', () => {
    const text = 'The county pays half of the costs. The mayor said: ?We waited ten years for it.?'
    expect(summarize(text, { budget: { sentences: 2 } }).sentences).toHaveLength(2)
  })

  it('does not repeat the title, given apart or found in the text', () => {
    const title = 'Bridge to close for repairs in March.'
    const text = `${title} ${STORY}`
    expect(summarize({ text, title }, { budget: { sentences: 6 } }).text).not.toContain(title)
  })

  it('LEAD is the lead ranker with the top selector', () => {
    const { sentences } = summarize(STORY, {
      budget: { sentences: 3 },
      rankers: leadRanker,
      selector: topSelector,
    })
    expect(sentences.map(({ index }) => index)).toEqual([0, 1, 2])
  })

  it('mixes rankers by weight, each under its own name', () => {
    const { sentences } = summarize(STORY, {
      rankers: [newsRanker, { ranker: lexRankRanker, weight: 0.5 }],
    })
    const names = sentences[0]!.reasons.map(({ name }) => name)
    expect(names).toContain('news.position')
    expect(names).toContain('lexrank')
  })

  it('lead: 0 takes position out of the score', () => {
    const { sentences } = summarize(STORY, { lead: 0 })
    for (const { reasons } of sentences) {
      expect(reasons.map(({ name }) => name)).not.toContain('position')
    }
  })

  it('gives the same bytes a hundred times', () => {
    const text = rankerTexts[1]!.text
    const first = JSON.stringify(summarize(text, { budget: { words: 100 }, analyze }))
    for (let i = 0; i < 100; i++) {
      expect(JSON.stringify(summarize(text, { budget: { words: 100 }, analyze }))).toBe(first)
    }
  })

  it('calls analyze once for the text', () => {
    let calls = 0
    const counting = (text: string) => {
      calls++
      return analyze(text)
    }
    summarize(STORY, { analyze: counting })
    expect(calls).toBe(1)
  })
})

describe('furniture within a paragraph', () => {
  it.each(['Scroll down for video.', 'E-mail to a friend .', 'Read more: The bank in figures.'])(
    'does not quote %j',
    (line) => {
      const text = `The central bank raised its rates by half a point on Monday. ${line} Markets fell at once in London.`
      const { sentences } = summarize(text, { budget: { sentences: 3 } })
      expect(sentences.map((sentence) => sentence.text)).toEqual([
        'The central bank raised its rates by half a point on Monday.',
        'Markets fell at once in London.',
      ])
    },
  )
})

describe('summarize with a query', () => {
  it('chooses only sentences that bear on it, or what those need', () => {
    const { sentences } = summarize(STORY, { query: 'bakery', budget: { sentences: 3 } })
    expect(sentences.map(({ index }) => index)).toEqual([4])
    expect(sentences[0]!.reasons.some(({ name }) => name === 'query')).toBe(true)
  })

  it.each(['volcano', 'the of and', ''])('says that nothing is relevant to %j', (query) => {
    const summary = summarize(STORY, { query })
    expect(summary.sentences).toEqual([])
    expect(summary.truncated).toBe(true)
    expect(summary.note).toBe(`no sentence is relevant to the query ${JSON.stringify(query)}`)
  })
})

describe('options of summarize', () => {
  const greedy: Selector = { name: 'greedy', select: ({ candidates }) => [...candidates.keys()] }
  const twice: Selector = { name: 'twice', select: () => [0, 0] }

  it.each<[string, SummarizeOptions, RegExp]>([
    ['no unit', { budget: {} as Budget }, /exactly one/],
    ['two units', { budget: { words: 1, sentences: 1 } as Budget }, /exactly one/],
    ['nothing', { budget: null as unknown as Budget }, /exactly one/],
    ['zero', { budget: { words: 0 } }, /budget\.words/],
    ['a fraction', { budget: { sentences: 1.5 } }, /budget\.sentences/],
    ['a misspelt option', { sentences: 3 } as SummarizeOptions, /no option "sentences"/],
    ['lead below 0', { lead: -1 }, /lead/],
    ['no rankers', { rankers: [] }, /at least one ranker/],
    ['a ranker that is none', { rankers: {} as never }, /rankers/],
    ['a selector that is none', { selector: {} as never }, /selector/],
    ['a query that is no string', { query: 3 as unknown as string }, /query/],
    [
      'a selector over the budget',
      { selector: greedy, budget: { sentences: 1 } },
      /over the budget/,
    ],
    ['a selector that repeats itself', { selector: twice }, /chosen twice/],
  ])('refuses %s', (_, options, message) => {
    try {
      summarize(STORY, options)
      expect.unreachable()
    } catch (error) {
      expect(isNutgrafError(error) && error.code).toBe('invalid-option')
      expect((error as Error).message).toMatch(message)
    }
  })

  it("takes a user's ranker and selector", () => {
    const last = {
      name: 'last',
      rank: ({ analyzed }: { analyzed: { sentences: readonly unknown[] } }) =>
        analyzed.sentences.map((_, i) => [{ name: 'late', amount: i }]),
    }
    const { sentences } = summarize(STORY, {
      rankers: last,
      selector: mmrSelector,
      budget: { sentences: 1 },
    })
    expect(sentences[0]!.index).toBe(4)
  })
})
