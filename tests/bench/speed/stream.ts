/**
 * Commands that read a stream of articles: peak memory and speed on files of growing size, each command as a process of
 * its own. Needs `npm run build` first, and room for the largest file in the folder for temporary files.
 *
 *     npx tsx tests/bench/speed/stream.ts [--megabytes 100,1000] [--commands tag,summarize]
 */
import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { describeMachine } from '../machine.js'
import { renderTable } from '../table.js'
import { makeSyndication } from './make-syndication.js'
import { memoryOf } from './process-stats.js'

const COMMAND = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url))
const ARTICLES_AT_ONCE = 1000

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '100,1000' },
    commands: { type: 'string', default: 'tag,summarize' },
  },
})

console.log(`${describeMachine()}\n`)
const folder = mkdtempSync(join(tmpdir(), 'nutgraf-stream-'))
try {
  const rows: string[][] = []
  for (const megabytes of values.megabytes.split(',').map(Number)) {
    const input = join(folder, `${megabytes}.jsonl`)
    writeArticles(input, megabytes)
    for (const command of values.commands.split(',')) {
      const { seconds, peak } = await run(command, input)
      rows.push([command, `${megabytes}`, seconds.toFixed(1), peak.toFixed(0)])
    }
    rmSync(input)
  }
  const columns = ['', 'MB of JSONL', 's', 'most memory, MB']
  console.log(renderTable({ title: 'Commands that read a stream', columns, rows }))
} finally {
  rmSync(folder, { recursive: true })
}

/** Made articles, the same again and again under other ids, until the file is as large as asked for. */
function writeArticles(path: string, megabytes: number): void {
  const file = openSync(path, 'w')
  const articles = [...makeSyndication(ARTICLES_AT_ONCE)]
  let written = 0
  for (let round = 0; written < megabytes * 1e6; round++) {
    const lines = articles.map((article) =>
      JSON.stringify({ ...article, id: `${round}-${article.id}` }),
    )
    written += writeSync(file, `${lines.join('\n')}\n`)
  }
  closeSync(file)
}

async function run(command: string, input: string): Promise<{ seconds: number; peak: number }> {
  const start = performance.now()
  const output = `${input}.out`
  const child = spawn(process.execPath, [COMMAND, command, input, '--output', output], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let peak = 0
  const sampling = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid!).peak)
  }, 100)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(sampling)
  rmSync(output, { force: true })
  if (code !== 0) throw new Error(`${command} ended with ${code}`)
  return { seconds: (performance.now() - start) / 1000, peak }
}
