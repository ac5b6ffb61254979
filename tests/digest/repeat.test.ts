import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { digest, summarize } from '../../src/index.js'

// Three of the five, since each run takes its time.
const SEEDS = readdirSync('seeds')
  .sort()
  .slice(0, 3)
  .map((id) => ({ id, text: readFileSync(`seeds/${id}`, 'utf8') }))

it('a hundred runs in one process give the same bytes: nothing is remembered from run to run', () => {
  const run = (): string => JSON.stringify([digest(SEEDS), SEEDS.map((seed) => summarize(seed))])
  const first = run()
  for (let i = 1; i < 100; i++) expect(run() === first).toBe(true)
})
