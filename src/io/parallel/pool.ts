/** Worker threads. Loaded only where there are to be some. */
import { Tinypool } from 'tinypool'
import { NutgrafError } from '../../errors.js'
import type { Crew } from './crew.js'

// Built, this file is a chunk at the root of dist, where the worker has an entry of its own.
const WORKER = import.meta.url.endsWith('.ts')
  ? '../../../scripts/source-worker.mjs'
  : './dedupe-worker.js'

/** @throws NutgrafError `worker-failed` from `run` when a thread dies or cannot be started. */
export function createPool(workers: number): Crew {
  const filename = new URL(WORKER, import.meta.url).href
  // Of the flags of the process, a thread needs none, and some would end it (--input-type).
  const pool = new Tinypool({ filename, execArgv: [], minThreads: workers, maxThreads: workers })
  return {
    threads: workers,
    async run(name, task) {
      try {
        return await pool.run(task, { name })
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        throw new NutgrafError(
          'worker-failed',
          `a worker thread failed: ${reason}`,
          { task: name, workers },
          { cause: error },
        )
      }
    },
    close: () => pool.destroy(),
  }
}
