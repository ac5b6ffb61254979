import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { isNutgrafError } from '../../src/errors.js'
import { groupStories } from '../../src/stories/index.js'
import { summarize, summarizeStory } from '../../src/summarize/index.js'
import { defaultAnalyze } from '../../src/text/index.js'
import { builtinTopics, createTagger } from '../../src/topics/index.js'
import type { Analyze, AnalyzedText, Article, Token } from '../../src/types.js'
import { loadWinkAnalyzer } from '../../src/wink/index.js'
import { describeAnalyzer } from '../contracts/analyzer.js'

const analyze: Analyze = await loadWinkAnalyzer()

const seeds: readonly Article[] = readdirSync('seeds').map((name) => ({
  id: name,
  text: readFileSync(`seeds/${name}`, 'utf8'),
}))

const tokensOf = (analyzed: AnalyzedText): readonly Token[] =>
  analyzed.sentences.flatMap(({ tokens }) => tokens)

/** `word/POS` of every token. */
function tagged(text: string, read = analyze): string {
  return tokensOf(read(text))
    .map(({ start, end, pos }) => `${text.slice(start, end)}/${pos}`)
    .join(' ')
}

function withoutTags(analyzed: AnalyzedText): AnalyzedText {
  return {
    ...analyzed,
    sentences: analyzed.sentences.map((sentence) => ({
      ...sentence,
      tokens: sentence.tokens.map(({ pos: _pos, lemma: _lemma, ...token }) => token),
    })),
  }
}

describeAnalyzer('winkNLP', analyze)

describe('loadWinkAnalyzer', () => {
  it('tags every token of the seeds with a universal part of speech and a lemma', () => {
    for (const { text } of seeds) {
      for (const { pos, lemma } of tokensOf(analyze(text))) {
        expect(pos).toMatch(
          /^(ADJ|ADP|ADV|AUX|CCONJ|DET|INTJ|NOUN|NUM|PART|PRON|PROPN|PUNCT|SCONJ|SYM|VERB|X)$/,
        )
        expect(lemma).not.toBe('')
      }
    }
  })

  it('tags words as their context asks', () => {
    expect(tagged('They talk. The talk in Kyiv failed.')).toBe(
      'They/PRON talk/VERB ./PUNCT The/DET talk/NOUN in/ADP Kyiv/PROPN failed/VERB ./PUNCT',
    )
  })

  it('gives a token that winkNLP splits the tag of its first part', () => {
    expect(tagged("He won't meet Putin's men.")).toBe(
      "He/PRON won't/AUX meet/VERB Putin's/PROPN men/NOUN ./PUNCT",
    )
  })

  it('gives curly apostrophes the tags of straight ones', () => {
    const text = "He won't say it's Ukraine's."
    expect(
      tokensOf(analyze(text.replaceAll("'", '’'))).map(({ pos, lemma }) => [pos, lemma]),
    ).toEqual(tokensOf(analyze(text)).map(({ pos, lemma }) => [pos, lemma]))
  })

  it('tags both halves of a hyphenated pair and dotted initials as proper nouns', () => {
    expect(tagged('A Trump-Putin call on Russian-U.S. relations')).toBe(
      'A/DET Trump/PROPN -/PUNCT Putin/PROPN call/NOUN on/ADP Russian/PROPN -/PUNCT U.S./PROPN relations/NOUN',
    )
  })

  it('changes nothing of the analysis that it wraps', () => {
    for (const { text } of seeds) expect(withoutTags(analyze(text))).toEqual(defaultAnalyze(text))
  })

  it('wraps the analyzer that it is given', async () => {
    const shout: Analyze = (text) => ({
      text,
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
      sentences: [
        {
          index: 0,
          block: 0,
          start: 0,
          end: text.length,
          tokens: [{ start: 0, end: text.length, term: 'ALL', kind: 'word', stop: false }],
        },
      ],
    })
    const read = await loadWinkAnalyzer({ analyze: shout })
    expect(read('Kyiv').sentences[0]!.tokens).toEqual([
      { start: 0, end: 4, term: 'ALL', kind: 'word', stop: false, pos: 'PROPN', lemma: 'kyiv' },
    ])
  })

  it('tags a text the same whatever it read before', async () => {
    const texts = [
      'It cost USD15 million.',
      'The USD fell.',
      'The constructor of GBP9bn.',
      'A GBP note.',
      ...seeds.map(({ text }) => text),
    ]
    const forth = await loadWinkAnalyzer()
    const back = await loadWinkAnalyzer()
    expect(texts.map((text) => tagged(text, forth))).toEqual(
      [...texts]
        .reverse()
        .map((text) => tagged(text, back))
        .reverse(),
    )
  })

  it('reads a word of any length and leaves no character of the basic plane untagged', () => {
    expect(tokensOf(analyze('x'.repeat(100_000))).map(({ pos }) => pos)).toEqual([
      expect.any(String),
    ])
    for (let first = 0; first < 0x10000; first += 256) {
      const codes = Array.from({ length: 256 }, (_, i) => String.fromCharCode(first + i))
      const text = codes.map((c) => `a${c}b ${c}`).join(' ')
      const untagged = tokensOf(analyze(text)).filter(({ pos }) => pos === undefined)
      expect(untagged.map(({ start, end }) => text.slice(start, end))).toEqual([])
    }
  })

  it('rejects an option that it does not have', async () => {
    await expect(loadWinkAnalyzer({ analyse: analyze } as never)).rejects.toSatisfy(isNutgrafError)
    await expect(loadWinkAnalyzer({ analyze: 'wink' as never })).rejects.toMatchObject({
      code: 'invalid-option',
    })
  })
})

describe('results that use no part of speech are the same under both analyzers', () => {
  const tag = (read: Analyze) => createTagger(builtinTopics, { analyze: read })
  const features: readonly [string, (read: Analyze) => unknown][] = [
    ['summarize', (read) => seeds.map((seed) => summarize(seed, { analyze: read }))],
    ['summarizeStory', (read) => summarizeStory(seeds, { analyze: read })],
    ['topics', (read) => seeds.map(tag(read))],
    ['stories', (read) => groupStories(seeds, { analyze: read })],
  ]
  let light: ReadonlyMap<string, unknown>
  beforeAll(() => {
    light = new Map(features.map(([name, run]) => [name, run(defaultAnalyze)]))
  })

  it.each(features)('%s', (name, run) => {
    expect(run(analyze)).toEqual(light.get(name))
  })
})
