/**
 * `nutgraf dedupe` on very many made articles of 300 words, as a process of its own: time, processor time and peak
 * memory of each stage. Needs `npm run build` first, and room for 2 GB a million articles in the folder
 * for temporary files.
 *
 *     npx tsx tests/bench/speed/scale.ts [--articles 100000,300000,1000000] [--workers 2]
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { describeMachine } from '../machine.js'
import { renderTable, type Table } from '../table.js'
import { memoryOf, processorSecondsOf } from './process-stats.js'

interface Stage {
  readonly name: string
  readonly seconds: number
  readonly processorSeconds: number
  /** The most memory that was in use in the stage, in MB. */
  readonly megabytes: number
}

const COMMAND = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url))
const MAKE = fileURLToPath(new URL('./make-syndication.ts', import.meta.url))

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000,300000,1000000' },
    workers: { type: 'string', default: '2' },
  },
})

console.log(`${describeMachine()}\n`)
const folder = mkdtempSync(join(tmpdir(), 'nutgraf-scale-'))
try {
  for (const count of values.articles.split(',').map(Number)) {
    const input = join(folder, `${count}.jsonl`)
    spawnSync(process.execPath, ['--import', 'tsx', MAKE, String(count)], {
      stdio: ['ignore', openSync(input, 'w'), 'inherit'],
    })
    console.log(renderTable(await run(count, input)))
    rmSync(input)
  }
} finally {
  rmSync(folder, { recursive: true })
}

async function run(count: number, input: string): Promise<Table> {
  const start = performance.now()
  const args = ['dedupe', input, '--output', `${input}.out`, '--workers', values.workers]
  const child = spawn(process.execPath, [COMMAND, ...args, '--progress'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const stages: Stage[] = []
  let name = 'reading and folding'
  let began = start
  let most = 0
  let peak = 0
  let processor = 0
  let processorBefore = 0
  const sample = (): void => {
    const memory = memoryOf(child.pid!)
    most = Math.max(most, memory.now)
    peak = Math.max(peak, memory.peak)
    processor = Math.max(processor, processorSecondsOf(child.pid!))
  }
  const endStage = (next: string): void => {
    const now = performance.now()
    sample()
    stages.push({
      name,
      seconds: (now - began) / 1000,
      processorSeconds: processor - processorBefore,
      megabytes: most,
    })
    name = next
    began = now
    processorBefore = processor
    most = 0
  }
  const sampling = setInterval(sample, 100)
  createInterface(child.stderr).on('line', (line) => {
    const stage = /^nutgraf: (looking for shared passages|learning boilerplate|comparing)/.exec(
      line,
    )
    if (stage && stage[1] !== name) endStage(stage[1]!)
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(sampling)
  endStage('')
  rmSync(`${input}.out`, { force: true })
  if (code !== 0) throw new Error(`the command ended with ${code}`)
  const wall = (performance.now() - start) / 1000
  return {
    title: `nutgraf dedupe of ${count.toLocaleString('en')} made articles, --workers ${values.workers}`,
    columns: ['', 's', 'processor time, s', 'most memory, MB'],
    rows: [
      ...stages.map((stage) => [
        stage.name,
        stage.seconds.toFixed(1),
        stage.processorSeconds.toFixed(1),
        stage.megabytes.toFixed(0),
      ]),
      ['all', wall.toFixed(1), processor.toFixed(1), peak.toFixed(0)],
    ],
  }
}
