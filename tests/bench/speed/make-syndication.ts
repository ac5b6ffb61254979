/**
 * A stream of made articles of about 300 words: on average two versions of each story, as sites print them. The same
 * on every machine; article i does not depend on the others, so any number can be made in constant memory.
 *
 *     npx tsx tests/bench/speed/make-syndication.ts 100000 > articles.jsonl
 */
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { mix32 } from '../../../src/util/hash.js'
import { BACKGROUND_TABLE } from '../../../src/vectors/background-table.js'
import { decodeTable } from '../../../src/vectors/table-code.js'
import { seededRandom } from './corpus.js'

export interface MadeArticle {
  readonly id: string
  readonly source: string
  readonly text: string
}

const STORY_WORDS = 300
const SITES = 12
const NOTICE_WORDS = 40
/** This share of the articles carries the notice of its site. */
const WITH_NOTICE = 0.3

type Random = () => number

/** Articles 0 to `count` - 1 of a stream of `count`. */
export function* makeSyndication(count: number): Generator<MadeArticle> {
  const draw = wordDrawer()
  const soup = (words: number, seed: number): string[] => {
    const random = seededRandom(seed)
    return Array.from({ length: words }, () => draw(random))
  }
  const notices = Array.from({ length: SITES }, (_, site) => soup(NOTICE_WORDS, mix32(-1 - site)))
  const stories = Math.ceil(count / 2)
  for (let i = 0; i < count; i++) {
    const random = seededRandom(mix32(i))
    const site = Math.floor(random() * SITES)
    const story = soup(STORY_WORDS, Math.floor(random() * stories))
    const words = vary(story, random, draw)
    if (random() < WITH_NOTICE) words.push(...notices[site]!)
    yield { id: `a${i}`, source: `site-${site}`, text: layOut(words) }
  }
}

/** One of the ways in which stories are reprinted, each as likely as the others. */
function vary(
  story: readonly string[],
  random: Random,
  draw: (random: Random) => string,
): string[] {
  const way = Math.floor(random() * 6)
  if (way === 0) return [...story]
  if (way === 1) return story.map((word) => (random() < 0.05 ? draw(random) : word))
  if (way === 2) return story.map((word) => (random() < 0.02 ? `${word.slice(1)}x` : word))
  if (way === 3) return story.slice(0, Math.floor(STORY_WORDS * (0.4 + 0.5 * random())))
  const other = Array.from({ length: 60 + Math.floor(100 * random()) }, () => draw(random))
  return way === 4 ? [...other, ...story] : [...story.slice(0, 200), ...other]
}

/** Sentences of 20 words, paragraphs of three of them. */
function layOut(words: readonly string[]): string {
  return words
    .map((word, i) => {
      if (i % 20 === 0) return word.charAt(0).toUpperCase() + word.slice(1)
      return i % 60 === 59 ? `${word}.\n\n` : i % 20 === 19 ? `${word}.` : word
    })
    .join(' ')
}

/** Draws words as often as news has them: from a table in which a word stands in proportion to its frequency. */
function wordDrawer(): (random: Random) => string {
  const entries = [...decodeTable(BACKGROUND_TABLE).frequencies]
  const total = entries.reduce((sum, [, frequency]) => sum + frequency, 0)
  const words = entries.flatMap(([word, frequency]) =>
    Array.from({ length: Math.ceil((frequency / total) * 2 ** 18) }, () => word),
  )
  return (random) => words[Math.floor(random() * words.length)]!
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const count = Number(process.argv[2] ?? 100_000)
  let lines: string[] = []
  for (const article of makeSyndication(count)) {
    lines.push(JSON.stringify(article))
    if (lines.length < 1000) continue
    if (!process.stdout.write(`${lines.join('\n')}\n`)) await once(process.stdout, 'drain')
    lines = []
  }
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`)
}
