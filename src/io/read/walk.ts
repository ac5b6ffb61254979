/** From the paths that were given to the files behind them: folders walked, patterns matched, in a fixed order. */
import { readdir, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, resolve } from 'node:path'
import { isNutgrafError, NutgrafError } from '../../errors.js'
import { baseOfGlob, globToRegExp, isGlob } from './glob.js'
import { kindOfName } from './kinds.js'
import type { ReadContext } from './options.js'
import { fromSystemError, unreadable } from './problems.js'
import type { Source } from './source.js'

/**
 * The files of each path, in the order of the paths; the files of a folder by name (code units), folders where their
 * name stands. A file that is reached twice is read once. Hidden files and `node_modules` are passed over; files of
 * other kinds are counted in a note.
 */
export async function* listSources(
  paths: readonly string[],
  context: ReadContext,
): AsyncGenerator<Source> {
  const seen = new Set<string>()
  for (const given of paths) {
    refuseUrl(given)
    if (given === '-') {
      if (!seen.has('-')) yield { name: '-', path: undefined }
      seen.add('-')
      continue
    }
    try {
      yield* listPath(given.replaceAll('\\', '/'), context, seen)
    } catch (error) {
      if (!isNutgrafError(error)) throw error
      context.bad(error)
    }
  }
}

function refuseUrl(path: string): void {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return
  throw new NutgrafError(
    'invalid-option',
    `nothing is fetched from the network; pipe the page in: curl -sL '${path}' | nutgraf <command> -`,
    { path },
  )
}

async function* listPath(
  given: string,
  context: ReadContext,
  seen: Set<string>,
): AsyncGenerator<Source> {
  const name = given.replace(/^(?:\.\/)+(?=.)/, '')
  const where = await kindOfPath(name, context)
  if (where === 'file') yield* once({ name, path: toPath(name, context) }, seen)
  else if (where === 'folder') yield* listFolder(name.replace(/(?<=.)\/+$/, ''), context, seen)
  else if (isGlob(name)) yield* listGlob(name, context, seen)
  else throw unreadable(name, 'no such file or folder', { code: 'ENOENT' })
}

async function kindOfPath(name: string, context: ReadContext): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(toPath(name, context))).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return 'none'
    throw fromSystemError(name, error)
  }
}

async function* listFolder(
  folder: string,
  context: ReadContext,
  seen: Set<string>,
): AsyncGenerator<Source> {
  let read = 0
  const others = new Map<string, number>()
  for await (const name of walk(folder, context, new Set())) {
    if (kindOfName(name) === undefined) {
      const kind = /[^/](\.[^./]+)$/.exec(name)?.[1] ?? 'no extension'
      others.set(kind, (others.get(kind) ?? 0) + 1)
      continue
    }
    read++
    yield* once({ name, path: toPath(name, context) }, seen)
  }
  const left = [...others].map(([kind, count]) => `${count} ${kind}`).join(', ')
  if (left !== '') context.note(`${folder}: files of other kinds left out: ${left}`)
  if (read === 0) {
    throw unreadable(
      folder,
      'the folder holds no file that can be read (.txt .md .html .json .jsonl .csv .tsv .xml, also with .gz)',
    )
  }
}

async function* listGlob(
  pattern: string,
  context: ReadContext,
  seen: Set<string>,
): AsyncGenerator<Source> {
  const matches = globToRegExp(pattern)
  const base = baseOfGlob(pattern)
  let found = 0
  if ((await kindOfPath(base === '' ? '.' : base, context)) === 'folder') {
    for await (const name of walk(base, context, new Set())) {
      if (!matches.test(name)) continue
      found++
      yield* once({ name, path: toPath(name, context) }, seen)
    }
  }
  if (found === 0) throw unreadable(pattern, 'no file matches')
}

/** Every file below a folder, by name. Links are followed, but into no folder twice on one way down. */
async function* walk(
  folder: string,
  context: ReadContext,
  above: ReadonlySet<string>,
): AsyncGenerator<string> {
  const path = toPath(folder === '' ? '.' : folder, context)
  let real: string
  let entries: string[]
  try {
    real = await realpath(path)
    entries = await readdir(path)
  } catch (error) {
    throw fromSystemError(folder, error)
  }
  if (above.has(real)) return
  const way = new Set(above).add(real)
  for (const entry of entries.sort(byCodeUnits)) {
    if (entry.startsWith('.') || entry === 'node_modules') continue
    const name = folder === '' ? entry : join(folder, entry).replaceAll('\\', '/')
    const kind = await kindOfPath(name, context)
    if (kind === 'folder') yield* walk(name, context, way)
    else if (kind === 'file') yield name
  }
}

function* once(source: Source, seen: Set<string>): Generator<Source> {
  const key = resolve(source.path ?? '')
  if (seen.has(key)) return
  seen.add(key)
  yield source
}

function toPath(name: string, context: ReadContext): string {
  return context.cwd === undefined || isAbsolute(name) ? name : join(context.cwd, name)
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
