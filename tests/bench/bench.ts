/**
 * `npm run bench [-- --only tfidf,stories]`: how fast each engine is beside the npm packages that do the same,
 * all in one process, in turns. The peers are installed apart (see peers/package.json), never by this command.
 */
import { describeMachine } from './machine.js'
import { peersInstalled } from './peers.js'
import { readArguments, runJobs } from './run-jobs.js'

const JOBS = [
  'tfidf',
  'stemmer',
  'duplicates',
  'dedupe-index',
  'stories',
  'topics',
  'summaries',
  'input-limits',
]

const chosen = readArguments(JOBS)
console.log(`${describeMachine()}\n`)
if (!peersInstalled()) {
  console.error(
    'the peers are not installed, so nutgraf runs alone: npm ci --prefix tests/bench/peers',
  )
}
await runJobs(new URL('./speed/', import.meta.url), chosen)
