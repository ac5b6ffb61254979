/** Misuse is an error at once, at the public boundary, with a code to act on: nothing is repaired in silence. */
import { describe, expect, it } from 'vitest'
import { compareArticles, createDeduper, dedupe } from '../../src/dedupe/index.js'
import { digest } from '../../src/digest/index.js'
import { isNutgrafError } from '../../src/errors.js'
import * as measures from '../../src/eval/index.js'
import { groupStories } from '../../src/stories/index.js'
import { summarize, summarizeStory } from '../../src/summarize/index.js'
import {
  createAnalyzer,
  defaultAnalyze,
  readBlocks,
  repairText,
  splitSentences,
} from '../../src/text/index.js'
import { builtinTopics, createTagger, keywords, tagTopics } from '../../src/topics/index.js'

const TEXT = 'Russian forces struck the power grid near Kyiv on Tuesday, officials said.'

/** The code of the NutgrafError that a call throws; anything else is a failure that says what it was. */
function codeOf(call: () => unknown): string {
  try {
    call()
  } catch (error) {
    return isNutgrafError(error) ? error.code : `not a NutgrafError: ${error}`
  }
  return 'nothing was thrown'
}

const WITH_OPTIONS: readonly [string, (options: object) => unknown][] = [
  ['createAnalyzer', (options) => createAnalyzer(options)],
  ['dedupe', (options) => dedupe([TEXT], options)],
  ['createDeduper', (options) => createDeduper(options)],
  ['compareArticles', (options) => compareArticles(TEXT, TEXT, options)],
  ['groupStories', (options) => groupStories([TEXT], options)],
  ['createTagger', (options) => createTagger(builtinTopics, options)],
  ['tagTopics', (options) => tagTopics(TEXT, options)],
  ['keywords', (options) => keywords(TEXT, options)],
  ['summarize', (options) => summarize(TEXT, options)],
  ['summarizeStory', (options) => summarizeStory([TEXT], options)],
  ['digest', (options) => digest([TEXT], options)],
]

describe.each(WITH_OPTIONS)('%s', (_, run) => {
  it('takes no options', () => {
    expect(() => run({})).not.toThrow()
  })

  it('rejects an option that it does not have', () => {
    expect(codeOf(() => run({ colour: 'red' }))).toBe('invalid-option')
  })

  it.each([
    ['null', null],
    ['a number', 3],
    ['a string', 'all'],
    ['an array', []],
  ])('rejects %s for its options', (_name, options) => {
    expect(codeOf(() => run(options as unknown as object))).toBe('invalid-option')
  })
})

const WITH_ANALYZE = WITH_OPTIONS.filter(([name]) =>
  [
    'groupStories',
    'createTagger',
    'tagTopics',
    'keywords',
    'summarize',
    'summarizeStory',
    'digest',
  ].includes(name),
)

it.each(WITH_ANALYZE)('%s rejects an analyzer that is no function', (_, run) => {
  expect(codeOf(() => run({ analyze: 'english' }))).toBe('invalid-option')
})

const ONE_ARTICLE: readonly [string, (article: never) => unknown][] = [
  ['compareArticles', (article) => compareArticles(article, TEXT)],
  ['tagTopics', (article) => tagTopics(article)],
  ['keywords', (article) => keywords(article)],
  ['summarize', (article) => summarize(article)],
  ['dedupe', (article) => dedupe([article])],
  ['groupStories', (article) => groupStories([article])],
  ['summarizeStory', (article) => summarizeStory([article])],
  ['digest', (article) => digest([article])],
]

it.each(ONE_ARTICLE)('%s rejects what is no article', (_, run) => {
  const wrong = [
    undefined,
    null,
    7,
    {},
    { text: 7 },
    { text: TEXT, title: 7 },
    { text: TEXT, id: 7 },
  ]
  expect(wrong.map((article) => codeOf(() => run(article as never)))).toEqual(
    wrong.map(() => 'invalid-article'),
  )
})

const MANY_ARTICLES: readonly [string, (articles: never) => unknown][] = [
  ['dedupe', (articles) => dedupe(articles)],
  ['groupStories', (articles) => groupStories(articles)],
  ['summarizeStory', (articles) => summarizeStory(articles)],
  ['digest', (articles) => digest(articles)],
]

describe.each(MANY_ARTICLES)('%s', (_, run) => {
  it('rejects two articles with one id', () => {
    const twice = [
      { id: 'a', text: TEXT },
      { id: 'a', text: 'Another text.' },
    ]
    expect(codeOf(() => run(twice as never))).toBe('duplicate-id')
  })

  it('rejects a given id that is the position of an article without one', () => {
    expect(codeOf(() => run([TEXT, { id: '0', text: TEXT }] as never))).toBe('duplicate-id')
  })

  it('rejects what is no list', () => {
    expect(codeOf(() => run(TEXT as never))).toBe('invalid-article')
  })
})

describe.each(Object.entries(measures).filter(([, value]) => typeof value === 'function'))(
  '%s of nutgraf/eval',
  (_, measure) => {
    it.each([
      ['nothing', []],
      ['null', [null, null]],
      ['booleans', [true, true, true]],
      ['objects', [{}, {}, {}]],
      ['lists of what they do not measure', [[{}], [{}], [{}]]],
    ])('rejects %s', (_name, values) => {
      const call = measure as (...values: unknown[]) => unknown
      expect(codeOf(() => call(...values))).toMatch(/^invalid-(?:input|option)$/)
    })
  },
)

it.each([
  ['defaultAnalyze', defaultAnalyze],
  ['readBlocks', readBlocks],
  ['repairText', repairText],
  ['splitSentences', splitSentences],
])('%s rejects what is no text', (_, read) => {
  const wrong = [undefined, null, 7, {}, [TEXT]]
  expect(wrong.map((text) => codeOf(() => read(text as never)))).toEqual(
    wrong.map(() => 'invalid-input'),
  )
})
