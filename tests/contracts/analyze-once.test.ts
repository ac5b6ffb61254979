/** A text is read once: every feature that reads texts asks the caller's analyzer, once a text, and no other. */
import { describe, expect, it } from 'vitest'
import { digest } from '../../src/digest/index.js'
import { groupStories } from '../../src/stories/index.js'
import { summarize, summarizeStory } from '../../src/summarize/index.js'
import { defaultAnalyze } from '../../src/text/index.js'
import { builtinTopics, createTagger, keywords } from '../../src/topics/index.js'
import type { Analyze } from '../../src/types.js'

const ARTICLES = [
  {
    id: 'a',
    title: 'Grid near Kyiv struck',
    text: 'Russian forces struck the power grid near Kyiv on Tuesday, officials said. NATO ministers meet next week.',
  },
  {
    id: 'b',
    title: 'Kyiv without power',
    text: 'Officials in Kyiv said on Tuesday that the power grid had been struck. About 40,000 homes were dark.',
  },
]

const FEATURES: readonly [string, (options: { analyze?: Analyze }) => unknown][] = [
  ['groupStories', (options) => groupStories(ARTICLES, options)],
  [
    'createTagger',
    (options) => {
      const tag = createTagger(builtinTopics, options)
      return ARTICLES.map((article) => tag(article))
    },
  ],
  ['keywords', (options) => ARTICLES.map((article) => keywords(article, options))],
  ['summarize', (options) => ARTICLES.map((article) => summarize(article, options))],
  ['summarizeStory', (options) => summarizeStory(ARTICLES, options)],
  ['digest', (options) => digest(ARTICLES, options)],
]

describe.each(FEATURES)('%s', (_, run) => {
  it('asks the given analyzer once for each text and title', () => {
    const asked = new Map<string, number>()
    run({
      analyze: (text) => {
        asked.set(text, (asked.get(text) ?? 0) + 1)
        return defaultAnalyze(text)
      },
    })
    for (const { text, title } of ARTICLES) {
      expect(asked.get(text), text).toBe(1)
      expect(asked.get(title) ?? 0, title).toBeLessThanOrEqual(1)
    }
  })

  it('gives the same with the analyzer passed in as by default', () => {
    expect(run({ analyze: (text) => defaultAnalyze(text) })).toEqual(run({}))
  })
})
