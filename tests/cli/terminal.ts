/** Runs the command line with streams in memory. */

import type { CliIo, ExitCode, Sink } from '../../src/cli/io.js'
import { run } from '../../src/cli/run.js'

export interface Outcome {
  readonly code: ExitCode
  readonly stdout: string
  readonly stderr: string
}

export interface World {
  readonly stdin?: string | AsyncIterable<Uint8Array | string>
  /** A person at a terminal instead of pipes. */
  readonly tty?: boolean
  readonly columns?: number
  readonly cwd?: string
}

export async function nutgraf(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const out = memorySink()
  const error = memorySink()
  const code = await run(argv, ioOf(world, out, error))
  return { code, stdout: out.text(), stderr: error.text() }
}

interface Place {
  readonly start: number
  readonly end: number
}

/** A line of JSONL of any command: each has some of these fields. */
export interface JsonRecord {
  readonly id: string
  readonly summary: string
  readonly sentences: readonly (Place & {
    readonly text: string
    readonly score: number
    readonly article: string
    readonly reasons: readonly { readonly amount: number }[]
  })[]
  readonly tags: readonly {
    readonly topic: string
    readonly score: number
    readonly evidence: readonly { readonly amount: number }[]
  }[]
  readonly keywords: readonly object[]
  readonly passages: readonly { readonly a: Place; readonly text: string }[]
  readonly [field: string]: unknown
}

/** The lines of JSONL that a command prints. */
export async function records(
  argv: readonly string[],
  world: World = {},
): Promise<readonly JsonRecord[]> {
  const { code, stdout, stderr } = await nutgraf(argv, world)
  if (code !== 0) throw new Error(stderr)
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as JsonRecord)
}

export function ioOf(world: World, stdout: Sink, stderr: Sink): CliIo {
  const { stdin, tty = false } = world
  return {
    stdin: typeof stdin === 'object' ? stdin : once(stdin ?? ''),
    stdinIsTty: stdin === undefined,
    stdout,
    stdoutIsTty: tty,
    stderr,
    stderrIsTty: tty,
    columns: world.columns,
    color: false,
    cwd: world.cwd ?? process.cwd(),
  }
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}

export function memorySink(): Sink & { text(): string } {
  let text = ''
  return {
    write(chunk) {
      text += chunk
      return true
    },
    on() {},
    once() {},
    off() {},
    text: () => text,
  }
}
