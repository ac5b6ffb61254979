/**
 * `npx tsx scripts/build-common-words.ts --data DIR`: writes src/wink/names/lists/common-words.ts, the words that news
 * texts write in lower case within sentences. Only these statistics are shipped, no text.
 */
import { writeFileSync } from 'node:fs'
import { defaultAnalyze } from '../src/text/index.js'
import { dataFolder, readSet } from '../tests/bench/data.js'

const SETS = ['cnndm-val-1000', 'bbc-news-summary', 'xsum-h2o-1000']
const WORDS = 5000
/** A word that has a capital more often than this within sentences may be a name. */
const CAPITAL_SHARE = 0.08

const folder = dataFolder()
const lower = new Map<string, number>()
const capital = new Map<string, number>()
for (const set of SETS) {
  for (const { text } of readSet<{ text: string }>(folder, set)) {
    const seen = new Set<string>()
    const { sentences, blocks } = defaultAnalyze(text)
    for (const { block, tokens } of sentences) {
      if (blocks[block]?.kind !== 'paragraph') continue
      for (const { kind, stop, start, end } of tokens.slice(1)) {
        if (kind === 'word' && !stop) seen.add(text.slice(start, end).replace(/['’]s$/, ''))
      }
    }
    for (const word of seen) {
      const key = word.toLowerCase()
      if (!/^[a-z]{3,}$/.test(key)) continue
      const counts = word === key ? lower : capital
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
}
const words = [...lower]
  .filter(([word, count]) => (capital.get(word) ?? 0) <= CAPITAL_SHARE * count)
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .slice(0, WORDS)
  .map(([word]) => word)
  .sort()
const lines = words
  .join(' ')
  .replace(/(.{1,116})(?: |$)/g, '$1\n')
  .trim()
writeFileSync(
  'src/wink/names/lists/common-words.ts',
  `/** Words that news texts write in lower case within sentences: scripts/build-common-words.ts makes this file. */
export const commonWords: ReadonlySet<string> = new Set(
  \`
${lines}
\`
    .trim()
    .split(/\\s+/),
)
`,
)
console.error(`${words.length} words, rarest in ${lower.get(words.at(-1)!)} texts`)
