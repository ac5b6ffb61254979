/** A folder of files for one test, and reading it to the end. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from 'vitest'
import { type ReadOptions, readArticles } from '../../src/io/index.js'
import type { Article } from '../../src/types.js'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Writes files by relative path into a new folder, which is gone after the test. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'nutgraf-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

export async function readAll(
  paths: readonly string[],
  options: ReadOptions = {},
): Promise<readonly Article[]> {
  const articles: Article[] = []
  for await (const article of readArticles(paths, options)) articles.push(article)
  return articles
}

/** Reads all of `files` by their names, in their order. */
export function readFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: ReadOptions = {},
): Promise<readonly Article[]> {
  return readAll(Object.keys(files), { cwd: folderOf(files), ...options })
}

/** The code and message of the error that a promise ends in. */
export async function failure(
  promise: Promise<unknown>,
): Promise<{ code: string; message: string }> {
  try {
    await promise
  } catch (error) {
    const { code, message } = error as { code: string; message: string }
    return { code, message }
  }
  throw new Error('nothing was thrown')
}

export async function* chunks(
  ...parts: readonly (string | Uint8Array)[]
): AsyncGenerator<string | Uint8Array> {
  yield* parts
}
