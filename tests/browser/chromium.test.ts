/**
 * Node and a real Chromium give the same bytes: each has its own V8, and its own tables of Unicode. Runs where Debian's
 * Chromium (or the one of CHROMIUM) is, and is skipped elsewhere.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleForBrowser } from './bundle.js'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

const articles = readdirSync('seeds')
  .sort()
  .map((id) => ({ id, text: readFileSync(`seeds/${id}`, 'utf8') }))

/** Functions of `nutgraf` and `articles`, given to both as text. */
const TASKS = {
  'summaries of the seeds': `articles.flatMap((article) => [
    nutgraf.summarize(article),
    nutgraf.summarize(article, { budget: { words: 60 } }),
    nutgraf.summarize(article, { query: 'power plants' }),
  ])`,
  'a story in several orders of its articles': `[
    articles,
    [...articles].reverse(),
    [...articles.slice(2), ...articles.slice(0, 2)],
  ].map((order) => [nutgraf.summarizeStory(order), nutgraf.groupStories(order)])`,
  'the digest': 'nutgraf.digest(articles)',
  'tags and keywords':
    'articles.map((article) => [nutgraf.tagTopics(article), nutgraf.keywords(article)])',
  'text of many scripts': `[
    'Der Minister sagte am 3. Mai: „Das war’s.“ Danach ging er.',
    'Президент заявил, что переговоры продолжатся. Он уехал.',
    '港特首就住宅违建事件道歉。议员们要求他辞职。',
    'قال الرئيس إن المحادثات مستمرة. وغادر بعد ذلك.',
    'İstanbul’da ﬁrtına 🚢 e\\u0301té \\uD800 end.',
  ].map((text) => [nutgraf.repairText(text), nutgraf.summarize(text)])`,
} as const

describe.skipIf(!existsSync(executablePath))('Chromium', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    page = await browser.newPage()
    await page.addScriptTag({ content: await bundleForBrowser('index') })
  })

  afterAll(() => browser?.close())

  it.each(Object.entries(TASKS))('gives the bytes of Node: %s', async (_, task) => {
    const inBrowser = await page.evaluate(
      `(() => { const articles = ${JSON.stringify(articles)}; return JSON.stringify(${task}) })()`,
    )
    const run = new Function('nutgraf', 'articles', `return ${task}`)
    const inNode = JSON.stringify(run(await import('../../src/index.js'), articles))
    expect(inNode.length).toBeGreaterThan(100)
    expect(inBrowser).toBe(inNode)
  })
})
