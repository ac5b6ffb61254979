/** Real sizes of what the tests try in small: how much memory the built command takes, and how it ends. */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { MakeTables } from '../table.js'

const COMMAND = 'dist/cli/main.js'
const MEGABYTE = 1024 * 1024

/** Peak memory is written to a pipe of its own when the command ends. */
const METER = `data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))`

const SENTENCES = [
  'The river rose two metres overnight and flooded the old town, the mayor said on Monday.',
  'Some 400 people left their homes and spent the night in schools and churches.',
  'Trains to the coast are cancelled until the weekend, the railway company announced.',
  'Ukraine and Iran were not mentioned, nor was the power plant next to the port.',
]

/** A line of JSONL of about 2 kB; the number makes each another. */
function articleLine(number: number): string {
  const body = Array.from({ length: 24 }, (_, i) => SENTENCES[(i * 7 + number) % 4]).join(' ')
  return `${JSON.stringify({ id: String(number), text: `${body} Report ${number}.` })}\n`
}

function* articles(bytes: number): Generator<string> {
  for (let number = 0, size = 0; size < bytes; number++) {
    const line = articleLine(number)
    size += line.length
    yield line
  }
}

function* repeated(piece: string, bytes: number): Generator<string> {
  for (let size = 0; size < bytes; size += piece.length) yield piece
}

interface Ending {
  readonly seconds: number
  readonly peakMegabytes: number
  readonly code: number | null
  readonly lines: number
  readonly message: string
}

/** Runs the command, reads its output, and closes it after `closeAfter` lines as head would. */
async function measure(
  args: readonly string[],
  closeAfter = Number.POSITIVE_INFINITY,
): Promise<Ending> {
  const start = performance.now()
  const child: ChildProcess = spawn(process.execPath, ['--import', METER, COMMAND, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  let lines = 0
  let message = ''
  let peak = ''
  child.stdout!.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) lines++
    if (lines >= closeAfter) child.stdout!.destroy()
  })
  child.stderr!.on('data', (chunk) => {
    message += chunk
  })
  ;(child.stdio[3] as Readable).on('data', (chunk) => {
    peak += chunk
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    seconds: (performance.now() - start) / 1000,
    peakMegabytes: Number(peak) / 1024,
    code,
    lines,
    message: message.trim().split('\n')[0]!.replace(tmpdir(), '…'),
  }
}

function write(path: string, pieces: Iterable<string>): string {
  const file = openSync(path, 'w')
  for (const piece of pieces) writeSync(file, piece)
  closeSync(file)
  return path
}

async function writeBomb(path: string, megabytes: number): Promise<string> {
  const gzip = createGzip()
  const file = openSync(path, 'w')
  const done = (async () => {
    for await (const chunk of gzip) writeSync(file, chunk as Buffer)
  })()
  const zeros = Buffer.alloc(MEGABYTE)
  for (let i = 0; i < megabytes; i++) {
    if (!gzip.write(zeros)) await new Promise((resolve) => gzip.once('drain', resolve))
  }
  gzip.end()
  await done
  closeSync(file)
  return path
}

export const tables: MakeTables = async () => {
  if (!existsSync(COMMAND)) {
    console.error(`skipped: ${COMMAND} is not built (npm run build)`)
    return []
  }
  const folder = mkdtempSync(join(tmpdir(), 'nutgraf-limits-'))
  const at = (name: string): string => join(folder, name)
  const rows: (readonly (string | number)[])[] = []
  const run = async (what: string, args: readonly string[], closeAfter?: number): Promise<void> => {
    const { seconds, peakMegabytes, code, lines, message } = await measure(args, closeAfter)
    rows.push([
      what,
      seconds.toFixed(1),
      peakMegabytes.toFixed(0),
      lines,
      code ?? 'killed',
      message,
    ])
  }
  try {
    for (const megabytes of [25, 100]) {
      const path = write(at(`${megabytes}.jsonl`), articles(megabytes * MEGABYTE))
      await run(`summarize ${megabytes} MB of JSONL`, ['summarize', path])
      await run(`tag ${megabytes} MB of JSONL`, ['tag', path])
    }
    await run('summarize 100 MB, closed after 10 lines', ['summarize', at('100.jsonl')], 10)
    await run('a text of 200 MB', [
      'summarize',
      write(at('big.txt'), repeated(`${SENTENCES[0]} `, 200 * MEGABYTE)),
    ])
    await run('a line of 500 MB', [
      'summarize',
      write(at('line.jsonl'), repeated('word '.repeat(20_000), 500 * MEGABYTE)),
    ])
    const line = ['{"id":"long","text":"', ...repeated(`${SENTENCES[1]} `, 50 * MEGABYTE), '"}\n']
    await run('a line of 50 MB', ['summarize', write(at('50.jsonl'), line)])
    await run('100,000 nested tags', [
      'summarize',
      write(at('deep.html'), ['<html>', ...repeated('<div>', 500_000)]),
    ])
    await run('1 GB of zeros in 1 MB of gzip', [
      'summarize',
      await writeBomb(at('bomb.jsonl.gz'), 1024),
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return [
    {
      title: 'Input at its limits',
      columns: ['input', 'seconds', 'peak MB', 'lines out', 'exit code', 'message'],
      rows,
    },
  ]
}
