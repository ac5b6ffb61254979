/** Who does the work: this thread, or others. */
import { closeCorpus } from './shared-memory.js'
import { TASKS, type Task, type TaskName } from './tasks.js'
import { closeComparison } from './verify-block.js'

export interface Crew {
  /** How many work at a time. */
  readonly threads: number
  run<N extends TaskName>(name: N, task: Task<N>): Promise<Int32Array>
  close(): Promise<void>
}

/** This thread: every task is done when it is handed out. */
export function createSoloCrew(): Crew {
  return {
    threads: 1,
    run: async (name, task) => TASKS[name](task as never),
    // What a thread would take with it.
    close: async () => {
      closeComparison()
      closeCorpus()
    },
  }
}

/** Tasks under way for each thread, so that nobody waits for work. */
export const AHEAD = 2

/**
 * Keeps `width` tasks under way and hands their results on in the order in which they were started, so that what comes
 * out does not depend on who was fastest.
 */
export interface Line {
  /** Resolves when there is room for the next. */
  push(result: Promise<Int32Array>): Promise<void>
  /** Resolves when all results were handed on. */
  drain(): Promise<void>
}

export function createLine(width: number, take: (result: Int32Array) => void): Line {
  const waiting: Promise<Int32Array>[] = []
  const takeFirst = async (): Promise<void> => take(await waiting.shift()!)
  return {
    async push(result) {
      // One that fails is met when its turn comes; until then it is no unhandled rejection.
      result.catch(() => {})
      waiting.push(result)
      if (waiting.length >= width) await takeFirst()
    },
    async drain() {
      while (waiting.length > 0) await takeFirst()
    },
  }
}
