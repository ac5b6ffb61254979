/** The work that a thread can do for another: plain functions, from shared memory to one array of numbers. */
import { findRuns, searchBoilerplatePart } from './boilerplate-tasks.js'
import { foldBatch } from './fold-batch.js'
import { sketchBlock } from './sketch-block.js'
import { verifyBlock } from './verify-block.js'

export const TASKS = {
  fold: foldBatch,
  sketch: sketchBlock,
  searchBoilerplatePart,
  findRuns,
  verify: verifyBlock,
} as const

export type TaskName = keyof typeof TASKS
export type Task<N extends TaskName> = Parameters<(typeof TASKS)[N]>[0]
