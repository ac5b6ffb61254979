/** From text to stems: our analyzer, which also finds blocks, sentences and offsets, beside plain stemmers. */
import { createAnalyzer } from '../../../src/text/index.js'
import { loadPeer } from '../peers.js'
import type { MakeTables } from '../table.js'
import { readSeeds } from './corpus.js'
import { type Contender, measure, speedTable } from './measure.js'

interface NaturalStemmer {
  tokenizeAndStem(text: string, keepStops: boolean): string[]
}

/** How often the seeds are read in one run: enough for the clock. */
const REPEATS = 20

export const tables: MakeTables = async () => {
  const texts = Array.from({ length: REPEATS }, readSeeds).flat()
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const count = (stems: readonly string[]): number => stems.length
  const stemsOf = (analyze: ReturnType<typeof createAnalyzer>, text: string): string[] =>
    analyze(text).sentences.flatMap(({ tokens }) => tokens.map(({ term }) => term))
  const kept = createAnalyzer()
  const contenders: Contender[] = [
    {
      name: 'nutgraf, analyzer kept',
      run: () => texts.flatMap((text) => stemsOf(kept, text)),
      count,
      // A memory of words must not change what is found.
      expected: texts.reduce((sum, text) => sum + stemsOf(createAnalyzer(), text).length, 0),
    },
    {
      name: 'nutgraf, a new analyzer',
      run: () => {
        const analyze = createAnalyzer()
        return texts.flatMap((text) => stemsOf(analyze, text))
      },
      count,
      expected: texts.reduce((sum, text) => sum + stemsOf(kept, text).length, 0),
    },
  ]
  const natural = loadPeer<NaturalStemmer>('natural/lib/natural/stemmers/porter_stemmer.js')
  if (natural !== undefined) {
    contenders.push({
      name: 'natural 8.1.1 tokenizeAndStem',
      run: () => texts.flatMap((text) => natural.tokenizeAndStem(text, true)),
      count,
      // Its tokens are the runs of ASCII letters, digits, apostrophes, hyphens and underscores.
      expected: texts.reduce((sum, text) => sum + (text.match(/[\w'-]+/g) ?? []).length, 0),
    })
  }
  const porter = loadPeer<(word: string) => string>('talisman/stemmers/porter')
  if (porter !== undefined) {
    contenders.push({
      name: 'talisman 1.1.4 Porter',
      run: () =>
        texts.flatMap((text) => (text.toLowerCase().match(/[a-z]+/g) ?? []).map((w) => porter(w))),
      count,
      expected: texts.reduce((sum, text) => sum + (text.match(/[a-z]+/gi) ?? []).length, 0),
    })
  }
  return [
    speedTable(await measure(contenders), {
      title: 'Text to stems, the five seeds',
      work: { amount: characters, unit: 'characters' },
      notes: [
        'nutgraf gives tokens with offsets, sentences and blocks as well; the others give stems alone. Tokens are defined differently, so the results differ.',
      ],
    }),
  ]
}
