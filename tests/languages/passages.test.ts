import { describe, expect, it } from 'vitest'
import { dedupe } from '../../src/dedupe/index.js'
import { LANGUAGE_CODES, loadLanguage } from '../../src/languages/index.js'
import { groupStories } from '../../src/stories/index.js'
import { summarize } from '../../src/summarize/index.js'
import { createAnalyzer } from '../../src/text/index.js'
import { keywords } from '../../src/topics/index.js'
import { PASSAGES } from './passages.js'

const UNSPACED = new Set(['zh', 'ja'])
const join = (code: string, sentences: readonly string[]): string =>
  sentences.join(UNSPACED.has(code) ? '' : ' ')

it('there is a passage for every language', () => {
  expect(Object.keys(PASSAGES).sort()).toEqual([...LANGUAGE_CODES].sort())
})

describe.each(Object.entries(PASSAGES))('%s', (code, sentences) => {
  const text = join(code, sentences)
  const reading = async () => {
    const language = await loadLanguage(code)
    return { language, analyze: createAnalyzer({ language }) }
  }

  it('a summary quotes whole sentences, as many as asked for', async () => {
    const summary = summarize(text, { ...(await reading()), budget: { sentences: 2 } })
    expect(summary.sentences).toHaveLength(2)
    for (const sentence of summary.sentences) expect(sentences).toContain(sentence.text)
  })

  it('keywords hold no stop word and no bare number', async () => {
    const { analyze, language } = await reading()
    const found = keywords(text, { analyze, limit: 5 })
    expect(found.length).toBeGreaterThan(2)
    for (const keyword of found) {
      expect(language.stopWords.has(keyword.text.toLowerCase())).toBe(false)
      expect(keyword.text).toMatch(/\p{L}/u)
    }
  })

  it('a copy without its last sentence is found, the same news in other languages is none', () => {
    const others = Object.entries(PASSAGES)
      .filter(([other]) => other !== code)
      .map(([id, said]) => ({ id, text: join(id, said) }))
    const cut = { id: 'cut', text: join(code, sentences.slice(0, -1)) }
    const { clusters } = dedupe([{ id: code, text }, cut, ...others])
    const folded = clusters.filter(({ members }) => members.length > 1)
    expect(folded.map(({ members }) => members.map(({ id }) => id).sort())).toEqual([
      [code, 'cut'].sort(),
    ])
  })

  it('two reports on it are a story, a report on something else is none', async () => {
    const { analyze } = await reading()
    const stories = groupStories(
      [
        { id: 'a', text: join(code, [sentences[0]!, sentences[1]!]) },
        { id: 'b', text: join(code, [sentences[0]!, sentences[3]!]) },
        { id: 'c', text: 'Die Oper ernannte Eva Kranz. 乌克兰和伊朗没有被提到。' },
      ],
      { analyze },
    )
    expect(stories.map(({ articles }) => articles.map(({ id }) => id))).toEqual([['a', 'b'], ['c']])
  })
})
