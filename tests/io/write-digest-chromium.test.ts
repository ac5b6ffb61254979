/** The page in a real browser: what it runs, what it refuses, and whether it can be read. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digest } from '../../src/digest/index.js'
import { renderDigestHtml } from '../../src/io/write/index.js'
import type { Article } from '../../src/types.js'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const hasChromium = existsSync(CHROMIUM)
if (!hasChromium) {
  console.warn(`skipped: no Chromium at ${CHROMIUM} (apt-get install chromium, or set CHROMIUM)`)
}

const EVIL = `<script>window.pwned = 1</script><img src=x onerror="window.pwned = 2"><svg onload="window.pwned = 3">`

const ARTICLES: readonly Article[] = [
  {
    id: 'ferry-1',
    title: `Ferry aground off Paros ${EVIL}`,
    text: `A ferry with 80 people aboard ran aground near the island of Paros on Sunday. The coast guard took all passengers off the ferry. ${EVIL} Nobody was hurt, the harbour master said.`,
    source: 'Harbour News',
    publishedAt: '2026-03-08',
  },
  {
    id: 'ferry-2',
    title: 'Paros ferry aground',
    text: 'Passengers were taken off a ferry that ran aground at Paros. The coast guard said nobody was hurt on the ferry.',
    source: 'Island Post',
    publishedAt: '2026-03-09',
  },
  {
    id: 'talks',
    title: 'NATO ministers discuss Ukraine',
    text: 'NATO ministers met in Brussels on Monday to talk about Ukraine. The secretary general of NATO said that air defence for Ukraine came first. Ukraine asked NATO for more.',
    source: 'Island Post',
    publishedAt: '2026-03-12',
  },
]

/** Elements whose text stands out too little from what is behind it, by WCAG's formula. Runs in the page. */
const LOW_CONTRAST = `(() => {
  const parse = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number)
  const linear = (v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4)
  const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
  const behind = (element) => {
    for (let node = element; node; node = node.parentElement) {
      const color = parse(getComputedStyle(node).backgroundColor)
      if (color.length === 3 || color[3] === 1) return color
    }
    return [255, 255, 255]
  }
  const failing = []
  for (const element of document.querySelectorAll('body *')) {
    const hasText = [...element.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim())
    if (!hasText || element.getClientRects().length === 0) continue
    const a = luminance(parse(getComputedStyle(element).color))
    const b = luminance(behind(element))
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    if (ratio < 4.5) failing.push(element.tagName + '.' + element.className + ' ' + ratio.toFixed(2))
  }
  return failing
})()`

const BACKGROUND = 'getComputedStyle(document.querySelector("#probe")).backgroundColor'

/** Opens or closes every article. Runs in the page. */
const setAll = (open: boolean): string =>
  `document.querySelectorAll('details').forEach((details) => { details.open = ${open} })`

describe.skipIf(!hasChromium)('the HTML digest in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nutgraf-html-'))
  const address = pathToFileURL(join(folder, 'digest.html')).href
  const complaints: string[] = []
  const requests: string[] = []
  let browser: BrowserContext
  let page: Page

  beforeAll(async () => {
    writeFileSync(join(folder, 'digest.html'), renderDigestHtml(digest(ARTICLES)))
    browser = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath: CHROMIUM,
      headless: true,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
    page = await browser.newPage()
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(address)
  })

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('shows a script in a headline as text, and runs nothing of it', async () => {
    expect(
      await page
        .locator('h2', { hasText: 'onerror=' })
        .or(page.locator('.name', { hasText: 'onerror=' }))
        .count(),
    ).toBeGreaterThan(0)
    expect(await page.evaluate('window.pwned')).toBeUndefined()
    expect(await page.locator('main img, main script').count()).toBe(0)
  })

  it('runs its own script under its policy without a complaint, and asks for nothing', () => {
    expect(complaints).toEqual([])
    expect(requests).toEqual([address])
  })

  it('refuses an inline handler that somebody adds', async () => {
    await page.evaluate(`{
      const button = document.createElement('button')
      button.setAttribute('onclick', 'window.pwned = 4')
      document.body.append(button)
      button.click()
      button.remove()
    }`)
    expect(await page.evaluate('window.pwned')).toBeUndefined()
    expect(complaints.splice(0).join()).toContain('Content Security Policy')
  })

  it('filters stories by topic and by source, and says how many are left', async () => {
    const shown = (): Promise<number> => page.locator('.story:visible').count()
    expect(await shown()).toBe(2)
    const topic = page.locator('.filter', { hasText: 'NATO' })
    await topic.click()
    expect(await topic.getAttribute('aria-pressed')).toBe('true')
    expect(await shown()).toBe(1)
    expect(await page.locator('#status').textContent()).toBe('1 of 2 stories')
    await topic.press('Enter')
    expect(await shown()).toBe(2)
    await page.selectOption('#source', { label: 'Harbour News' })
    expect(await shown()).toBe(1)
    await page.locator('#clear').press('Enter')
    expect(await shown()).toBe(2)
    expect(await page.locator('#status').textContent()).toBe('2 stories')
    expect(await page.locator('#clear').isVisible()).toBe(false)
    // The button is gone, so the focus goes to the first filter instead of getting lost.
    expect(await page.evaluate('document.activeElement.className')).toBe('filter')
  })

  it('leads from a quoted sentence to its place in the opened article', async () => {
    const source = page.locator('.story .source').first()
    const target = (await source.getAttribute('href'))!
    await source.click()
    const mark = page.locator(target)
    await mark.waitFor({ state: 'visible' })
    const said = await page.locator('.story q').first().textContent()
    expect(await mark.textContent()).toBe(said)
  })

  it('shows the evidence of a tag on focus, in a box and in the text', async () => {
    const story = page.locator('.story', { hasText: 'NATO ministers discuss' })
    await story.locator('summary').click()
    const tag = story.locator('.tag', { hasText: 'NATO' })
    const word = story.locator('.text .e', { hasText: 'NATO' }).first()
    const background = async (): Promise<string> => {
      await word.evaluate((element) => {
        element.id = 'probe'
      })
      return page.evaluate(BACKGROUND)
    }
    const before = await background()
    await tag.focus()
    await story.locator('.evidence:visible').waitFor()
    expect(await background()).not.toBe(before)
    await page.keyboard.press('Escape')
    expect(await background()).toBe(before)
    await tag.hover()
    expect(await background()).not.toBe(before)
  })

  it('goes from story to story with j and k', async () => {
    await page.locator('h1').click()
    const focused = (): Promise<string> => page.evaluate('document.activeElement.id')
    await page.keyboard.press('j')
    expect(await focused()).toBe('s0')
    await page.keyboard.press('j')
    expect(await focused()).toBe('s1')
    await page.keyboard.press('k')
    expect(await focused()).toBe('s0')
  })

  it.each(['light', 'dark'] as const)('has AA contrast everywhere in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await page.evaluate(setAll(true))
    expect(await page.evaluate(LOW_CONTRAST)).toEqual([])
  })

  it.each([320, 390, 800, 1280])('fits a window %d pixels wide', async (width) => {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })

  it('opens all articles for print', async () => {
    await page.evaluate(setAll(false))
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`)
    expect(await page.locator('details:not([open])').count()).toBe(0)
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`)
    expect(await page.locator('details[open]').count()).toBe(0)
  })
})
