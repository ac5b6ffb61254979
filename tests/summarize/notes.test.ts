/** The analyzer notes what it learns of the texts read last. Notes save time; they must never change a result. */
import { describe, expect, it } from 'vitest'
import { english } from '../../src/languages/index.js'
import { type SummarizeOptions, summarize, summarizeStory } from '../../src/summarize/index.js'
import { createAnalyzer } from '../../src/text/index.js'
import type { Analyze, AnalyzedText } from '../../src/types.js'

const SUBJECTS = ['bridge', 'harbour', 'tunnel', 'airport', 'reservoir', 'railway']

const ARTICLES = SUBJECTS.map((subject, i) => ({
  id: subject,
  title: `Cracks close the ${subject}`,
  text: [
    `Engineers closed the ${subject} on Monday after they found ${i + 2} cracks in its steel beams.`,
    `“We can’t say when the ${subject} will open,” the council’s engineer said.`,
    'Ferries carried 4,000 commuters across the bay instead, and buses were full by eight.',
    `The council said that the ${subject} needs new beams, which cost Â£${i + 1} million.`,
    'Shops near the old town lost customers for a third day.',
  ].join(' '),
}))

const analyze = createAnalyzer()
const kept = new Map<string, AnalyzedText>()
/** Ways to hand over a text whose notes are gone: it was copied, or others were read since. */
const WITHOUT_NOTES = {
  copied: (text: string) => structuredClone(analyze(text)),
  'read long before': (text: string) => {
    const known = kept.get(text) ?? analyze(text)
    kept.set(text, known)
    for (let i = 0; i < 4; i++) analyze(`Other text ${i}.`)
    return known
  },
}

const OPTIONS: readonly SummarizeOptions[] = [
  {},
  { budget: { words: 30 } },
  { query: 'steel beams' },
  { lead: 0 },
]

describe.each(Object.entries(WITHOUT_NOTES))('a text that was %s', (_, read) => {
  it.each(OPTIONS)('has the same summary with %o', (options) => {
    for (const article of ARTICLES) {
      expect(summarize(article, { ...options, analyze: read })).toEqual(
        summarize(article, { ...options, analyze }),
      )
    }
    expect(summarizeStory(ARTICLES.slice(0, 2), { ...options, analyze: read })).toEqual(
      summarizeStory(ARTICLES.slice(0, 2), { ...options, analyze }),
    )
  })
})

it('holds for a stemmer that reads with the same analyzer', () => {
  const reading: Analyze = createAnalyzer({
    language: {
      ...english,
      stem: (word) =>
        english.stem(
          word.endsWith('ings') ? reading(word.slice(0, -1)).sentences[0]!.tokens[0]!.term : word,
        ),
    },
  })
  const text =
    'The buildings of the harbour closed on Monday morning. Engineers found openings in paintings of the harbour ' +
    'buildings. The findings of the harbour council said paintings need new buildings.'
  const first = summarize(text, { analyze: reading, budget: { sentences: 1 } })
  expect(first).toEqual(summarize(text, { analyze: reading, budget: { sentences: 1 } }))
})
