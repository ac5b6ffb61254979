// The worker thread of `dedupeParallel` run from source, as tests do: a thread does not take over tsx by itself.
import { register } from 'tsx/esm/api'

register()
export const { fold, sketch, searchBoilerplatePart, findRuns, verify } = await import(
  '../src/io/parallel/worker.ts'
)
