/**
 * Everything but `nutgraf/io` and the command line runs where there is no Node: each entry is bundled for the browser
 * and evaluated in a context that has the language and a few web interfaces, and neither `process`, `Buffer` nor
 * `require`. What comes out is what Node gives, byte for byte.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { bundleForBrowser } from './bundle.js'

const articles = readdirSync('seeds')
  .sort()
  .map((id) => ({ id, text: readFileSync(`seeds/${id}`, 'utf8') }))

/** What each entry is asked to do: the body of a function of `nutgraf` (the entry) and `articles`. */
const TASKS = {
  index: `
    const [first] = articles
    return {
      digest: nutgraf.digest(articles),
      dedupe: nutgraf.dedupe(articles),
      stories: nutgraf.groupStories(articles),
      tags: articles.map((article) => nutgraf.tagTopics(article)),
      keywords: nutgraf.keywords(first),
      summary: nutgraf.summarize(first, { budget: { words: 60 } }),
      together: nutgraf.summarizeStory(articles),
      repaired: nutgraf.repairText(first.text),
      error: (() => { try { nutgraf.summarize(first, { sentences: 2 }) } catch (error) { return error.code } })(),
    }`,
  'text/index': 'return articles.map(({ text }) => nutgraf.defaultAnalyze(text))',
  'dedupe/index': `
    const index = nutgraf.createDedupeIndex()
    articles.forEach((article) => index.add(article))
    const again = nutgraf.loadDedupeIndex(index.save())
    return { result: nutgraf.dedupe(articles), found: again.query({ id: 'copy', text: articles[0].text }) }`,
  'stories/index': 'return nutgraf.groupStories(articles)',
  'topics/index': 'return articles.map((article) => nutgraf.tagTopics(article))',
  'summarize/index': 'return articles.map((article) => nutgraf.summarize(article))',
  'languages/index':
    "return Object.keys(nutgraf).sort().map((name) => nutgraf[name].stem?.('elections'))",
  'eval/index': "return nutgraf.rouge('the cat sat', 'the cat sat down')",
  'wink/index': `
    return nutgraf.loadWinkAnalyzer().then((analyze) =>
      articles.map(({ text }) => [analyze(text), nutgraf.extractNames(analyze(text)), nutgraf.extractNames(text)]))`,
} as const

/** The same entries in Node. */
const LOAD: Readonly<Record<keyof typeof TASKS, () => Promise<unknown>>> = {
  index: () => import('../../src/index.js'),
  'text/index': () => import('../../src/text/index.js'),
  'dedupe/index': () => import('../../src/dedupe/index.js'),
  'stories/index': () => import('../../src/stories/index.js'),
  'topics/index': () => import('../../src/topics/index.js'),
  'summarize/index': () => import('../../src/summarize/index.js'),
  'languages/index': () => import('../../src/languages/index.js'),
  'eval/index': () => import('../../src/eval/index.js'),
  'wink/index': () => import('../../src/wink/index.js'),
}

describe.each(Object.entries(TASKS))('src/%s.ts in a browser', (entry, task) => {
  const bundled = bundleForBrowser(entry)

  // A module of Node would fail the build: the browser has none to resolve it to.
  it('gives what Node gives', async () => {
    const script = await bundled
    const context = createContext({
      TextDecoder,
      TextEncoder,
      atob,
      articlesJson: JSON.stringify(articles),
    })
    const inBrowser = (await runInContext(
      `${script}
       Promise.resolve((function (nutgraf, articles) { ${task} })(nutgraf, JSON.parse(articlesJson)))
         .then((result) => JSON.stringify(result))`,
      context,
    )) as string
    const nutgraf = await LOAD[entry as keyof typeof TASKS]()
    const run = new Function('nutgraf', 'articles', task) as (a: unknown, b: unknown) => unknown
    const inNode = JSON.stringify(await run(nutgraf, articles))
    expect(inBrowser.length).toBeGreaterThan(10)
    expect(inBrowser).toBe(inNode)
  })
})

it('has an entry for everything in package.json that does not read files', () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: object }
  const entries = Object.keys(exports)
    .filter((name) => name !== './package.json' && name !== './io')
    .map((name) => (name === '.' ? 'index' : `${name.slice(2)}/index`))
  expect(Object.keys(TASKS).sort()).toEqual(entries.sort())
})
