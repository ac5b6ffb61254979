/** What runs in a worker thread: one function for each task; results are handed over, not copied. */
import { Tinypool } from 'tinypool'
import { TASKS, type Task } from './tasks.js'

const handOver = (result: Int32Array<ArrayBuffer>): unknown => Tinypool.move(result)

export const fold = (task: Task<'fold'>): unknown => handOver(TASKS.fold(task))
export const sketch = (task: Task<'sketch'>): unknown => handOver(TASKS.sketch(task))
export const searchBoilerplatePart = (task: Task<'searchBoilerplatePart'>): unknown =>
  handOver(TASKS.searchBoilerplatePart(task))
export const findRuns = (task: Task<'findRuns'>): unknown => handOver(TASKS.findRuns(task))
export const verify = (task: Task<'verify'>): unknown => handOver(TASKS.verify(task))
