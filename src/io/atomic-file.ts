/** Files that are there whole or not at all: written beside their place, synced, then renamed. */
import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

export interface AtomicFile {
  write(data: string | Uint8Array): Promise<void>
  /** Gives the file its name. An older file of that name is replaced in one step. */
  commit(): Promise<void>
  /** Drops what was written; an older file of that name stays. */
  abort(): Promise<void>
}

/** A file that takes its name only with `commit`. Errors are those of the file system. */
export async function openAtomicFile(path: string): Promise<AtomicFile> {
  // A link is kept and what it points at replaced, as with any other way of writing.
  const target = await realpath(path).catch(() => path)
  if (await isFolder(target)) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' })
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`)
  const handle = await open(temporary, 'wx')
  return {
    async write(data) {
      await handle.writeFile(data)
    },
    async commit() {
      try {
        await handle.sync()
        await handle.close()
        await rename(temporary, target)
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    async abort() {
      await handle.close().catch(() => {})
      await rm(temporary, { force: true })
    },
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

/** Writes a file whole or not at all. */
export async function writeAtomically(path: string, data: string | Uint8Array): Promise<void> {
  const file = await openAtomicFile(path)
  try {
    await file.write(data)
  } catch (error) {
    await file.abort()
    throw error
  }
  await file.commit()
}
