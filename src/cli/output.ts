/** Where results go: standard output, with its back-pressure and its early end, or a file, whole or not at all. */
import { type AtomicFile, openAtomicFile } from '../io/atomic-file.js'
import type { Sink } from './io.js'
import { misuse } from './parse-options.js'

export interface Output {
  /** Resolves when more can be written. */
  write(text: string): Promise<void>
  /** Hands on what is still held; a file takes its name only now. */
  close(): Promise<void>
  /** After a failure: what standard output was promised is written, a file is dropped. */
  abort(): Promise<void>
}

/** Thrown when the reader of a pipe has gone, as `head` does: time to stop, and no error. */
export class PipeClosed extends Error {}

/** Small writes are collected: one system call for many short lines. */
const HELD_CHARACTERS = 16 * 1024

export function createStreamOutput(sink: Sink): Output {
  let held: string[] = []
  let size = 0
  let failure: Error | undefined
  let resume: (() => void) | undefined
  sink.on('error', (error) => {
    failure = (error as { code?: unknown }).code === 'EPIPE' ? new PipeClosed() : error
    resume?.()
  })
  const drained = (): Promise<void> =>
    new Promise((resolve) => {
      resume = () => {
        sink.off('drain', resume!)
        sink.off('close', resume!)
        resume = undefined
        resolve()
      }
      sink.once('drain', resume)
      sink.once('close', resume)
    })
  const flush = async (): Promise<void> => {
    const text = held.join('')
    held = []
    size = 0
    if (failure === undefined && text !== '' && !sink.write(text)) await drained()
    if (failure !== undefined) throw failure
  }
  return {
    async write(text) {
      held.push(text)
      size += text.length
      if (size >= HELD_CHARACTERS) await flush()
    },
    close: flush,
    async abort() {
      await flush().catch(() => {})
    },
  }
}

/** @throws NutgrafError `invalid-option` when the file cannot be written. */
export async function createFileOutput(path: string): Promise<Output> {
  const guard = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      throw misuse(`cannot write ${path}: ${reasonOf(error)}`, { path })
    }
  }
  const file: AtomicFile = await guard(openAtomicFile(path))
  let held: string[] = []
  let size = 0
  const flush = async (): Promise<void> => {
    const text = held.join('')
    held = []
    size = 0
    if (text !== '') await guard(file.write(text))
  }
  return {
    async write(text) {
      held.push(text)
      size += text.length
      if (size >= HELD_CHARACTERS) await flush()
    },
    async close() {
      await flush()
      await guard(file.commit())
    },
    abort: () => file.abort(),
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'the disk is full',
}

export function reasonOf(error: unknown): string {
  const code = String((error as { code?: unknown } | null)?.code)
  return Object.hasOwn(REASONS, code) ? REASONS[code]! : code
}
