// A summary of any text file, with the place and the score of every sentence.
//
//   npx tsx examples/summarize-file.ts seeds/002_051ab2f15503772b.txt 60
//
// The second argument is the most words that the summary may have.

import { readFileSync } from 'node:fs'
import { summarize } from 'nutgraf/summarize'
import { repairText } from 'nutgraf/text'

const [file = 'seeds/002_051ab2f15503772b.txt', words = '60'] = process.argv.slice(2)
const text = repairText(readFileSync(file, 'utf8'))
const summary = summarize(text, { budget: { words: Number(words) } })

for (const sentence of summary.sentences) {
  console.log(`[${sentence.start}-${sentence.end}] ${sentence.score.toFixed(2)}  ${sentence.text}`)
}
if (summary.note) console.log(summary.note)
