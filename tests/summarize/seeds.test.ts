/** The five real articles at every budget: nothing but prose, from every ranker and selector. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type Budget,
  coverageSelector,
  mmrSelector,
  rankersByName,
  summarize,
  topSelector,
} from '../../src/summarize/index.js'
import { createAnalyzer } from '../../src/text/index.js'
import type { AnalyzedText } from '../../src/types.js'

const SEEDS = new URL('../../seeds/', import.meta.url)
const analyze = createAnalyzer()

const texts = readdirSync(SEEDS)
  .sort()
  .map((file) => ({ file, text: readFileSync(new URL(file, SEEDS), 'utf8') }))

const budgets: readonly Budget[] = [
  ...Array.from({ length: 10 }, (_, i) => ({ sentences: i + 1 })),
  ...Array.from({ length: 15 }, (_, i) => ({ words: 20 + 20 * i })),
]

const UNWANTED =
  /\?["”’]?$|\u0E42|\||Similar Posts|Leave a Reply|Required fields|appeared first on|upstairs|Key Takeaways|Source Links/

describe.each(texts)('seed $file', ({ text }) => {
  const analyzed = analyze(text)
  const once = (asked: string): AnalyzedText => (asked === text ? analyzed : analyze(asked))

  it.each(Object.keys(rankersByName) as (keyof typeof rankersByName)[])(
    '%s: no heading, table, link, boilerplate, mojibake, question or title at any budget',
    (name) => {
      const bad: string[] = []
      for (const selector of [mmrSelector, topSelector, coverageSelector]) {
        for (const budget of budgets) {
          const options = { budget, selector, rankers: rankersByName[name], analyze: once }
          const { sentences } = summarize(text, options)
          for (const { text: quoted, index } of sentences) {
            const { kind } = analyzed.blocks[analyzed.sentences[index]!.block]!
            if ((kind !== 'paragraph' && kind !== 'item') || UNWANTED.test(quoted)) bad.push(quoted)
          }
        }
      }
      expect([...new Set(bad)]).toEqual([])
    },
  )
})
