import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Sink } from '../../src/cli/io.js'
import { run } from '../../src/cli/run.js'
import { ioOf, memorySink, nutgraf } from './terminal.js'

const LINE = `${JSON.stringify({ text: 'Rain fell all night on the city by the sea.' })}\n`

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nutgraf-output-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A pipe that is full after every write until its reader takes a while, or that its reader closes. */
function slowSink(closeAfter = Number.POSITIVE_INFINITY) {
  const listeners = new Map<string, (error: Error) => void>()
  const seen = { writes: 0, writtenWhileFull: 0, text: '' }
  let full = false
  const emit = (event: string, error?: Error): void => {
    listeners.get(event)?.(error!)
  }
  const sink: Sink = {
    write(chunk) {
      if (full) seen.writtenWhileFull++
      seen.writes++
      seen.text += chunk
      full = true
      setImmediate(() => {
        if (seen.writes >= closeAfter)
          emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
        full = false
        emit('drain')
      })
      return false
    },
    on: (event, listener) => listeners.set(event, listener),
    once: (event, listener) => listeners.set(event, listener),
    off: (event) => listeners.delete(event),
  }
  return { sink, seen }
}

/** Lines without end, counted as they are taken. */
function endless() {
  const meter = { lines: 0 }
  async function* lines(): AsyncGenerator<string> {
    for (;;) {
      meter.lines++
      yield LINE
    }
  }
  return { meter, lines: lines() }
}

describe('standard output', () => {
  test('a full pipe is waited for: nothing is written before it drains', async () => {
    const { sink, seen } = slowSink()
    const stdin = LINE.repeat(2000)
    expect(await run(['summarize', '-'], ioOf({ stdin }, sink, memorySink()))).toBe(0)
    expect(seen.writes).toBeGreaterThan(3)
    expect(seen.writtenWhileFull).toBe(0)
    expect(seen.text.split('\n')).toHaveLength(2001)
  })

  test('a pipe that its reader closes, as head does, ends the run with 0 and reads no further', async () => {
    const { sink, seen } = slowSink(2)
    const { meter, lines } = endless()
    const stderr = memorySink()
    expect(
      await run(['summarize', '-', '--from', 'jsonl'], ioOf({ stdin: lines }, sink, stderr)),
    ).toBe(0)
    expect(stderr.text()).toBe('')
    expect(seen.writes).toBeLessThanOrEqual(3)
    expect(meter.lines).toBeLessThan(5000)
  })

  test('any other failure of the output is an error', async () => {
    const { sink } = slowSink()
    const failing: Sink = {
      ...sink,
      on(event, listener) {
        if (event === 'error')
          setImmediate(() => listener(Object.assign(new Error('disk'), { code: 'EIO' })))
      },
    }
    expect(
      await run(['summarize', '-'], ioOf({ stdin: LINE.repeat(2000) }, failing, memorySink())),
    ).toBe(1)
  })
})

describe('--output', () => {
  const path = () => join(folder, 'out.jsonl')
  const good = ['summarize', '-', '--from', 'jsonl']

  test('is written whole, and leaves nothing else behind', async () => {
    await nutgraf([...good, '--output', path()], { stdin: LINE.repeat(3) })
    expect(readFileSync(path(), 'utf8').split('\n')).toHaveLength(4)
    expect(readdirSync(folder)).toEqual(['out.jsonl'])
  })

  test('an older file stays as it was when the run fails', async () => {
    writeFileSync(path(), 'old')
    const { code } = await nutgraf([...good, '--output', path()], { stdin: `${LINE}bad\n` })
    expect(code).toBe(2)
    expect(readFileSync(path(), 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['out.jsonl'])
  })

  test('may be the file that is read', async () => {
    writeFileSync(path(), LINE.repeat(3))
    await nutgraf(['summarize', 'out.jsonl', '--output', 'out.jsonl'], { cwd: folder })
    expect(readFileSync(path(), 'utf8').split('\n')).toHaveLength(4)
    expect(readFileSync(path(), 'utf8')).toContain('"summary"')
  })

  test('a link is kept, its target replaced', async () => {
    const target = join(folder, 'target.jsonl')
    writeFileSync(target, 'old')
    symlinkSync(target, path())
    await nutgraf([...good, '--output', path()], { stdin: LINE })
    expect(readFileSync(target, 'utf8')).toContain('Rain fell')
    expect(existsSync(path())).toBe(true)
  })
})

describe('progress', () => {
  test('is shown on a terminal only, and wiped; never when quiet', async () => {
    const stdin = LINE.repeat(250)
    const world = { stdin, tty: true }
    const shown = await nutgraf(['summarize', '-', '--from', 'jsonl'], world)
    expect(shown.stderr).toContain('200 articles read')
    expect(shown.stderr).toMatch(/\r\u001b\[2K$/)
    expect((await nutgraf(['summarize', '-', '--from', 'jsonl', '--quiet'], world)).stderr).toBe('')
    expect((await nutgraf(['summarize', '-', '--from', 'jsonl'], { stdin })).stderr).toBe('')
  })
})
