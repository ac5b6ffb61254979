/** Builds what a command is given from its arguments and the streams. */
import { stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { type InputKind, readArticles } from '../io/index.js'
import type { Article } from '../types.js'
import { loadReading } from './analyze.js'
import type { Command, CommandContext } from './command.js'
import type { CliIo } from './io.js'
import { createLayout } from './layout.js'
import type { Format } from './option-table.js'
import { createFileOutput, createStreamOutput } from './output.js'
import { misuse, type OptionValues, type ParsedArguments } from './parse-options.js'
import { createProgress } from './progress.js'

export interface OwnedContext extends CommandContext {
  /** After success: flushes the output and tells what was skipped. */
  finish(): Promise<void>
  /** After a failure: keeps what was done, drops a half-written file. */
  abort(): Promise<void>
}

/** Skipped records shown one by one; the others are only counted. */
const SHOWN_BAD = 5
const PROGRESS_STEP = 100

export async function createContext(
  command: Command,
  { paths, values }: ParsedArguments,
  io: CliIo,
): Promise<OwnedContext> {
  const quiet = values.flag('quiet')
  const has = (name: string): boolean => command.options.some((option) => option.name === name)
  const target = values.text('output')
  const resolve = (path: string): string => (isAbsolute(path) ? path : join(io.cwd, path))
  const progress = createProgress(io, quiet)
  const say = (text: string): void => {
    progress.clear()
    io.stderr.write(`nutgraf: ${text.replaceAll('\n', ' ')}\n`)
  }
  const note = (text: string): void => {
    if (!quiet) say(text)
  }
  let skipped = 0
  const inputs = paths.length === 0 && !io.stdinIsTty ? ['-'] : paths

  async function* articles({
    repair = true,
    distinctIds = false,
    again = false,
  } = {}): AsyncGenerator<Article, void, undefined> {
    if (inputs.length === 0) {
      throw misuse(`name files or folders, or - for standard input: nutgraf ${command.name} news/`)
    }
    const mend = repair && !values.flag('raw') ? await loadRepair() : (article: Article) => article
    const kind = values.text('from') as InputKind | undefined
    const encoding = values.text('encoding')
    let count = 0
    for await (const article of readArticles(inputs, {
      cwd: io.cwd,
      ...(inputs.includes('-') ? { stdin: io.stdin } : {}),
      ...(kind === undefined ? {} : { kind }),
      ...(encoding === undefined ? {} : { encoding }),
      map: parseMap(values),
      distinctIds,
      skipBad: values.flag('skip-bad'),
      onBad: (error) => {
        if (!again && skipped++ < SHOWN_BAD) say(`skipped: ${error.message}`)
      },
      onNote: again ? () => {} : note,
    })) {
      if (++count % PROGRESS_STEP === 0) progress.show(`${count} articles read`)
      yield mend(article)
    }
  }

  const output =
    target === undefined ? createStreamOutput(io.stdout) : await createFileOutput(resolve(target))
  return {
    paths,
    values,
    io,
    format: chooseFormat(values, io),
    layout: createLayout(
      target === undefined ? io.columns : undefined,
      target === undefined && io.color,
    ),
    output,
    articles,
    canReadAgain: async () => {
      for (const input of inputs) if (input === '-' || (await isPipe(resolve(input)))) return false
      return true
    },
    async allArticles(options) {
      const all: Article[] = []
      for await (const article of articles({ ...options, distinctIds: true })) all.push(article)
      return all
    },
    reading: (nlp) =>
      loadReading(
        has('lang') ? values.text('lang') : undefined,
        (has('nlp') ? values.text('nlp') : undefined) ?? nlp,
        note,
      ),
    note,
    progress: progress.show,
    resolve,
    async finish() {
      progress.clear()
      await output.close()
      if (skipped > 0) say(`${skipped} bad ${skipped === 1 ? 'record' : 'records'} skipped`)
    },
    async abort() {
      progress.clear()
      await output.abort()
    },
  }
}

async function loadRepair(): Promise<(article: Article) => Article> {
  const { repairText } = await import('../text/index.js')
  return (article) => ({
    ...article,
    text: repairText(article.text),
    ...(article.title === undefined ? {} : { title: repairText(article.title) }),
  })
}

/** Whether a path is neither a file nor a folder, as that of `<(zcat …)`. */
async function isPipe(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found !== undefined && !found.isFile() && !found.isDirectory()
}

/** `--map text=body,id=guid`, once or several times. */
function parseMap(values: OptionValues): Record<string, string> {
  const map: Record<string, string> = {}
  for (const pair of values.texts('map').flatMap((given) => given.split(','))) {
    const [, ours, theirs] = /^\s*([a-z]\w*)\s*=\s*(.+?)\s*$/i.exec(pair) ?? []
    if (ours === undefined || theirs === undefined) {
      throw misuse(
        `--map must be OURS=THEIRS pairs, as in text=body,id=guid, got ${JSON.stringify(pair)}`,
      )
    }
    map[ours] = theirs
  }
  return map
}

const FORMAT_OF_EXTENSION: Readonly<Record<string, Format>> = {
  txt: 'text',
  md: 'markdown',
  json: 'json',
}

function chooseFormat(values: OptionValues, io: CliIo): Format {
  const asked = values.text('format') as Format | undefined
  if (asked !== undefined) return asked
  const target = values.text('output')
  if (target === undefined) return io.stdoutIsTty ? 'text' : 'jsonl'
  const extension = /\.([a-z]+)$/i.exec(target)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(FORMAT_OF_EXTENSION, extension) ? FORMAT_OF_EXTENSION[extension]! : 'jsonl'
}
