/**
 * Takes the picture of the digest that README shows, docs/digest.png: the seeds, as `npm start` writes them, with one
 * report open. Needs `npm run build` first and Chromium (Debian's, or the one of CHROMIUM).
 *
 *     npx tsx scripts/shoot-digest.ts
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const PICTURE = 'docs/digest.png'
const SIZE = { width: 1200, height: 1480 }

const folder = mkdtempSync(join(tmpdir(), 'nutgraf-shot-'))
const file = join(folder, 'digest.html')
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  execFileSync(
    process.execPath,
    ['dist/cli/main.js', 'digest', 'seeds', '--html', file, '--quiet'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' })
  await page.goto(`file://${file}`)
  const report = page.locator('.story').first().locator('details.report').last()
  await report.locator('summary').click()
  await report.locator('.tag').first().focus()
  await page.mouse.move(0, 0)
  await page.evaluate('scrollTo(0, 0)')
  await page.screenshot({ path: PICTURE })
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
