/**
 * `npm run eval -- --data DIR [--only summaries,topics]`: how good each engine is on the development sets, one
 * Markdown table or more a job. Sets that are not in the folder are named and skipped.
 */
import { readArguments, runJobs } from './run-jobs.js'

const JOBS = [
  'html',
  'sentences',
  'duplicates',
  'stories',
  'topics',
  'keywords',
  'names',
  'summaries',
]

await runJobs(new URL('./quality/', import.meta.url), readArguments(JOBS))
