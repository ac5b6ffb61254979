/** An index of articles in a file: opened by one process at a time, replaced in one step. */
import { randomUUID } from 'node:crypto'
import { link, open, readFile, rename, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { createDedupeIndex, loadDedupeIndex } from '../dedupe/index.js'
import type { DedupeIndex, DedupeIndexOptions } from '../dedupe/types.js'
import { NutgrafError } from '../errors.js'
import { writeAtomically } from './atomic-file.js'

export interface IndexFile {
  readonly index: DedupeIndex
  /** Whether there was no file yet. */
  readonly isNew: boolean
  /** Writes the index: whoever reads the file, also after a crash, finds the old one or the new one. */
  save(): Promise<void>
  /** Lets other processes have the file. What was not saved is gone. */
  close(): Promise<void>
}

/**
 * The index in the file, or an empty one when there is no such file; the file is locked (`<path>.lock`) until
 * `close`. The lock of a process of this machine that has died is taken over.
 *
 * @throws NutgrafError `index-locked` while another process has it open, `invalid-index` for a file that is
 * damaged or no index (it is left as it is), `unreadable-input`, `invalid-option`.
 * @example
 * const file = await openIndexFile('news.index')
 * file.index.add(article)
 * await file.save()
 * await file.close()
 */
export async function openIndexFile(
  path: string,
  options: DedupeIndexOptions = {},
): Promise<IndexFile> {
  const unlock = await lock(path)
  try {
    const bytes = await readIfThere(path)
    const index = bytes ? loadNamed(path, bytes, options) : createDedupeIndex(options)
    return {
      index,
      isNew: bytes === undefined,
      save: () => saveIndexFile(path, index),
      close: unlock,
    }
  } catch (error) {
    await unlock()
    throw error
  }
}

/** Writes an index to a file in one step, without a lock: for a file that no other process writes. */
export async function saveIndexFile(path: string, index: DedupeIndex): Promise<void> {
  await writeAtomically(path, index.save())
}

function loadNamed(path: string, bytes: Uint8Array, options: DedupeIndexOptions): DedupeIndex {
  try {
    return loadDedupeIndex(bytes, options)
  } catch (error) {
    if (!(error instanceof NutgrafError)) throw error
    throw new NutgrafError(error.code, `${path}: ${error.message}`, { ...error.details, path })
  }
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    const handle = await open(path, 'r')
    try {
      // In pieces: readFile refuses files over 2 GB.
      const bytes = new Uint8Array((await handle.stat()).size)
      for (let at = 0; at < bytes.length; ) {
        const { bytesRead } = await handle.read(bytes, at, Math.min(2 ** 30, bytes.length - at), at)
        if (bytesRead === 0) return bytes.subarray(0, at)
        at += bytesRead
      }
      return bytes
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw new NutgrafError('unreadable-input', `cannot read ${path}`, { path }, { cause: error })
  }
}

async function lock(path: string): Promise<() => Promise<void>> {
  const name = `${path}.lock`
  const owner = JSON.stringify({ process: process.pid, host: hostname(), token: randomUUID() })
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = await open(name, 'wx')
      await handle.writeFile(owner)
      await handle.close()
      return async () => {
        if ((await readFile(name, 'utf8').catch(() => '')) === owner)
          await rm(name, { force: true })
      }
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) {
        throw new NutgrafError(
          'unreadable-input',
          `cannot lock ${path}`,
          { path },
          { cause: error },
        )
      }
    }
    await dropDeadLock(path, name)
  }
  throw locked(path, name)
}

/** Removes the lock of a process that is gone. @throws NutgrafError `index-locked` when its process is there. */
async function dropDeadLock(path: string, name: string): Promise<void> {
  const holder = await readFile(name, 'utf8').catch(() => '')
  if (!isDead(holder)) throw locked(path, name, holder)
  // Of two processes that both see a dead lock, one may get hold of the other's new one: it gives it back.
  const aside = `${name}.${randomUUID()}`
  try {
    await rename(name, aside)
  } catch {
    return
  }
  const taken = await readFile(aside, 'utf8').catch(() => '')
  if (taken !== holder) await link(aside, name).catch(() => {})
  await rm(aside, { force: true })
  if (taken !== holder) throw locked(path, name, taken)
}

function isDead(holder: string): boolean {
  let parsed: { process?: unknown; host?: unknown }
  try {
    parsed = JSON.parse(holder)
  } catch {
    // Being written this moment, or not ours: leave it alone.
    return false
  }
  if (parsed.host !== hostname() || typeof parsed.process !== 'number') return false
  try {
    process.kill(parsed.process, 0)
    return false
  } catch (error) {
    return hasCode(error, 'ESRCH')
  }
}

function locked(path: string, name: string, holder = ''): NutgrafError {
  return new NutgrafError(
    'index-locked',
    `${path} is in use by another process; if none is running, remove ${name}`,
    { path, lock: name, holder },
  )
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code
}
