/** How the work is spread, and how the caller hears of it. */
import { availableParallelism } from 'node:os'
import type { DedupeOptions } from '../../dedupe/types.js'
import { NutgrafError } from '../../errors.js'
import { checkInteger } from '../../util/options.js'

/** How far the work is, counted in articles. The stages come in this order. */
export interface DedupeProgress {
  /** Reading and folding; making keys; learning boilerplate; comparing. */
  readonly stage: 'read' | 'sketch' | 'boilerplate' | 'compare'
  readonly done: number
  /** Not known while articles are read. */
  readonly total?: number
}

export interface ParallelOptions {
  /**
   * Worker threads, up to 64; 0 and 1 mean none. By default none until there is enough text to be worth their start,
   * then one for each core, up to 8. The result is the same for any number.
   */
  readonly workers?: number
  /** Called now and then, between pieces of work. */
  readonly onProgress?: (progress: DedupeProgress) => void
  /** Ends the work with `aborted`. */
  readonly signal?: AbortSignal
}

export type ParallelDedupeOptions = DedupeOptions & ParallelOptions

/** More would wait for the thread that reads and hands out the work. */
const MOST_BY_DEFAULT = 8

export function chooseWorkers(): number {
  return Math.min(MOST_BY_DEFAULT, availableParallelism())
}

/** @throws NutgrafError `invalid-option` */
export function splitOptions(options: ParallelDedupeOptions): {
  readonly dedupe: DedupeOptions
  readonly parallel: ParallelOptions
} {
  if (typeof options !== 'object' || options === null) {
    throw new NutgrafError('invalid-option', 'dedupeParallel options must be an object', {})
  }
  const { workers, onProgress, signal, ...dedupe } = options
  if (workers !== undefined) checkInteger('workers', workers, 0, 64)
  if (onProgress !== undefined && typeof onProgress !== 'function') {
    throw new NutgrafError('invalid-option', 'onProgress must be a function', {
      option: 'onProgress',
    })
  }
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw new NutgrafError('invalid-option', 'signal must be an AbortSignal', { option: 'signal' })
  }
  return {
    dedupe,
    parallel: {
      ...(workers !== undefined && { workers }),
      ...(onProgress !== undefined && { onProgress }),
      ...(signal !== undefined && { signal }),
    },
  }
}

/** @throws NutgrafError `aborted` */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) {
    throw new NutgrafError('aborted', 'the work was aborted', {}, { cause: signal.reason })
  }
}
