/** What every feature owes its caller, whatever the articles hold. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareArticles, dedupe } from '../../src/dedupe/index.js'
import { digest } from '../../src/digest/index.js'
import { groupStories } from '../../src/stories/index.js'
import { summarize, summarizeStory } from '../../src/summarize/index.js'
import { defaultAnalyze, readBlocks, repairText, splitSentences } from '../../src/text/index.js'
import { keywords, tagTopics } from '../../src/topics/index.js'
import type { Article } from '../../src/types.js'

type Feature = (articles: readonly Article[]) => unknown

/** Each as its caller uses it: a list of articles in, plain data out. */
const FEATURES: readonly [string, Feature][] = [
  ['repairText', (articles) => articles.map(({ text }) => repairText(text))],
  ['readBlocks', (articles) => articles.map(({ text }) => readBlocks(text))],
  ['splitSentences', (articles) => articles.map(({ text }) => splitSentences(text))],
  ['defaultAnalyze', (articles) => articles.map(({ text }) => defaultAnalyze(text))],
  ['dedupe', (articles) => dedupe(articles)],
  ['compareArticles', ([a, b]) => (a && b ? compareArticles(a, b) : null)],
  ['groupStories', (articles) => groupStories(articles)],
  ['tagTopics', (articles) => articles.map((article) => tagTopics(article))],
  ['keywords', (articles) => articles.map((article) => keywords(article))],
  ['summarize', (articles) => articles.map((article) => summarize(article))],
  ['summarizeStory', (articles) => summarizeStory(articles)],
  ['digest', (articles) => digest(articles)],
]

const PROSE =
  'Russian forces struck the power grid near Kyiv on Tuesday, officials said. NATO foreign ministers will meet in Brussels next week to discuss air defence.\n\nThe attack left 40,000 homes without electricity. “We need more Patriots,” Mr. Zelensky told reporters.'

const TEXTS: readonly (readonly [name: string, texts: readonly string[]])[] = [
  ['no articles', []],
  ['empty texts', ['', ' ', '\n\n']],
  ['one article', [PROSE]],
  ['the same text twice', [PROSE, PROSE]],
  ['stop words and stops only', ['the of and. To be or not to be.', '... !!! ???']],
  ['NUL and lone surrogates', [`\0${PROSE}\ud83d`, '\udc00\ud83d \0']],
  ['emoji', ['👨‍👩‍👧 🇺🇦🇺🇦 👋🏽. Flags of 🇺🇦 flew over Kyiv!']],
  ['names of object members', ['constructor __proto__ toString. The constructor hasOwnProperty.']],
  ['CRLF and no-break spaces', [PROSE.replaceAll('\n', '\r\n').replaceAll(' NATO', '\u00a0NATO')]],
  [
    'other scripts',
    ['他说：“会谈很重要。”', 'قال الرئيس إن المحادثات مستمرة.', 'โรงเรียนอยู่ที่กรุงเทพ'],
  ],
  ['one word a thousand times', ['strike '.repeat(1000)]],
  ['a line without a space', ['x'.repeat(5000), 'ab'.repeat(3000)]],
  ['tables and lists', ['| Year | Sum |\n|---|---|\n| 2026 | 1 |\n\n- one\n- two\n\n1. three']],
]

function toArticles(texts: readonly string[]): Article[] {
  return texts.map((text, i) => ({ id: `article ${i}`, text, title: text.slice(0, 40) }))
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) freeze(inner)
    Object.freeze(value)
  }
  return value
}

/** Where `value` would come out of JSON changed: a class, a hole, NaN, undefined. Empty when it would not. */
function unlikeJson(value: unknown, path = 'result'): string[] {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return []
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`]
  if (Array.isArray(value)) return value.flatMap((item, i) => unlikeJson(item, `${path}[${i}]`))
  if (typeof value !== 'object') return [`${path} is of type ${typeof value}`]
  if (Object.getPrototypeOf(value) !== Object.prototype) return [`${path} is not a plain object`]
  return Object.entries(value).flatMap(([key, item]) => unlikeJson(item, `${path}.${key}`))
}

describe.each(FEATURES)('%s', (_, run) => {
  it.each(TEXTS)('takes %s, and gives plain data that JSON keeps', (_name, texts) => {
    expect(unlikeJson(run(toArticles(texts)))).toEqual([])
  })

  it('changes nothing that it is given, and gives the same result again', () => {
    for (const [, texts] of TEXTS) {
      const articles = freeze(toArticles(texts))
      expect(run(articles)).toEqual(run(toArticles(texts)))
    }
  })

  it('takes any string', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.string({ unit: 'grapheme', maxLength: 100 }),
    )
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        expect(unlikeJson(run(toArticles(texts)))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})
