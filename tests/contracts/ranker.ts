/** What every ranker must hold, ours or a user's: run with `describeRanker(ranker)`. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Ranker } from '../../src/summarize/index.js'
import { createAnalyzer } from '../../src/text/index.js'

const SEEDS = new URL('../../seeds/', import.meta.url)

/** The five real articles, and texts that have broken rankers elsewhere. */
export const rankerTexts: readonly { readonly name: string; readonly text: string }[] = [
  ...readdirSync(SEEDS)
    .sort()
    .map((file) => ({ name: file, text: readFileSync(new URL(file, SEEDS), 'utf8') })),
  { name: 'nothing', text: '' },
  { name: 'white space', text: ' \n\t\u00a0\n' },
  { name: 'one sentence', text: 'The river rose overnight and flooded the lower town.' },
  { name: 'only stop words', text: 'It was what it was. They are who they are.' },
  {
    name: 'names of object members',
    text: 'The constructor of __proto__ met toString. A constructor met hasOwnProperty there.',
  },
  {
    name: 'the same sentence thrice',
    text: 'The dam broke on Monday. The dam broke on Monday. The dam broke on Monday.',
  },
  {
    name: 'emoji and lone surrogates',
    text: 'The 🚀 rocket left. \ud800 It 👩‍👩‍👧 came back \udc00 late.',
  },
  { name: 'no Latin script', text: '東京で大きな会議が開かれた。参加者は平和を訴えた。' },
]

/**
 * @param query Given to the ranker along with each text.
 */
export function describeRanker(ranker: Ranker, query = 'Putin Ukraine talks'): void {
  const analyze = createAnalyzer()
  describe(`ranker ${ranker.name}`, () => {
    for (const { name, text } of rankerTexts) {
      it(`ranks ${name}: reasons for each sentence, finite, the same twice, input untouched`, () => {
        const analyzed = analyze(text)
        const before = JSON.stringify(analyzed)
        const ranked = ranker.rank({ analyzed, query, title: 'Talks on Ukraine' })
        expect(ranked).toHaveLength(analyzed.sentences.length)
        for (const reasons of ranked) {
          for (const { name: reason, amount } of reasons) {
            expect(reason).not.toBe('')
            expect(Number.isFinite(amount)).toBe(true)
          }
        }
        expect(ranker.rank({ analyzed, query, title: 'Talks on Ukraine' })).toEqual(ranked)
        expect(JSON.stringify(analyzed)).toBe(before)
      })
    }

    it('ranks only the rows that it is given', () => {
      const analyzed = analyze(rankerTexts[0]!.text)
      const rows = [3, 4, 6]
      const ranked = ranker.rank({ analyzed, query, rows })
      ranked.forEach((reasons, index) => {
        if (!rows.includes(index)) expect(reasons).toEqual([])
      })
    })

    it('gives no weight to a heading', () => {
      const analyzed = analyze('Talks on Ukraine\n\nThe talks on Ukraine went on until midnight.\n')
      const headings = analyzed.sentences.filter(
        ({ block }) => analyzed.blocks[block]!.kind !== 'paragraph',
      )
      const ranked = ranker.rank({ analyzed, query })
      for (const { index } of headings) expect(ranked[index]).toEqual([])
    })
  })
}
